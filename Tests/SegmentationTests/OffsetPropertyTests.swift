import TestSupport
import Testing
import TextModel

@testable import Segmentation

/// Offsets come back as they went in, whatever the text is made of.
@Suite struct OffsetPropertyTests {
  private static let pieces = [
    "工会", "北京市总工会，", "做实。", "𠮷田", "😀", "e\u{301}", "\r\n", "\n\n", "\n", "\u{FEFF}", "\u{200B}", "**粗**", "# ",
    "## 题\n",
    "> ", "- ", "（", "）", "“", "”", "Ａ１", " ", "\u{3000}", "\t", "\u{0}", "[a](b)", "`", "*", "--- ", "\u{2028}", "。",
    "本报讯（记者 何某）",
  ]

  @Test(arguments: 0..<200) func roundTrips(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let text = (0..<Int.random(in: 0..<60, using: &random)).map { _ in
      Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
    }.joined()
    let scalars = Array(text.unicodeScalars)
    let bytes = Array(text.utf8)
    let draft = Reading.draft(text, seed.isMultiple(of: 2) ? .text : .markdown)
    let reading = draft.reading

    #expect(reading.codePoints.count == reading.count + 1 && reading.byteOffsets.count == reading.count + 1)
    #expect(reading.codePoints.last.map(Int.init) == scalars.count)
    #expect(reading.byteOffsets.last.map(Int.init) == bytes.count)
    for unit in 0..<reading.count {
      #expect(reading.codePoints[unit] <= reading.codePoints[unit + 1])
      let scalar = scalars[Int(reading.codePoints[unit])]
      let byteOffset = String(String.UnicodeScalarView(scalars[..<Int(reading.codePoints[unit])])).utf8.count
      #expect(byteOffset == Int(reading.byteOffsets[unit]))
      #expect(Reading.fold.fold(String(scalar)).contains(reading.units[unit]) || reading.units[unit] == 0x0A)
    }
    for _ in 0..<20 where reading.count > 0 {
      let start = Int.random(in: 0..<reading.count, using: &random)
      let span = TextSpan(start, start + 1 + Int.random(in: 0..<(reading.count - start), using: &random))
      let back = reading.unitSpan(reading.sourceSpan(span))
      // A span that begins or ends inside a surrogate pair takes the pair in.
      #expect(back.start <= span.start && back.end >= span.end && back.count <= span.count + 2)
      #expect(reading.sourceSpan(back) == reading.sourceSpan(span))
    }
  }

  @Test(arguments: 0..<100) func partitionsTheText(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) + 1_000)
    let text = (0..<Int.random(in: 0..<80, using: &random)).map { _ in
      Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
    }.joined()
    var draft = Reading.draft(text)
    try SentenceSegmenter().process(&draft)
    for (left, right) in zip(draft.lines, draft.lines.dropFirst()) {
      #expect(left.span.end + 1 == right.span.start)
      #expect(draft.reading.units[left.span.end] == 0x0A)
    }
    for (left, right) in zip(draft.articles, draft.articles.dropFirst()) { #expect(left.span.end <= right.span.start) }
    for (left, right) in zip(draft.sentences, draft.sentences.dropFirst()) {
      #expect(left.span.end <= right.span.start)
    }
    for sentence in draft.sentences { #expect(draft.lines[sentence.paragraph].span.contains(sentence.span)) }
    let spaces: Set<UInt16> = [0x20, 0x0A]
    let read = draft.sentences.reduce(0) {
      $0 + draft.reading.units[$1.span.start..<$1.span.end].count { !spaces.contains($0) }
    }
    #expect(read == draft.reading.units.count { !spaces.contains($0) })
  }
}
