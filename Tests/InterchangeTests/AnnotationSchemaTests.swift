import Foundation
import Interchange
import TestSupport
import Testing
import TextModel

/// The schema against a validator from outside, on records that use every field and on records that break a promise.
@Suite struct AnnotationSchemaTests {
  private static let script = """
    import json, sys, jsonschema
    schema = json.load(open(sys.argv[1], encoding='utf-8'))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    for line in open(sys.argv[2], encoding='utf-8', newline='\\n'):
      print('valid' if validator.is_valid(json.loads(line)) else 'invalid')
    """

  /// For each line of JSON Lines, whether the schema takes it; nil when no validator can be had here.
  static func verdicts(_ lines: [UInt8]) throws -> [String]? {
    guard let python = PythonEnvironment.interpreter(with: ["jsonschema"]) else { return nil }
    let folder = try Places.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["schema.json", "records.jsonl"].map { folder.appendingPathComponent($0) }
    try Data(AnnotationSchema.json).write(to: files[0])
    try Data(lines).write(to: files[1])
    let result = try Subprocess.run(python, ["-c", script] + files.map(\.path))
    #expect(result.errorText == "")
    return result.outputText.split(separator: "\n").map(String.init)
  }

  @Test func takesEverythingTheWriterWrites() throws {
    var bytes: [UInt8] = []
    let writer = AnnotationWriter()
    writer.write(AnnotationExamples.full, to: &bytes)
    writer.write(AnnotatedDocument(id: "", source: "", text: ""), to: &bytes)
    writer.write(failure: Diagnostic(.error, code: "empty-input", "nothing"), id: "x", source: "<stdin>", to: &bytes)
    writer.write(
      failure: Diagnostic(.error, code: "invalid-json", "x", file: "a", line: 1, column: 1), id: "x", source: "a",
      to: &bytes)
    guard let verdicts = try AnnotationSchemaTests.verdicts(bytes) else { return }
    #expect(verdicts == ["valid", "valid", "valid", "valid"])
  }

  @Test(arguments: [
    (#""schema":"mingce/1""#, #""schema":"mingce/2""#), (#""start":0"#, #""start":-1"#),
    (#""type":"PERSON""#, #""type":"PEOPLE""#), (#""by":"tagger""#, #""by":"guess""#),
    (#""confidence":0.5"#, #""confidence":1.5"#), (#""subject":"e3""#, #""subject":3"#),
    (#""offset_unit""#, #""offsets""#), (#""headline""#, #""title""#),
  ]) func refusesBrokenPromises(_ promise: String, broken: String) throws {
    var bytes: [UInt8] = []
    AnnotationWriter().write(AnnotationExamples.full, to: &bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    try #require(text.contains(promise))
    let changed = text.replacingOccurrences(of: promise, with: broken)
    guard let verdicts = try AnnotationSchemaTests.verdicts(Array(changed.utf8)) else { return }
    #expect(verdicts == ["invalid"])
  }

  @Test func listsTheSameNamesAsTheProgram() throws {
    let schema = try JSONParser.parse(AnnotationSchema.json)
    func names(_ path: String...) -> [String]? {
      path.reduce(schema["$defs"]) { $0?[$1] }?["enum"]?.array?.compactMap(\.string)
    }
    #expect(names("mentionType") == MentionType.allCases.map(\.rawValue))
    #expect(names("subtype") == Subtype.allCases.map(\.rawValue))
    #expect(names("relation", "properties", "type") == Predicate.allCases.map(\.rawValue))
    #expect(
      names("relation", "properties", "qualifiers", "propertyNames") == Qualifier.Key.allCases.map(\.rawValue))
  }
}
