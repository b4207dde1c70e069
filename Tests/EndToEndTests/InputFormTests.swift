import Foundation
import Interchange
import TestSupport
import Testing

/// Everything that documents may come in.
@Suite(.enabled(if: Binary.isReady, "build the program first: make test")) struct InputFormTests {
  private let sentence = "海东市纺织工会主席林晚秋出席会议。"

  @Test func compressedFilesAndStreams() throws {
    let bench = try Workbench()
    let plain = try bench.file("a.txt", text: sentence)
    let expected = try Binary.run([plain]).records.first?["mentions"]
    for (program, ending) in [("gzip", "gz"), ("xz", "xz")] {
      let bytes = try Subprocess.run(program, ["-c"], input: Array(sentence.utf8)).output
      let path = try bench.file("a.txt.\(ending)", bytes)
      for result in [try Binary.run([path]), try Binary.run(input: bytes)] {
        #expect(result.status == 0, "\(result.errorText)")
        #expect(try result.records.first?["mentions"] == expected, "\(program)")
      }
    }
  }

  @Test func offsetsIntoAPageCountItsSource() throws {
    let html = "<html><body><h1>海东市新闻</h1><p>昨天，海东市<b>纺织</b>工会主席林晚秋与约翰&middot;史密斯出席会议。</p></body></html>"
    let record = try #require(try Binary.run(text: html).records.first)
    #expect(record["text"]?.string == html)
    let scalars = Array(html.unicodeScalars)
    let covered = (record["mentions"]?.array ?? []).compactMap { mention -> String? in
      guard let start = mention["start"]?.integer, let end = mention["end"]?.integer else { return nil }
      return String(String.UnicodeScalarView(scalars[start..<end]))
    }
    #expect(covered.contains("海东市<b>纺织</b>工会"))
    #expect(covered.contains("约翰&middot;史密斯"))
    let names = (record["mentions"]?.array ?? []).compactMap { $0["text"]?.string }
    #expect(names.contains("海东市纺织工会") && names.contains("约翰·史密斯"))
    #expect(record["articles"]?.array?.first?["headline"]?.string == "海东市新闻")
  }

  @Test(arguments: ["gb18030", "gbk", "big5", "utf-16"]) func encodings(name: String) throws {
    let text = name == "big5" ? "昨天，林晚秋出席會議。" : "昨天，\(sentence)"
    let encoded = try Subprocess.run("iconv", ["-f", "utf-8", "-t", name], input: Array(text.utf8)).output
    let result = try Binary.run(["--encoding", name], input: encoded)
    let record = try #require(try result.records.first, "\(result.errorText)")
    #expect(record["text"]?.string?.contains("林晚秋出席") == true)
    #expect(record["encoding"]?.string != nil)
    let person = record["mentions"]?.array?.first { $0["type"]?.string == "PERSON" }
    #expect(person?["text"]?.string == "林晚秋")
  }

  @Test func aDocumentALine() throws {
    let result = try Binary.run(["--lines"], text: "\(sentence)\n\n昨天。\n")
    #expect(try result.records.map { $0["id"]?.string } == ["<stdin>:1", "<stdin>:3"])
    #expect(try result.records.map { $0["text"]?.string } == [sentence, "昨天。"])
  }

  @Test func chosenFields() throws {
    let line = #"{"nr":"7","body":"\#(sentence)","day":"2024-05-20","text":"别的"}"#
    let result = try Binary.run(
      ["--input-format", "jsonl", "--text-field", "body", "--id-field", "nr", "--date-field", "day"], text: line)
    let record = try #require(try result.records.first)
    #expect(record["id"]?.string == "7")
    #expect(record["text"]?.string == sentence)
    #expect(record["date"]?.string == "2024-05-20")
    #expect(record["metadata"]?["text"]?.string == "别的")
    #expect(try Binary.run(["--input-format", "jsonl", "--text-field", "x"], text: line).codes == ["missing-text"])
  }

  @Test func foldersPatternsAndListsOfPaths() throws {
    let bench = try Workbench()
    try FileManager.default.createDirectory(
      at: bench.folder.appendingPathComponent("news/五月"), withIntermediateDirectories: true)
    for name in ["news/b.txt", "news/五月/a b.txt", "news/c.md", "news/d.png"] { try bench.file(name, text: sentence) }
    func sources(_ arguments: [String], _ input: String = "") throws -> [String?] {
      try Binary.run(arguments, input: Array(input.utf8), directory: bench.folder).records.map { $0["source"]?.string }
    }
    let texts = ["news/b.txt", "news/五月/a b.txt"]
    #expect(try sources(["news"]) == ["news/b.txt", "news/c.md", "news/五月/a b.txt"])
    #expect(try sources(["news/**/*.txt"]) == texts)
    #expect(try sources(["--include", "*.txt", "news"]) == texts)
    #expect(try sources(["-0"], texts.joined(separator: "\u{0}")) == texts)
    let result = try Binary.run(["news"], directory: bench.folder)
    #expect(result.errorText.contains("[files-left-out]"))
  }

  @Test func aLongDocumentIsReadInPiecesAndWrittenAsOne() throws {
    let paragraph = "昨天，\(sentence)\n\n"
    let text = String(repeating: paragraph, count: 12_000)
    let one = try Binary.run(["-j", "1"], text: text)
    #expect(one.status == 0, "\(one.errorText)")
    #expect(try Binary.run(["-j", "2"], text: text).output == one.output)
    let record = try #require(try one.records.first)
    #expect(record["text"]?.string == text)
    #expect(record["diagnostics"]?.array?.last?["code"]?.string == "read-in-pieces")
    let people = (record["mentions"]?.array ?? []).filter { $0["type"]?.string == "PERSON" }
    #expect(people.count == 12_000)
    let length = paragraph.unicodeScalars.count
    for (index, person) in people.enumerated() {
      #expect(person["start"]?.integer == index * length + 12 && person["text"]?.string == "林晚秋")
    }
    // The last stretch is like the first.
    #expect(Set(try one.records.first?["mentions"]?.array?.compactMap { $0["id"]?.string } ?? []).count >= 48_000)
  }
}
