/// The way from a text back to the marked-up source that it was taken out of. Positions are code points, of the text on
/// one side and of the source on the other.
package struct Extraction: Sendable {
  /// A stretch of the text, up to the next one's start.
  private struct Run: Sendable {
    var text: Int32
    var source: Int32
    /// How much of the source the whole stretch stands for; nil when it stands there character by character.
    var width: Int32?
  }

  /// The source as valid UTF-8.
  package let source: [UInt8]
  /// The source's length in code points.
  package let sourceCount: Int
  private var runs: [Run] = []
  private var textCount = 0

  package init(source: [UInt8]) {
    self.source = source
    sourceCount = source.count { $0 & 0xC0 != 0x80 }
  }

  /// Adds characters that stand in the source as they are.
  package mutating func append(verbatim count: Int, at source: Int) {
    guard count > 0 else { return }
    if let last = runs.last, last.width == nil, Int(last.source) + textCount - Int(last.text) == source {
      textCount += count
    } else {
      append(Run(text: Int32(textCount), source: Int32(source), width: nil), count)
    }
  }

  /// Adds characters that stand for `width` others of the source, or for none: a character reference, a line end that
  /// a tag makes.
  package mutating func append(replacement count: Int, at source: Int, width: Int) {
    guard count > 0 else { return }
    append(Run(text: Int32(textCount), source: Int32(source), width: Int32(width)), count)
  }

  private mutating func append(_ run: Run, _ count: Int) {
    runs.append(run)
    textCount += count
  }

  /// What of the source a span of the text stands for, markup inside it included. Logarithmic.
  package func sourceSpan(_ span: TextSpan) -> TextSpan {
    guard span.start < span.end else {
      let place = start(of: span.start)
      return TextSpan(place, place)
    }
    let start = start(of: span.start)
    return TextSpan(start, max(start, end(of: span.end - 1)))
  }

  private func start(of position: Int) -> Int {
    guard let run = run(at: position) else { return position < textCount ? 0 : sourceCount }
    return Int(run.source) + (run.width == nil ? position - Int(run.text) : 0)
  }

  /// Where the character at a position ends.
  private func end(of position: Int) -> Int {
    guard let run = run(at: position) else { return position < textCount ? 0 : sourceCount }
    return Int(run.source) + (run.width.map(Int.init) ?? position - Int(run.text) + 1)
  }

  private func run(at position: Int) -> Run? {
    guard position >= 0, position < textCount else { return nil }
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(runs[middle].text) <= position { low = middle } else { high = middle }
    }
    return low < runs.count ? runs[low] : nil
  }
}
