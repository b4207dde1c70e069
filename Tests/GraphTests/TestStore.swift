import Foundation
import Graph
import TestSupport
import TextModel

/// A store in a folder of its own, removed with it.
final class TestStore {
  let folder: URL
  let store: GraphStore
  var path: String { folder.appendingPathComponent("test.graph").path }

  /// 王伟 is common, 林晚秋 is not; 市 begins relative names.
  static let knowledge = Knowledge([
    .init(kind: .surname, text: "王", frequency: 70), .init(kind: .surname, text: "林", frequency: 10),
    .init(kind: .surname, text: "周", frequency: 20), .init(kind: .singleGiven, text: "伟", frequency: 30),
    .init(kind: .singleGiven, text: "静", frequency: 70), .init(kind: .firstGiven, text: "晚", frequency: 1),
    .init(kind: .firstGiven, text: "建", frequency: 999_999), .init(kind: .secondGiven, text: "秋", frequency: 1),
    .init(kind: .secondGiven, text: "国", frequency: 999_999), .init(kind: .areaLevel, text: "市", frequency: 1),
    .init(kind: .bareBody, text: "众议院", frequency: 1), .init(kind: .head, text: "人民医院", frequency: 1),
  ])

  init(_ stories: [Story] = []) throws {
    folder = try Places.temporary()
    store = try GraphStore(path: folder.appendingPathComponent("test.graph").path) { Self.knowledge }
    try add(stories)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  @discardableResult func add(_ stories: [Story]) throws -> GraphAdder.Outcome {
    let adder = GraphAdder(store)
    for story in stories { try adder.add(adder.preparer.prepare(story.document, line: story.line)) }
    try adder.finish()
    return adder.outcome
  }

  /// An export's bytes; for folders all files, one after the other.
  func export(_ format: ExportFormat) throws -> [UInt8] {
    let place = folder.appendingPathComponent("export-\(format.rawValue)")
    try store.export(format, to: place.path)
    guard format.isFolder else { return Array(try Data(contentsOf: place)) }
    let names = try FileManager.default.contentsOfDirectory(atPath: place.path).sorted()
    return try names.flatMap { Array(try Data(contentsOf: place.appendingPathComponent($0))) }
  }

  /// How many entities of exactly this name there are.
  func count(_ name: String, _ type: MentionType) throws -> Int {
    try store.find(name, type: type, limit: 100).count { $0.name == name }
  }
}
