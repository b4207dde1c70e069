import Foundation
import Interchange
import TestSupport
import Testing

/// `--explain`: each mention says what else was proposed and why that lost.
@Suite(.enabled(if: Binary.isReady, "build the program first: make test")) struct ExplainTests {
  private static let page = Places.package.appendingPathComponent("seeds/laodong-wubao-page.md").path

  /// A record without what `--explain` adds.
  private func stripped(_ value: JSONValue) -> JSONValue {
    switch value {
    case .array(let elements): .array(elements.map(stripped))
    case .object(let members):
      .object(
        members.filter { $0.key != "explanation" && $0.key != "unchosen" }.map {
          JSONMember($0.key, stripped($0.value))
        })
    default: value
    }
  }

  @Test func itAddsAndChangesNothingElse() throws {
    let plain = try #require(try Binary.run([Self.page]).records.first)
    let explained = try #require(try Binary.run(["--explain", Self.page]).records.first)
    #expect(stripped(explained) == plain)
    for mention in explained["mentions"]?.array ?? [] {
      #expect((mention["explanation"] == nil) == (mention["nested_in"] != nil))
    }
  }

  @Test func theSchemaKnowsIt() throws {
    guard let python = PythonEnvironment.interpreter(with: ["jsonschema"]) else { return }
    let bench = try Workbench()
    let schema = try bench.file("schema.json", try Binary.run(["schema"]).output)
    let record = try bench.file("record.json", try Binary.run(["--explain", Self.page]).output)
    let script =
      "import json, sys, jsonschema; jsonschema.validate(*[json.load(open(p, encoding='utf-8')) for p in sys.argv[1:]])"
    let result = try Subprocess.run(python, ["-c", script, record, schema])
    #expect(result.status == 0, "\(result.errorText.suffix(300))")
  }

  @Test func theUsersEntryAndWhatItOverrules() throws {
    let bench = try Workbench()
    let mine = try bench.file("mine.txt", text: "雾中人\n人去楼空\n")
    let record = try #require(
      try Binary.run(["--explain", "--dictionary", "PERSON=\(mine)"], text: "昨天雾中人去楼空到会。").records.first)
    let mention = try #require(record["mentions"]?.array?.first { $0["text"]?.string == "人去楼空" })
    #expect(mention["explanation"]?["decision"]?.string == "user")
    #expect(mention["explanation"]?["support"]?.array?.compactMap(\.string) == ["dictionary:\(mine):2"])
    let losers = mention["explanation"]?["losers"]?.array ?? []
    #expect(losers.contains { $0["text"]?.string == "雾中人" && $0["tier"]?.string == "user" })
    #expect(losers.allSatisfy { $0["lost"]?.string == "user-entry" })
  }

  @Test func aListingForTheTerminal() throws {
    let text = try Binary.run(
      ["--explain", "--output-format", "text"], text: "海东市纺织工会主席林晚秋出席会议。"
    ).outputText
    #expect(text.hasPrefix("# stdin\n0–7  ORGANIZATION union  海东市纺织工会  "))
    #expect(text.contains("\n       not 海东市 LOCATION  dictionary:areas/cities.tsv:"))
  }
}
