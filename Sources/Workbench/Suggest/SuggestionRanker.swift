import Glibc
import TextModel

/// Chooses from what a corpus shows the names worth a dictionary line, the surest first.
package struct SuggestionRanker: Sendable {
  package struct Settings: Sendable {
    /// In so many documents a name must be seen safely.
    package var minimumDocuments = 3
    /// The types wanted; nil for all.
    package var types: Set<MentionType>?
    /// How sure the annotator must be of the name's mentions on average.
    package var minimumConfidence = 0.75
    /// The share of mentions that must agree in type.
    package var minimumAgreement = 0.9
    /// So many different neighbours must stand on either side: what is seen in one phrase only may be a part of it.
    package var minimumVariety = 3
    /// A character that stands beside more than this share of a name's mentions belongs to it.
    package var boundNeighbour = 0.5

    /// A title of at most so many characters is taken for a phrase too.
    package var longestPhrase = 4

    package init() {}
  }

  private let settings: Settings
  private let dissector: NameDissector
  private let unlikely = UnlikelyParts()

  package init(dissector: NameDissector, settings: Settings = Settings()) {
    self.dissector = dissector
    self.settings = settings
  }

  /// The suggestions, best first. Types are mixed as they occur: the first tenth of the list holds the best tenth of each.
  package func rank(_ collector: NameCollector) -> [Suggestion] {
    var byType: [MentionType: [Suggestion]] = [:]
    for candidate in collector.candidates {
      guard let suggestion = judge(candidate, collector) else { continue }
      byType[suggestion.type, default: []].append(suggestion)
    }
    var placed: [(place: Double, type: Int, suggestion: Suggestion)] = []
    for (type, suggestions) in byType {
      let sorted = suggestions.sorted { left, right in
        left.score != right.score ? left.score > right.score : Self.precedes(left.name, right.name)
      }
      for (index, suggestion) in sorted.enumerated() {
        placed.append(((Double(index) + 0.5) / Double(sorted.count), type.index, suggestion))
      }
    }
    // A place and a type are together unique.
    return placed.sorted { ($0.place, $0.type) < ($1.place, $1.type) }.map(\.suggestion)
  }

  /// The candidate with its score; nil when something speaks against it.
  private func judge(_ candidate: NameCandidate, _ collector: NameCollector) -> Suggestion? {
    guard candidate.documents >= settings.minimumDocuments, candidate.confidence >= settings.minimumConfidence,
      candidate.agreement >= settings.minimumAgreement, settings.types?.contains(candidate.type) ?? true,
      candidate.name.unicodeScalars.count >= 2, !unlikely.areIn(candidate.name), isWhole(candidate),
      dissector.form(candidate.name) == .unknown, !isContested(candidate, collector)
    else { return nil }
    let composition = dissector.composition(candidate.name)
    guard isWorthALine(candidate, composition, collector) else { return nil }
    let depth = log2(1 + Double(candidate.documents))
    let novelty = composition.hasUnknown || candidate.type == .work ? 1 : 0.6
    return Suggestion(
      candidate: candidate,
      score: depth * candidate.confidence * candidate.agreement * (1 + min(0.5, candidate.backing)) * novelty,
      isWeak: candidate.agreement < 1 || candidate.type == .work && isPhrase(candidate.name, composition))
  }

  /// Whether a title is words only, or as short as a saying.
  private func isPhrase(_ name: String, _ composition: NameComposition) -> Bool {
    composition.isCommon || name.unicodeScalars.count <= settings.longestPhrase
  }

  /// Whether its ends are where its neighbours let it end. Marks around a work say so by themselves.
  private func isWhole(_ candidate: NameCandidate) -> Bool {
    if candidate.type == .work { return candidate.backing >= 0.5 }
    guard candidate.left.variety >= settings.minimumVariety, candidate.right.variety >= settings.minimumVariety else {
      return false
    }
    // Verbs and prepositions stand beside events and places again and again (举行, 在).
    guard candidate.type == .person || candidate.type == .organization else { return true }
    let limit = settings.boundNeighbour * Double(candidate.mentions)
    return Double(candidate.left.most) <= limit && Double(candidate.right.most) <= limit
  }

  /// Whether a name without its first or last character is as common: then that character is a neighbour.
  private func isContested(_ candidate: NameCandidate, _ collector: NameCollector) -> Bool {
    for shorter in [String(candidate.name.dropFirst()), String(candidate.name.dropLast())] where shorter.count >= 2 {
      if let other = collector[shorter], other.type == candidate.type, other.documents >= candidate.documents {
        return true
      }
      if candidate.type == .person, case .name = dissector.form(shorter) { return true }
    }
    return false
  }

  private func isWorthALine(
    _ candidate: NameCandidate, _ composition: NameComposition, _ collector: NameCollector
  ) -> Bool {
    switch candidate.type {
    case .person: return true
    case .work: return true
    case .title: return composition.hasUnknown && candidate.backing >= 0.5
    case .organization, .location, .event, .date:
      return !composition.isPlain && !composition.isCommon && !isOfKnownRest(candidate, composition, collector)
    }
  }

  /// Whether what looks like a place is an area with another name behind it: a village (浙江安吉余村), which is suggested by
  /// itself, or a person.
  private func isOfKnownRest(
    _ candidate: NameCandidate, _ composition: NameComposition, _ collector: NameCollector
  ) -> Bool {
    guard candidate.type == .location, composition.pieces.first == .place else { return false }
    var rest = candidate.name.dropFirst(2)
    while rest.count >= 2 {
      if collector[String(rest)] != nil { return true }
      rest = rest.dropFirst()
    }
    return false
  }

  private static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}
