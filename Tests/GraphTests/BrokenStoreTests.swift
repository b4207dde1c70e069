import Foundation
import GRDB
import Graph
import TestSupport
import TextModel
import Testing

/// Files that are no stores, or no longer.
@Suite struct BrokenStoreTests {
  private func code(_ bytes: [UInt8]?, creating: Bool = false) throws -> String? {
    let folder = try Places.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("x.graph")
    if let bytes { try Data(bytes).write(to: file) }
    do {
      let store = try GraphStore(path: file.path, creating: creating ? { TestStore.knowledge } : nil)
      _ = try store.statistics()
      _ = try store.find("工会", type: nil, limit: 5)
      _ = try store.export(.csv, to: folder.appendingPathComponent("out").path)
      let problems = try store.problems()
      return problems.isEmpty ? nil : "damaged-store"
    } catch let diagnostic as Diagnostic {
      if let bytes { #expect(try Array(Data(contentsOf: file)) == bytes, "a file that is refused stays as it is") }
      return diagnostic.code
    }
  }

  @Test func whatIsNoStoreIsSaidToBeNone() throws {
    #expect(try code(nil) == "no-such-store")
    #expect(try code([]) == "no-such-store")
    #expect(try code(Array("{\"id\":\"1\"}\n".utf8), creating: true) == "foreign-store")
    #expect(try code([UInt8](repeating: 0, count: 8192), creating: true) == "foreign-store")
  }

  @Test(arguments: [0, 77]) func anotherProgramsDatabaseIsLeftAlone(_ application: Int) throws {
    let folder = try Places.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("other.db").path
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: "CREATE TABLE document(id); PRAGMA application_id = \(application)") }
    try queue.close()
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    #expect(try code(bytes, creating: true) == "foreign-store")
  }

  @Test func damageIsAnErrorAndNoCrash() throws {
    let test = try TestStore(StoreTests.stories)
    try test.store.close()
    let sound = Array(try Data(contentsOf: URL(fileURLWithPath: test.path)))
    #expect(try code(Array(sound.prefix(sound.count / 2))) != nil)
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<25 {
      var bytes = sound
      // A page's worth of noise somewhere behind the header.
      let start = Int.random(in: 100..<bytes.count - 512, using: &generator)
      for place in start..<start + 512 { bytes[place] = UInt8.random(in: 0...255, using: &generator) }
      let found = try code(bytes)
      #expect(
        [nil, "damaged-store", "store-failed", "foreign-store", "store-version"].contains(found), "\(found ?? "")")
    }
  }
}
