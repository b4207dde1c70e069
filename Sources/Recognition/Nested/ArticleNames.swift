import TextModel

/// The names an article uses as mentions of their own, for finding them inside longer names: a name found once is known
/// everywhere in its article.
struct ArticleNames {
  /// `powers[i]` and `sums[i]` give the hash of any run of units in constant time.
  private var sums: [UInt64] = [0]
  private var powers: [UInt64] = [1]
  private var byHash: [Key: Int] = [:]
  private let flat: [Mention]
  private let articles: [Article]
  /// The lengths of person names, ascending.
  private(set) var personLengths: [Int] = []

  private struct Key: Hashable {
    var hash: UInt64
    var type: UInt8
    var article: Int32
  }

  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

  init(draft: Draft, flat: [Mention]) {
    self.flat = flat
    articles = draft.articles
    sums.reserveCapacity(draft.reading.count + 1)
    var sum: UInt64 = 0
    for unit in draft.reading.units {
      sum = sum &* ArticleNames.base &+ UInt64(unit) &+ 1
      sums.append(sum)
    }
    // No name is asked about that is longer than the longest.
    var power: UInt64 = 1
    for _ in 0..<(flat.lazy.map(\.span.count).max() ?? 0) {
      power = power &* ArticleNames.base
      powers.append(power)
    }
    var lengths: Set<Int> = []
    for (index, mention) in flat.enumerated() where mention.span.end < sums.count && mention.span.count > 1 {
      let key = Key(hash: hash(mention.span), type: UInt8(mention.type.index), article: article(of: mention.span))
      if byHash[key] == nil { byHash[key] = index }
      if mention.type == .person { lengths.insert(mention.span.count) }
    }
    personLengths = lengths.sorted()
  }

  /// The first flat mention of `type` with the name that `span` spells, in the article where `span` stands.
  func mention(named span: TextSpan, _ type: MentionType) -> Mention? {
    guard span.count > 1, span.count < powers.count, span.end < sums.count else { return nil }
    let key = Key(hash: hash(span), type: UInt8(type.index), article: article(of: span))
    return byHash[key].map { flat[$0] }
  }

  private func hash(_ span: TextSpan) -> UInt64 {
    sums[span.end] &- sums[span.start] &* powers[span.count]
  }

  private func article(of span: TextSpan) -> Int32 {
    var low = 0
    var high = articles.count
    while low < high {
      let middle = (low + high) / 2
      if articles[middle].span.start <= span.start { low = middle + 1 } else { high = middle }
    }
    return Int32(low)
  }
}
