import Foundation
import TestSupport
import Testing

@testable import Interchange

@Suite struct InputFinderTests {
  private let folder: URL

  init() throws {
    folder = try Places.temporary()
    for name in ["b/2.txt", "b/1.md.gz", "b/.hidden.txt", "a.jsonl", "a/x.html", "a/picture.png", "b/c/3.txt", "新.txt"]
    {
      let file = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("甲".utf8).write(to: file)
    }
    try FileManager.default.createSymbolicLink(
      at: folder.appendingPathComponent("b/loop"), withDestinationURL: folder)
    try FileManager.default.createSymbolicLink(
      at: folder.appendingPathComponent("b/gone.txt"), withDestinationURL: folder.appendingPathComponent("none"))
  }

  private func found(_ arguments: [String], _ options: InputFinder.Options = .init()) -> [String] {
    var finder = InputFinder(arguments, options: options)
    var names: [String] = []
    while let next = finder.next() {
      switch next {
      case .success(let file): names.append(file.relative)
      case .failure(let failure): names.append(failure.diagnostic.code)
      }
    }
    return names
  }

  @Test func walksFoldersInTheOrderOfBytes() {
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(
      found([folder.path])
        == ["a/x.html", "a.jsonl", "b/1.md.gz", "b/2.txt", "b/c/3.txt", "b/gone.txt", "新.txt"])
    #expect(found([folder.path + "/b/2.txt", "-"]) == ["2.txt", "stdin"])
  }

  @Test func takesWhatPatternsSay() {
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(found([folder.path + "/**/*.txt"]) == ["b/2.txt", "b/c/3.txt", "b/gone.txt", "新.txt"])
    #expect(found([folder.path + "/*.txt"]) == ["新.txt"])
    #expect(found([folder.path + "/*.pdf"]) == ["no-such-file"])
    #expect(found([folder.path], .init(includes: [PathPattern("*.png")])) == ["a/picture.png"])
    #expect(
      found([folder.path], .init(excludes: [PathPattern("b"), PathPattern("*.txt")])) == ["a/x.html", "a.jsonl"])
  }

  @Test func namesThatAreNoUTF8AreReported() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let names: [[UInt8]] = [[0xC1, 0xD6], [0xC1, 0xD6] + Array(".txt".utf8), [0xC1, 0xD6] + Array(".png".utf8)]
    for name in names {
      let path = Array((folder.path + "/a/").utf8) + name + [0]
      let descriptor = open(path.map { CChar(bitPattern: $0) }, O_CREAT, 0o644)
      try #require(descriptor >= 0)
      close(descriptor)
    }
    #expect(found([folder.path + "/a"]) == ["invalid-file-name", "x.html"])
    #expect(found([folder.path + "/a"], .init(excludes: [PathPattern("*.txt")])) == ["x.html"])
  }

  @Test func aListOfLinesIsNoListOfPaths() {
    defer { try? FileManager.default.removeItem(at: folder) }
    func found(_ list: String) -> [String] {
      let list = PathList(.memory(Array(list.utf8)))
      return sequence(state: list) { $0.next() }.map { (try? $0.get()) ?? "failure" }
    }
    #expect(found("a\0b\n\0c") == ["a", "b\n", "c"])
    #expect(found("a\0b\nc\n") == ["a", "failure"])
    #expect(found(String(repeating: "b", count: 1 << 20)) == ["failure"])
  }

  @Test func passesOverTheFolderOfResultsAndCountsWhatIsLeftOut() {
    defer { try? FileManager.default.removeItem(at: folder) }
    let output = FolderIdentity(path: folder.path + "/b")
    var finder = InputFinder([folder.path], options: .init(output: output))
    var names: [String] = []
    while case .success(let file)? = finder.next() { names.append(file.relative) }
    #expect(names == ["a/x.html", "a.jsonl", "新.txt"])
    #expect(finder.leftOut == 1)
  }

  @Test func readsListsOfPaths() {
    let list = PathList(.memory(Array("a b.txt\u{0}c\n.txt\u{0}\u{0}d".utf8)))
    var finder = InputFinder(list)
    var names: [String] = []
    while case .success(let file)? = finder.next() { names.append(file.path) }
    #expect(names == ["a b.txt", "c\n.txt", "d"])
  }

  @Test(arguments: [
    ("a.txt", "a.txt.jsonl"), ("a.jsonl", "a.jsonl"), ("x/a.jsonl.gz", "x/a.jsonl"), ("a", "a.jsonl"),
    ("a.md.xz", "a.md.jsonl"), ("a.json", "a.json.jsonl"),
  ])
  func namesTheFileOfRecords(input: String, output: String) {
    #expect(InputFile(path: input, relative: input).output == output)
  }
}
