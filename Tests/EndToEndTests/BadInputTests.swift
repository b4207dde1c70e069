import Foundation
import Interchange
import TestSupport
import Testing

/// Whatever comes in: a record for each document in its place, a message that says where and what to do, no crash.
@Suite(.enabled(if: Binary.isReady, "build the program first: make test")) struct BadInputTests {
  @Test func invalidUTF8IsAnErrorWithItsPlace() throws {
    let bench = try Workbench()
    let path = try bench.file("page.txt", Array("林晚秋\n海东".utf8) + [0xFF, 0xFE] + Array("市".utf8))
    let result = try Binary.run([path])
    #expect(result.status == 1)
    #expect(try result.codes == ["invalid-utf8"])
    #expect(try result.records.first?["error"]?["line"]?.integer == 2)
    #expect(try result.records.first?["error"]?["column"]?.integer == 3)
    #expect(result.errorText.hasPrefix("\(path):2:3: error: "))
    #expect(result.errorText.contains("--encoding auto"))
  }

  @Test func anotherEncodingIsConvertedWhenAsked() throws {
    // 海东市纺织工会召开会议。 in GB 18030.
    let encoded: [UInt8] = [
      0xBA, 0xA3, 0xB6, 0xAB, 0xCA, 0xD0, 0xB7, 0xC4, 0xD6, 0xAF, 0xB9, 0xA4, 0xBB, 0xE1, 0xD5, 0xD9, 0xBF, 0xAA, 0xBB,
      0xE1, 0xD2, 0xE9, 0xA1, 0xA3,
    ]
    for encoding in ["gb18030", "auto"] {
      // Detection wants a little more text than one sentence.
      let result = try Binary.run(["--encoding", encoding], input: Array(repeatElement(encoded, count: 20).joined()))
      #expect(result.status == 0, "\(encoding): \(result.errorText)")
      let record = try result.records.first
      #expect(record?["text"]?.string?.hasPrefix("海东市纺织工会召开会议。") == true, "\(encoding)")
      #expect(record?["encoding"]?.string != nil)
    }
    #expect(try Binary.run(["--encoding", "klingon"], text: "x").codes == ["unknown-encoding"])
  }

  @Test func emptyInputIsAnErrorRecordForATextAndNothingForJSONLines() throws {
    let text = try Binary.run()
    #expect(text.status == 1)
    #expect(try text.codes == ["empty-input"])
    let lines = try Binary.run(["--input-format", "jsonl"])
    #expect(lines.status == 0)
    #expect(lines.output.isEmpty)
  }

  @Test func controlCharactersSurviveAsTheyCame() throws {
    let source = "海\u{1}东\u{7F}市\u{85}纺\u{2028}织\t工\u{B}会\u{FEFF}。\u{0}完"
    let result = try Binary.run(["--input-format", "text"], text: source)
    #expect(result.status == 0, "\(result.errorText)")
    #expect(result.output.count { $0 == 0x0A } == 1)
    #expect(try result.records.first?["text"]?.string.map { Array($0.utf8) } == Array(source.utf8))
  }

  @Test func aBinaryFileIsRefused() throws {
    let bench = try Workbench()
    var generator = SeededGenerator(seed: 1)
    let path = try bench.file(
      "picture",
      [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 0] + (0..<4096).map { _ in UInt8.random(in: 0...255, using: &generator) })
    let result = try Binary.run([path])
    #expect(result.status == 1)
    #expect(try result.codes == ["binary-input"])
  }

  @Test func lineEndsAndByteOrderMarkCountAsTheyStand() throws {
    let source = "\u{FEFF}海东市纺织工会召开会议。\r\n林晚秋出席。\r\n"
    let result = try Binary.run(text: source)
    let record = try #require(try result.records.first)
    #expect(record["text"]?.string.map { Array($0.utf8) } == Array(source.utf8))
    let scalars = Array(source.unicodeScalars)
    for mention in record["mentions"]?.array ?? [] {
      let start = try #require(mention["start"]?.integer)
      let end = try #require(mention["end"]?.integer)
      #expect(String(String.UnicodeScalarView(scalars[start..<end])) == mention["text"]?.string)
    }
  }

  @Test func aLineOfTwentyMegabytesIsOneDocument() throws {
    let sentence = Array("海东市纺织工会主席林晚秋出席会议，".utf8)
    let line = Array(repeatElement(sentence, count: 20_000_000 / sentence.count).joined())
    let result = try Binary.run(["--input-format", "text"], input: line)
    #expect(result.status == 0, "\(result.errorText)")
    #expect(result.output.count { $0 == 0x0A } == 1)
    #expect(result.output.count > line.count)
  }

  @Test func aBrokenLineLosesNothingElse() throws {
    let lines = """
      {"id":"1","text":"海东"}
      {"id":"2","text":"海东"
      {"id":"3"}
      {"id":"4","text":5}
      {"id":"5","text":"\\ud800"}
      {"id":"6","text":"a","text":"b"}

      {"id":"7","text":"海东","page":2}

      """
    let result = try Binary.run(["--input-format", "jsonl"], text: lines)
    #expect(result.status == 1)
    #expect(
      try result.codes == [nil, "invalid-json", "missing-text", "wrong-type", "lone-surrogate", "duplicate-key", nil])
    #expect(try result.records.last?["metadata"]?["page"]?.integer == 2)
    #expect(try result.records.compactMap { $0["error"]?["line"]?.integer } == [2, 3, 4, 5, 6])
    #expect(result.errorText.contains("<stdin>:2:"))
  }

  @Test func missingAndUnreadablePathsStandInTheirPlaces() throws {
    let bench = try Workbench()
    let good = try bench.file("a.txt", text: "海东市")
    let result = try Binary.run([good, bench.folder.path + "/none.txt", bench.folder.path + "/*.pdf", good])
    #expect(result.status == 1)
    #expect(try result.codes == [nil, "no-such-file", "no-such-file", nil])
  }

  @Test func anUnreadableFileStandsInItsPlace() throws {
    let bench = try Workbench()
    let locked = try bench.file("locked.txt", text: "海东市")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: locked)
    guard getuid() == 0 else {
      #expect(try Binary.run([locked]).codes == ["unreadable-input"])
      return
    }
    // Root may read everything, so the program runs as nobody, from where nobody may read it.
    let program = bench.folder.appendingPathComponent("mingce").path
    try FileManager.default.copyItem(atPath: try #require(Binary.path), toPath: program)
    try FileManager.default.copyItem(atPath: try #require(Binary.image), toPath: program + ".image")
    let result = try Subprocess.run(
      "setpriv", ["--reuid=65534", "--regid=65534", "--clear-groups", program, "--image", program + ".image", locked])
    #expect(try result.codes == ["unreadable-input"], "\(result.errorText)")
    #expect(result.status == 1)
  }

  @Test func emptyAndOddRecordsAreDocuments() throws {
    let result = try Binary.run(
      ["--input-format", "jsonl"], text: #"{"id":"","text":""}"# + "\r\n" + #"{"text":"😀𠀀海东市","id":"x"}"#)
    #expect(result.status == 0, "\(result.errorText)")
    #expect(try result.records.map { $0["id"]?.string } == ["<stdin>:1", "x"])
  }
}
