import TextModel

/// The names an article uses as mentions of their own, for finding them inside longer names: a name found once is known
/// everywhere in its article.
struct ArticleNames {
  private let flat: [Mention]
  /// For each flat mention in turn, the hashes of its first 0, 1, 2 … units; with `powers` they give the hash of any run
  /// of units inside it in constant time.
  private var sums: [UInt64] = []
  /// What to add to a position in a flat mention for its place in `sums`.
  private var shifts: [Int] = []
  private var powers: [UInt64] = [1]
  /// The number of each flat mention's article.
  private var articles: [Int32] = []
  private var byKey: [UInt64: Int] = [:]
  /// A bit for each key in `byKey`: most runs of units are no name, and one look here tells so.
  private var filter: [UInt64]
  /// The lengths of person names, ascending.
  private(set) var personLengths: [Int] = []

  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Linear in the mentions' lengths.
  init(draft: Draft, flat: [Mention]) {
    self.flat = flat
    filter = Array(repeating: 0, count: 1 << (flat.count / 4 + 1).bitWidthInUse)
    let spans = flat.map(\.span)
    sums.reserveCapacity(spans.reduce(0) { $0 + $1.count + 1 })
    shifts.reserveCapacity(spans.count)
    articles.reserveCapacity(spans.count)
    byKey.reserveCapacity(spans.count)
    var longest = 0
    for span in spans {
      shifts.append(sums.count - span.start)
      var sum: UInt64 = 0
      sums.append(sum)
      for unit in draft.reading.units[span.start..<span.end] {
        sum = sum &* ArticleNames.base &+ UInt64(unit) &+ 1
        sums.append(sum)
      }
      longest = max(longest, span.count)
      articles.append(ArticleNames.article(of: span, draft.articles))
    }
    for length in 0..<longest { powers.append(powers[length] &* ArticleNames.base) }
    var isPersonLength = [Bool](repeating: false, count: longest + 1)
    for (index, span) in spans.enumerated() where span.count > 1 {
      let type = flat[index].type
      if type == .person { isPersonLength[span.count] = true }
      let key = key(span, type, in: index)
      let (word, bit) = place(of: key)
      if filter[word] & bit == 0 || byKey[key] == nil { byKey[key] = index }
      filter[word] |= bit
    }
    personLengths = isPersonLength.indices.filter { isPersonLength[$0] }
  }

  /// The first flat mention of `type` with the name that `span` spells, in the article where `span` stands.
  /// - Parameter outer: the number of the flat mention in which `span` lies.
  func mention(named span: TextSpan, _ type: MentionType, in outer: Int) -> Mention? {
    guard span.count > 1 else { return nil }
    let key = key(span, type, in: outer)
    let (word, bit) = place(of: key)
    guard filter[word] & bit != 0 else { return nil }
    return byKey[key].map { flat[$0] }
  }

  /// One number for name, type and article.
  private func key(_ span: TextSpan, _ type: MentionType, in outer: Int) -> UInt64 {
    let shift = shifts[outer]
    let name = sums[shift + span.end] &- sums[shift + span.start] &* powers[span.count]
    let article = UInt64(articles[outer]) &* 8 &+ UInt64(type.index)
    return (name ^ article &* 0xC2B2_AE3D_27D4_EB4F) &* ArticleNames.base
  }

  /// The upper bits of a key depend on all of a name.
  private func place(of key: UInt64) -> (word: Int, bit: UInt64) {
    (Int(key >> 32) & (filter.count - 1), 1 << (key >> 26 & 63))
  }

  private static func article(of span: TextSpan, _ articles: [Article]) -> Int32 {
    var low = 0
    var high = articles.count
    while low < high {
      let middle = (low + high) / 2
      if articles[middle].span.start <= span.start { low = middle + 1 } else { high = middle }
    }
    return Int32(low)
  }
}

extension Int {
  /// How many bits the number takes to write.
  fileprivate var bitWidthInUse: Int { bitWidth - leadingZeroBitCount }
}
