import Foundation
import Interchange
import TestSupport
import Testing
import TextModel

/// What the program writes keeps the promises of its schema and of its own cross references.
@Suite(.enabled(if: Binary.isReady, "build the program first: make test")) struct OutputTests {
  private static let page = Places.package.appendingPathComponent("seeds/laodong-wubao-page.md").path

  @Test func theSchemaHolds() throws {
    guard let python = PythonEnvironment.interpreter(with: ["jsonschema"]) else { return }
    let bench = try Workbench()
    let schema = try bench.file("schema.json", try Binary.run(["schema"]).output)
    let documents = try Binary.run(["--tokens", "--date", "2024-05-20", Self.page])
    let failures = try Binary.run(["--input-format", "jsonl"], text: "{\n" + #"{"text":"海东市","x":[1]}"# + "\n")
    let records = try bench.file("records.jsonl", documents.output + failures.output)
    let script = """
      import json, sys, jsonschema
      validator = jsonschema.Draft202012Validator(json.load(open(sys.argv[1], encoding='utf-8')))
      for line in open(sys.argv[2], encoding='utf-8', newline='\\n'):
        for error in validator.iter_errors(json.loads(line)): print(error.json_path, error.message[:200])
        print('checked')
      """
    let result = try Subprocess.run(python, ["-c", script, schema, records])
    #expect(result.outputText == "checked\nchecked\nchecked\n", "\(result.errorText)")
  }

  @Test func referencesAndOffsetsHold() throws {
    let record = try #require(try Binary.run([Self.page]).records.first)
    let text = Array((record["text"]?.string ?? "").unicodeScalars)
    let mentions = record["mentions"]?.array ?? []
    let entities = record["entities"]?.array ?? []
    let mentionIDs = Set(mentions.compactMap { $0["id"]?.string })
    let entityIDs = Set(entities.compactMap { $0["id"]?.string })
    #expect(mentionIDs.count == mentions.count)
    #expect(entityIDs.count == entities.count)
    for mention in mentions {
      let start = mention["start"]?.integer ?? -1
      let end = mention["end"]?.integer ?? -1
      try #require(start >= 0 && start < end && end <= text.count)
      let covered = String(String.UnicodeScalarView(text[start..<end]))
      let name = mention["text"]?.string ?? ""
      // Breaks, and the markup and white space beside them, are no part of the name.
      let isSame =
        covered == name || covered.filter { !$0.isWhitespace && $0 != "*" } == name.filter { !$0.isWhitespace }
      #expect(isSame, "\(covered) is called \(name)")
      if let entity = mention["entity"]?.string { #expect(entityIDs.contains(entity)) }
      if let outer = mention["nested_in"]?.string { #expect(mentionIDs.contains(outer)) }
    }
    for entity in entities {
      let listed = (entity["mentions"]?.array ?? []).compactMap(\.string)
      #expect(mentionIDs.isSuperset(of: listed))
    }
    for relation in record["relations"]?.array ?? [] {
      #expect(entityIDs.contains(relation["object"]?.string ?? ""))
      #expect(relation["subject"]?.isNull == true || entityIDs.contains(relation["subject"]?.string ?? ""))
    }
  }

  @Test func prettyIsTheSameRecord() throws {
    let plain = try Binary.run([Self.page])
    let pretty = try Binary.run(["--pretty", Self.page])
    #expect(try JSONParser.parse(pretty.output) == JSONParser.parse(plain.output))
    #expect(pretty.output.count { $0 == 0x0A } > 50)
  }
}
