import Tagging
import TextModel

/// Leaves out what was found in a column's head (`【大国工匠】`): it names the column, not what it says.
///
/// A head that gives a byline (`【本报讯 记者 李明】`) is no column's, nor one that names an office with its holder
/// (`【专访清江市副市长林远】`).
struct ColumnHeads: Sendable {
  /// The longest head, in units between its marks.
  private static let longest = 20

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], sentence: TextSpan, units: [UInt16]) {
    guard !spans.isEmpty, let open = units[sentence.start..<sentence.end].firstIndex(of: Glyph.openHead),
      let close = units[open..<min(sentence.end, open + Self.longest + 2)].firstIndex(of: Glyph.closeHead)
    else { return }
    let head = TextSpan(open, close)
    let inside = spans.filter { head.contains($0.span) }
    guard !inside.contains(where: \.isFixed), !namesSomebody(inside) else { return }
    spans.removeAll { head.contains($0.span) }
  }

  /// Whether an office stands right before its holder.
  private func namesSomebody(_ spans: [TaggedSpan]) -> Bool {
    zip(spans, spans.dropFirst()).contains { $0.type == .title && $1.type == .person && $0.span.end == $1.span.start }
  }
}
