import Lexicon
import TextModel

/// The kinds of evidence beside the characters themselves that the tagger has weights for, each a numbered channel:
/// dictionary classes (weak forms and lengths apart where that matters), ICU's words by length, and the candidates of
/// the recognisers.
package struct EvidenceChannels: Sendable {
  package static let limit = 128

  /// The channels' names in the order of their numbers.
  package let names: [String]
  private let numbers: [String: Int]

  package init(names: [String]) {
    self.names = Array(names.prefix(EvidenceChannels.limit))
    numbers = Dictionary(uniqueKeysWithValues: self.names.enumerated().map { ($1, $0) })
  }

  package func number(_ name: String) -> Int? { numbers[name] }

  /// All the channels that a gazetteer's classes, ICU and the recognisers can feed.
  /// - Parameter weakClasses: the classes that have weak forms.
  /// - Throws: a diagnostic when there are more than `limit`.
  package static func all(
    classes: [String], weakClasses: Set<String>, recognisers: [String]
  ) throws(Diagnostic) -> EvidenceChannels {
    var names = recognisers.map { "candidate.\($0)" } + (1...4).map { "icu#\($0)" }
    for name in classes.sorted() where isEvidence(name) {
      for length in 1...lengthBuckets(name) { names.append(channelName(name, length: length, isWeak: false)) }
      if !isWord(name), weakClasses.contains(name) { names.append(channelName(name, length: 1, isWeak: true)) }
    }
    guard names.count <= limit else {
      throw Diagnostic(
        .error, code: "too-many-channels",
        "there are \(names.count) kinds of evidence, \(limit) are possible; join classes, or drop the weak forms of one"
      )
    }
    return EvidenceChannels(names: names)
  }

  /// The channel of a hit of a dictionary class.
  package static func channelName(_ className: String, length: Int, isWeak: Bool) -> String {
    if isWord(className) { return "\(className)#\(min(length, lengthBuckets(className)))" }
    return isWeak ? "\(className)?" : className
  }

  /// The families of classes that speak of mentions; the date grammar speaks through its candidates.
  private static let evidentFamilies = [
    "area.", "place.", "person.", "organization.", "title.", "event.", "work.", "context.", "word.",
  ]

  /// Classes that speak through a recogniser's candidates only.
  private static let silentClasses: Set<String> = ["person.familiar", "person.known"]

  /// The channel of a user's entry that names no class: no weights are learned for what users will add, so it speaks as
  /// what is shipped of its type does.
  static func userChannelName(_ type: MentionType) -> String {
    switch type {
    case .person: "candidate.person.PERSON.likely"
    case .organization: "organization.known"
    case .title: "title.position"
    case .location: "area.county"
    case .event: "event.known"
    case .work: "work.known"
    case .date: "candidate.date.DATE.likely"
    }
  }

  private static func isWord(_ className: String) -> Bool { className.hasPrefix("word.") }
  private static func lengthBuckets(_ className: String) -> Int { isWord(className) ? 3 : 1 }
  private static func isEvidence(_ className: String) -> Bool {
    evidentFamilies.contains { className.hasPrefix($0) } && !silentClasses.contains(className)
  }
}

/// A set of channels.
package struct ChannelSet: Sendable, Equatable {
  package var low: UInt64 = 0
  package var high: UInt64 = 0

  package init() {}

  @inlinable package var isEmpty: Bool { low | high == 0 }

  @inline(__always) package mutating func insert(_ channel: Int) {
    if channel < 64 { low |= 1 << UInt64(channel) } else { high |= 1 << UInt64(channel - 64) }
  }

  @inline(__always) package mutating func formUnion(_ other: ChannelSet) {
    low |= other.low
    high |= other.high
  }

  @inline(__always) func union(_ other: ChannelSet) -> ChannelSet {
    var all = self
    all.formUnion(other)
    return all
  }

  @inline(__always) func contains(_ channel: Int) -> Bool {
    (channel < 64 ? low >> UInt64(channel) : high >> UInt64(channel - 64)) & 1 != 0
  }

  @inline(__always) package func intersection(_ other: ChannelSet) -> ChannelSet {
    var common = ChannelSet()
    common.low = low & other.low
    common.high = high & other.high
    return common
  }

  @inline(__always) package func forEach(_ body: (Int) -> Void) {
    var bits = low
    while bits != 0 {
      body(bits.trailingZeroBitCount)
      bits &= bits - 1
    }
    bits = high
    while bits != 0 {
      body(64 + bits.trailingZeroBitCount)
      bits &= bits - 1
    }
  }
}
