import TextModel

/// Compares flat mentions: strictly (same start, end and type) and leniently (same type and at least one shared
/// position).
///
/// A gold mention marked neutral, and a prediction inside or equal to one of the same type, count neither way. A
/// prediction marked neutral is left out, and costs recall if the gold has it as a full mention.
struct MentionScorer {
  /// Nil for all.
  let types: Set<MentionType>?

  struct Key: Hashable, Comparable {
    let span: TextSpan
    let type: MentionType

    static func < (left: Key, right: Key) -> Bool {
      (left.span.start, left.span.end, left.type.rawValue) < (right.span.start, right.span.end, right.type.rawValue)
    }
  }

  struct Result {
    var strict: [MentionType: Tally] = [:]
    var lenient: [MentionType: Tally] = [:]
    var missed: [Key] = []
    var wrong: [Key] = []
    /// For each counted prediction, its confidence and whether it is right.
    var judgements: [(confidence: Double, isRight: Bool)] = []
    /// The counted mentions of both sides.
    var gold: [Key] = []
    var predicted: [Key] = []
  }

  func score(gold: AnnotatedDocument, predicted: AnnotatedDocument) -> Result {
    let neutral = gold.mentions.filter(\.isNeutral).map(key)
    let goldKeys = Set(gold.mentions.lazy.filter { !$0.isNeutral }.map(key))
    var confidences: [Key: Double] = [:]
    for mention in predicted.mentions where mention.nestedIn == nil && !mention.isNeutral {
      let key = key(mention)
      let isExempt = neutral.contains { $0.type == key.type && $0.span.contains(key.span) }
      if goldKeys.contains(key) || !isExempt { confidences[key] = max(confidences[key] ?? 0, mention.confidence) }
    }
    var result = Result()
    result.gold = goldKeys.filter(isCounted).sorted()
    result.predicted = confidences.keys.filter(isCounted).sorted()
    for key in result.gold {
      let isFound = confidences[key] != nil
      let isTouched = result.predicted.contains { $0.type == key.type && $0.span.overlaps(key.span) }
      result.strict[key.type, default: Tally()] += Tally(matchedGold: isFound ? 1 : 0, gold: 1)
      result.lenient[key.type, default: Tally()] += Tally(matchedGold: isTouched ? 1 : 0, gold: 1)
      if !isFound { result.missed.append(key) }
    }
    for key in result.predicted {
      let isRight = goldKeys.contains(key)
      let isTouching = result.gold.contains { $0.type == key.type && $0.span.overlaps(key.span) }
      result.strict[key.type, default: Tally()] += Tally(matchedPredicted: isRight ? 1 : 0, predicted: 1)
      result.lenient[key.type, default: Tally()] += Tally(matchedPredicted: isTouching ? 1 : 0, predicted: 1)
      if !isRight { result.wrong.append(key) }
      result.judgements.append((confidences[key] ?? 0, isRight))
    }
    return result
  }

  private func key(_ mention: AnnotatedDocument.Mention) -> Key {
    Key(span: TextSpan(mention.start, mention.end), type: mention.type)
  }

  private func isCounted(_ key: Key) -> Bool { types?.contains(key.type) ?? true }
}
