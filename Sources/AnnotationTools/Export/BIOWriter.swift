import Evaluation
import TextModel

/// A character and its tag a line with a tab between them, as CoNLL has it. `-DOCSTART-` begins a document; an empty line
/// stands for a line break that is in no mention. White space is left out; of overlapping mentions the outermost count.
final class BIOWriter: ToolWriter {
  private let output: ToolOutput

  init(_ output: ToolOutput) { self.output = output }

  func begin() {}

  func write(_ document: ToolDocument) throws {
    var bytes = Array("-DOCSTART-\tO\n\n".utf8)
    var mentions = document.outermost.map { document.mentions[$0] }[...]
    var isInSentence = false
    var hasBegun = false
    for (position, scalar) in document.text.scalars.enumerated() {
      while let mention = mentions.first, mention.end <= position {
        mentions = mentions.dropFirst()
        hasBegun = false
      }
      let mention = mentions.first.flatMap { $0.start <= position ? $0 : nil }
      if GoldText.isSpace(scalar) {
        if isInSentence, mention == nil, scalar == "\n" || scalar == "\r" {
          bytes.append(0x0A)
          isInSentence = false
        }
        continue
      }
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      bytes.append(contentsOf: mention.map { "\t\(hasBegun ? "I" : "B")-\($0.type.rawValue)\n" }?.utf8 ?? "\tO\n".utf8)
      hasBegun = mention != nil
      isInSentence = true
    }
    if isInSentence { bytes.append(0x0A) }
    try output.append(bytes)
  }

  func end() throws { try output.finish() }
}
