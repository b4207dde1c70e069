/// One occurrence of a dictionary form in the reading text: units `start..<end` spell the form of entry `entry`.
///
/// There are several for each unit of a text, and nearly every stage looks through them all: a hit is twelve bytes, and
/// carries what is asked first of its entry, so that no table of the lexicon is read for those that are passed over.
package struct LexiconHit: Hashable, Sendable {
  package var end: Int32
  /// The entry's number in the lexicon that made the hit.
  package var entry: Int32
  /// The number of the entry's dictionary class in that lexicon.
  package var classID: UInt16
  /// How many units the form has; no lexicon holds longer ones.
  package var length: UInt8
  /// Bit 0: the form is weak, it counts only with other evidence; bit 1: it is an alias; bits 2 and 3: the tier.
  package var flags: UInt8

  @inlinable package init(end: Int32, length: UInt8, entry: Int32, classID: UInt16 = 0, flags: UInt8 = 0) {
    self.end = end
    self.length = length
    self.entry = entry
    self.classID = classID
    self.flags = flags
  }

  @inlinable package var start: Int32 { end - Int32(length) }
  @inlinable package var span: TextSpan { TextSpan(Int(start), Int(end)) }
  @inlinable package var isWeak: Bool { flags & 1 != 0 }
  @inlinable package var isAlias: Bool { flags & 2 != 0 }
  @inlinable package var tier: Candidate.Tier { Candidate.Tier(rawValue: flags >> 2 & 3) ?? .shipped }

  @inlinable package static func flags(isWeak: Bool, isAlias: Bool, tier: Candidate.Tier) -> UInt8 {
    (isWeak ? 1 : 0) | (isAlias ? 2 : 0) | tier.rawValue << 2
  }
}
