import TextModel

/// People by repetition: what looks like a name and stands in a document again and again, in whatever company, is more
/// likely to be one (`林长江` where 长江 is a name of its own). The more often, the surer.
struct RepeatedNameRecogniser {
  static let name: MechanismName = "repeated"

  /// Longer names are safe without it.
  private static let longest = 4

  /// Adds, for each person among `candidates[first...]` that stands more than once, a candidate of the same span.
  /// - Parameter units: the document's reading units.
  ///
  /// Linear in the candidates.
  func propose(_ units: [UInt16], from first: Int, into candidates: inout [Candidate]) {
    var counts: [UInt64: Int] = [:]
    let people = candidates[first...].filter { Self.isRepeatable($0.mention) }.map(\.mention.span)
    for span in Set(people) { counts[Self.key(span, units), default: 0] += 1 }
    var extensions: [UInt64: Int] = [:]
    for (key, count) in counts where count > 1 {
      // The same name with one character less: 林长 inside 林长江.
      extensions[key >> 16] = max(extensions[key >> 16] ?? 0, count)
    }
    for span in people {
      let key = Self.key(span, units)
      guard let count = counts[key], count > 1, (extensions[key] ?? 0) * 3 < count * 2 else { continue }
      let score = count >= 5 ? Evidence.sure : count >= 3 ? Evidence.likely : Evidence.doubtful
      candidates.append(
        Candidate(
          mention: Mention(span: span, type: .person, provenance: .recogniser(Self.name, "surname+given")),
          score: score))
    }
  }

  private static func isRepeatable(_ mention: Mention) -> Bool {
    mention.type == .person && mention.span.count <= longest
  }

  /// The units of a span of at most four, which are never zero.
  private static func key(_ span: TextSpan, _ units: [UInt16]) -> UInt64 {
    units[span.start..<span.end].reduce(0) { $0 << 16 | UInt64($1) }
  }
}
