/// One occurrence of a dictionary form in the reading text: units `start..<end` spell the form of entry `entry`.
public struct LexiconHit: Hashable, Sendable {
  public var start: Int32
  public var end: Int32
  /// The entry's number in the lexicon that made the hit.
  public var entry: Int32

  @inlinable public init(start: Int32, end: Int32, entry: Int32) {
    self.start = start
    self.end = end
    self.entry = entry
  }

  @inlinable public var span: TextSpan { TextSpan(Int(start), Int(end)) }
}
