import Interchange
import Segmentation
import TextModel

/// The readers: the first byte says which, the rest is the file. Whatever is read must be valid UTF-8, and what was
/// taken out of a page must know its place.
enum FuzzReaders {
  static func run(_ input: UnsafeBufferPointer<UInt8>) {
    guard let choice = input.first else { return }
    let format = InputFormat.allCases[Int(choice & 7) % InputFormat.allCases.count]
    let encoding: TextDecoder.Encoding =
      switch choice >> 3 & 3 {
      case 0: .utf8
      case 1, 2: .auto
      default: .named("gb18030")
      }
    let decoder = TextDecoder(encoding, detect: Charset.detect, convert: Charset.convert)
    let options = DocumentReader.Options(format: format, decoder: decoder, longestLine: 4_096, longestText: 1 << 20)
    let reader = DocumentReader(.memory(Array(input.dropFirst()), name: "in"), options: options)
    while let next = reader.next() {
      guard case .success(let document) = next else { continue }
      let text = String(validating: document.bytes, as: UTF8.self)
      precondition(text != nil, "a reader gave what is not UTF-8")
      if let text, let extraction = document.extraction { check(text, extraction) }
    }
  }

  private static func check(_ text: String, _ extraction: Extraction) {
    for place in text.unicodeScalars.indices.indices {
      let position = text.unicodeScalars.distance(from: text.unicodeScalars.startIndex, to: place)
      let span = extraction.sourceSpan(TextSpan(position, position + 1))
      precondition(0 <= span.start && span.start <= span.end && span.end <= extraction.sourceCount, "out of the source")
      if position > 64 { break }
    }
  }
}
