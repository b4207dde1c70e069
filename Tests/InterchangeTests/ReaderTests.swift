import Interchange
import Testing
import TextModel

/// Everything a reader gives, as one line each: `id: text`, or `id ! code at line:column`.
private func read(
  _ bytes: [UInt8], _ format: InputFormat = .auto, name: String = "in", decoder: TextDecoder = .utf8,
  longestLine: Int = 1 << 20
) -> [String] {
  let options = DocumentReader.Options(format: format, decoder: decoder, longestLine: longestLine)
  let reader = DocumentReader(.memory(bytes, name: name), options: options)
  var lines: [String] = []
  while let next = reader.next() {
    switch next {
    case .success(let document):
      lines.append("\(document.id): \(String(decoding: document.bytes, as: UTF8.self))")
    case .failure(let failure):
      let place = [failure.diagnostic.line, failure.diagnostic.column].compactMap { $0.map(String.init) }
      lines.append("\(failure.id) ! \(failure.diagnostic.code) at \(place.joined(separator: ":"))")
    }
  }
  return lines
}

private func read(_ text: String, _ format: InputFormat = .auto, name: String = "in") -> [String] {
  read(Array(text.utf8), format, name: name)
}

private func documents(_ text: String) -> [SourceDocument] {
  let reader = DocumentReader(.memory(Array(text.utf8), name: "in.jsonl"))
  var documents: [SourceDocument] = []
  while let next = reader.next() { if case .success(let document) = next { documents.append(document) } }
  return documents
}

@Suite struct JSONLinesReaderTests {
  @Test func readsRecordsInOrder() {
    #expect(read(#"{"id":"a","text":"工会"}"# + "\r\n\n" + #"{"id":7,"text":""}"#) == ["a: 工会", "7: "])
  }

  @Test func namesARecordWithoutIdByItsPlace() {
    #expect(read("\n" + #"{"text":"工会"}"#, .jsonl) == ["in:2: 工会"])
  }

  @Test func passesOtherFieldsThroughInOneOrder() {
    let document = documents(
      #"{"z":{"b":1.50,"a":[true,null]},"text":"x","id":"a","date":"2024-05-20T08:00","k":"\n"}"#)
    #expect(document.first?.metadata == #"{"k":"\n","z":{"a":[true,null],"b":1.50}}"#)
    #expect(document.first?.date == "2024-05-20")
    #expect(document.first?.line == 1)
  }

  @Test func keepsADateItCannotRead() {
    let document = documents(#"{"text":"x","date":"前天"}"#)
    #expect(document.first?.date == nil)
    #expect(document.first?.metadata == #"{"date":"前天"}"#)
  }

  @Test(arguments: [
    (#"{"id":"a","text":"工会""#, "in:2 ! invalid-json at 2:22"), (#"{"id":"a"}"#, "a ! missing-text at 2"),
    (#"{"id":"a","text":1}"#, "a ! wrong-type at 2"), (#"{"id":[],"text":"x"}"#, "in:2 ! wrong-type at 2"),
    ("[1]", "in:2 ! wrong-type at 2"), (#"{"text":"x","text":"y"}"#, "in:2 ! duplicate-key at 2:13"),
    (#"{"text":"工\ud800"}"#, "in:2 ! lone-surrogate at 2:11"),
  ])
  func goesOnAfterABadLine(line: String, failure: String) {
    let text = #"{"id":"1","text":"前"}"# + "\n\(line)\n" + #"{"id":"3","text":"后"}"#
    #expect(read(text, .jsonl) == ["1: 前", failure, "3: 后"])
  }

  @Test func locatesBytesThatAreNotUTF8() {
    let bytes =
      Array(#"{"id":"1","text":"前"}"#.utf8) + [0x0A] + Array(#"{"text":"工"#.utf8) + [0xFF] + Array("\"}\n".utf8)
    #expect(read(bytes, .jsonl) == ["1: 前", "in:2 ! invalid-utf8 at 2:11"])
  }

  @Test func passesOverALineThatIsTooLong() {
    let long = #"{"id":"2","text":""# + String(repeating: "长", count: 100_000) + "\"}"
    let text = #"{"id":"1","text":"前"}"# + "\n\(long)\n" + #"{"id":"3","text":"后"}"#
    #expect(read(Array(text.utf8), .jsonl, longestLine: 1_000) == ["1: 前", "in:2 ! line-too-long at 2", "3: 后"])
  }

  @Test func readsLinesLongerThanAChunk() {
    let text = String(repeating: "长", count: 200_000)
    #expect(read("{\"id\":\"1\",\"text\":\"\(text)\"}\n{\"id\":\"2\",\"text\":\"短\"}") == ["1: \(text)", "2: 短"])
  }

  @Test func takesOneGuessForTheWholeFile() {
    let decoder = TextDecoder(.auto, detect: { $0.count > 20 ? "good" : "bad" }) { bytes, name throws(Diagnostic) in
      Array("{\"id\":\"\(name)\",\"text\":\"\"}".utf8)
    }
    let first = Array(#"{"id":"1","text":"a long line: "#.utf8) + [0xB1, 0xB1] + Array("\"}\n".utf8)
    let second = Array(#"{"text":""#.utf8) + [0xB1, 0xB1] + Array("\"}\n".utf8)
    #expect(read(first + second, .jsonl, decoder: decoder) == ["good: ", "good: "])
    #expect(read(second, .jsonl, decoder: decoder) == ["bad: "])
  }

  @Test func givesNoDocumentForNoLine() {
    #expect(read("", .jsonl) == [])
    #expect(read("\n\n", .jsonl) == [])
  }

  @Test func readsPastAByteOrderMark() {
    #expect(read("\u{FEFF}" + #"{"id":"1","text":"前"}"#) == ["1: 前"])
  }
}

@Suite struct TextReaderTests {
  @Test func takesTheWholeFileAsOneDocument() {
    #expect(read("\u{FEFF}工会\r\n第二行", name: "a.txt") == ["a.txt: \u{FEFF}工会\r\n第二行"])
    #expect(read("工会", name: "<stdin>") == ["stdin: 工会"])
  }

  @Test func locatesTheFirstBadByte() {
    #expect(read(Array("一\n二三".utf8) + [0xB9]) == ["in ! invalid-utf8 at 2:3"])
    #expect(read([0xED, 0xA0, 0x80]) == ["in ! invalid-utf8 at 1:1"], "an encoded surrogate")
    #expect(read([0xC0, 0xAF]) == ["in ! invalid-utf8 at 1:1"], "an overlong form")
    #expect(read([0x41, 0xF4, 0x90, 0x80, 0x80]) == ["in ! invalid-utf8 at 1:2"], "beyond U+10FFFF")
    #expect(read([0x41, 0xE5, 0xB7]) == ["in ! invalid-utf8 at 1:2"], "cut at the end")
  }

  @Test func refusesNothingAndBinary() {
    #expect(read("", .text) == ["in ! empty-input at "])
    #expect(read([UInt8](repeating: 0, count: 400) + Array("ELF".utf8)) == ["in ! binary-input at "])
    #expect(read("朱\u{0}文娇") == ["in: 朱\u{0}文娇"])
  }

  @Test func convertsAsTheMarkOrTheGuessSays() {
    let decoder = TextDecoder(.auto, detect: { _ in "guess" }) { bytes, name throws(Diagnostic) in
      Array("\(name) \(bytes.count)".utf8)
    }
    #expect(read([0xB9, 0xA4], decoder: decoder) == ["in: guess 2"])
    #expect(read([0xFF, 0xFE, 0x41, 0x00], decoder: decoder) == ["in: UTF-16 4"])
    #expect(read(Array("工会".utf8), decoder: decoder) == ["in: 工会"])
  }
}

@Suite struct InputFormatTests {
  @Test(arguments: [
    ("a.jsonl", InputFormat.jsonl), ("b/c.MD", .markdown), ("x.txt", .text), ("x", .auto), (".md", .auto),
    ("a.md/x", .auto), ("<stdin>", .auto),
  ])
  func isKnownByThePath(path: String, format: InputFormat) {
    #expect(InputFormat.of(path: path) == format)
  }

  @Test func isKnownByTheFirstLine() {
    #expect(read(#"{"id":"a","text":"工会"}"#) == ["a: 工会"])
    #expect(read("{不是 JSON}\n") == ["in: {不是 JSON}\n"])
    #expect(read("[1]") == ["in: [1]"])
  }

  @Test func setsTheDocumentsFormat() throws {
    let reader = DocumentReader(.memory(Array("# 题".utf8), name: "a.md"))
    #expect(try reader.next()?.get().format == .markdown)
  }
}

@Suite struct ByteSourceTests {
  @Test func saysWhyAFileCannotBeRead() {
    let missing = #expect(throws: Diagnostic.self) { try ByteSource.open(path: "/no/such/file") }
    #expect(missing?.code == "no-such-file")
    let directory = #expect(throws: Diagnostic.self) { try ByteSource.open(path: "/") }
    #expect(directory?.code == "is-directory")
  }
}
