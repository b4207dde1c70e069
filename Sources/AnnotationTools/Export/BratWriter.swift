import Interchange
import TextModel

/// brat's standoff: `.txt` and `.ann` for each document, `annotation.conf` and `visual.conf` for the collection, and
/// `documents.jsonl`, which brat passes over, with what an import needs.
final class BratWriter: ToolWriter {
  private let output: ToolOutput
  private let index: ToolOutput
  private var names = DocumentFileNames()

  init(_ output: ToolOutput, index: ToolOutput) {
    self.output = output
    self.index = index
  }

  func begin() throws {
    try output.write(Array(BratConfiguration.annotation.utf8), to: "annotation.conf")
    try output.write(Array(BratConfiguration.visual.utf8), to: "visual.conf")
  }

  func write(_ document: ToolDocument) throws {
    let name = names.next(document.document.id)
    let text = BratText(document.text.scalars)
    let arcs = RelationArcs(document, preference: .nearest)
    try output.write(text.bytes, to: name + ".txt")
    var standoff = BratStandoff(document)
    standoff.add(arcs.arcs)
    try output.write(Array(standoff.text.utf8), to: name + ".ann")
    var entry = JSONByteWriter()
    entry.raw(#"{"file":"#)
    entry.string(name)
    entry.raw(#","carriage_returns":["#)
    for (number, position) in text.carriageReturns.enumerated() {
      if number > 0 { entry.raw(",") }
      entry.integer(position)
    }
    entry.raw(#"],"document":"#)
    ExportedDocument.append(document, undrawn: arcs.unplaced, to: &entry)
    entry.raw("}\n")
    try index.append(entry.bytes)
  }

  func end() throws { try index.finish() }
}

/// A text as brat takes it. Programs that open it as text would make one character of CR LF, and every offset behind it
/// would be wrong; a space stands for such a CR, a line feed for one that stands alone.
struct BratText {
  private(set) var bytes: [UInt8] = []
  /// Where the carriage returns were, in code points.
  private(set) var carriageReturns: [Int] = []

  init(_ scalars: [UnicodeScalar]) {
    bytes.reserveCapacity(scalars.count * 3)
    for (position, scalar) in scalars.enumerated() {
      guard scalar == "\r" else {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        continue
      }
      carriageReturns.append(position)
      let isBeforeLineFeed = position + 1 < scalars.count && scalars[position + 1] == "\n"
      bytes.append(isBeforeLineFeed ? 0x20 : 0x0A)
    }
  }
}
