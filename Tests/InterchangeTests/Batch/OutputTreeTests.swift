import Foundation
import Interchange
import TestSupport
import Testing
import TextModel

@Suite struct OutputTreeTests {
  private func names(_ folder: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
  }

  @Test func aFileAppearsWhenItIsFinished() throws {
    let folder = try Places.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    let tree = try OutputTree(root: folder.path + "/out/deep")
    try tree.begin("a/b/x.jsonl")
    try tree.append(Array("记录".utf8))
    #expect(!FileManager.default.fileExists(atPath: tree.path("a/b/x.jsonl")))
    #expect(try tree.finish() == 6)
    #expect(try String(contentsOfFile: tree.path("a/b/x.jsonl"), encoding: .utf8) == "记录")
    try tree.begin("a/y.jsonl")
    tree.abandon()
    #expect(try names(folder) == ["out", "out/deep", "out/deep/a", "out/deep/a/b", "out/deep/a/b/x.jsonl"])
  }

  @Test func saysWhatCannotBeWritten() throws {
    let folder = try Places.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.path + "/file"
    try Data().write(to: URL(fileURLWithPath: file))
    let error = #expect(throws: Diagnostic.self) { try OutputTree(root: file + "/x") }
    #expect(error?.code == "cannot-write")
    let notAFolder = #expect(throws: Diagnostic.self) { try OutputTree(root: file) }
    #expect(notAFolder?.code == "cannot-write")
  }
}

@Suite struct JournalTests {
  @Test func remembersWhatIsFinished() throws {
    let folder = try Places.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    let output = folder.path + "/a"
    try Data(count: 5).write(to: URL(fileURLWithPath: output))
    func open(resumes: Bool) throws -> Journal { try Journal(folder: folder.path, resumes: resumes) }
    try open(resumes: false).add("名 100%\n字", stamp: 7, size: 5)
    let journal = try open(resumes: true)
    #expect(journal.isFinished("名 100%\n字", stamp: 7, output: output))
    #expect(!journal.isFinished("名 100%\n字", stamp: 8, output: output))
    #expect(!journal.isFinished("名 100%\n字", stamp: 7, output: output + "gone"))
    #expect(!journal.knows("a"))
  }

  @Test func survivesALineCutShortAndForgetsOnANewRun() throws {
    let folder = try Places.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = URL(fileURLWithPath: folder.path + "/" + Journal.name)
    try Data("0000000000000001 5 a\n0000000000000002 5 b".utf8).write(to: file)
    do {
      let journal = try Journal(folder: folder.path, resumes: true)
      #expect(journal.knows("a"))
      #expect(!journal.knows("b"))
      try journal.add("c", stamp: 3, size: 1)
    }
    #expect(try Journal(folder: folder.path, resumes: true).knows("c"))
    #expect(try !Journal(folder: folder.path, resumes: false).knows("c"))
  }

  @Test func twoRunsDoNotShareAFolder() throws {
    let folder = try Places.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    let first = try Journal(folder: folder.path, resumes: true)
    let error = #expect(throws: Diagnostic.self) { try Journal(folder: folder.path, resumes: true) }
    #expect(error?.code == "output-busy")
    withExtendedLifetime(first) {}
  }
}

@Suite struct SpoolTests {
  @Test(arguments: [0, 10, 5_000_000]) func givesBackWhatItTook(_ count: Int) throws {
    let spool = Spool()
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
    for start in stride(from: 0, to: count, by: 70_001) {
      try spool.append(Array(bytes[start..<min(start + 70_001, count)]))
    }
    #expect(spool.isEmpty == (count == 0))
    var drained: [UInt8] = []
    try spool.drain { drained += $0 }
    #expect(drained == bytes)
    #expect(spool.isEmpty)
  }
}
