/// A half-open range of positions in a text. Inside the pipeline the unit is the reading text's UTF-16 code unit; in an
/// `AnnotatedDocument` it is the source's Unicode code point. A value never mixes the two.
public struct TextSpan: Hashable, Sendable, Comparable {
  /// The first position.
  public var start: Int
  /// Behind the last position.
  public var end: Int

  /// A span; one whose end does not lie behind its start is empty.
  @inlinable public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  /// How many positions it covers.
  @inlinable public var count: Int { end - start }
  /// Whether it covers nothing.
  @inlinable public var isEmpty: Bool { end <= start }

  /// Whether `other` lies wholly inside; equal spans contain each other.
  @inlinable public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }

  /// Whether the two share at least one position.
  @inlinable public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

  /// The order in which spans are emitted: by start, the longer first.
  @inlinable public static func < (left: TextSpan, right: TextSpan) -> Bool {
    (left.start, right.end) < (right.start, left.end)
  }
}
