import Foundation
import Interchange
import TestSupport
import Testing

/// Reads, writes and mappings that fail: whatever the call, the program ends with a message or goes on, and what it
/// calls good is good.
@Suite(.enabled(if: Binary.isReady, "build the program first: make test")) struct FaultInjectionTests {
  /// The library that makes calls fail; nil where it cannot be compiled.
  private static let library: String? = {
    let source = Places.package.appendingPathComponent("Tests/EndToEndTests/Faults/faults.c").path
    let target = Places.package.appendingPathComponent(".build/mingce-faults.so").path
    let made = try? Subprocess.run("clang", ["-shared", "-fPIC", "-O1", "-o", target, source, "-ldl"])
    if made?.status == 0 { return target }
    print("skipped: clang cannot compile \(source): \(made?.errorText ?? "it is not there")")
    return nil
  }()

  private func run(_ bench: Workbench, _ arguments: [String], fault: String) throws -> Subprocess? {
    guard let library = Self.library else { return nil }
    return try Binary.run(
      arguments, environment: ["LD_PRELOAD": library, "MINGCE_FAULT": fault], directory: bench.folder)
  }

  private func bench() throws -> Workbench {
    let bench = try Workbench()
    let line = #"{"id":"1","text":"海东市林晚秋出席会议。"}"# + "\n"
    try bench.file("a.jsonl", text: String(repeating: line, count: 400))
    try bench.file("b.txt", text: "海东市纺织工会召开会议。")
    try bench.file("names.txt", text: "雾中人\n")
    return bench
  }

  private static let arguments = ["-j", "2", "--dictionary", "PERSON=names.txt", "a.jsonl", "b.txt"]

  @Test(arguments: ["read", "write", "mmap"]) func aFailingCallIsAMessage(call: String) throws {
    let bench = try bench()
    guard let good = try run(bench, Self.arguments, fault: "none:0:EIO") else { return }
    #expect(good.status == 0, "\(good.errorText)")
    for error in ["EIO", "ENOSPC", "ENOMEM"] {
      for number in 1...12 {
        guard let result = try run(bench, Self.arguments, fault: "\(call):\(number):\(error)") else { return }
        let place = "\(call) \(number) \(error): \(result.status) \(result.errorText)"
        #expect((0...2).contains(result.status), "\(place)")
        if result.status == 0 {
          #expect(result.output == good.output, "\(place)")
        } else {
          #expect(result.errorText.contains("error: ") && result.errorText.contains("]"), "\(place)")
        }
        if result.status == 1 { #expect(try result.codes.contains { $0 != nil }, "\(place)") }
      }
    }
  }

  @Test(arguments: ["read:0:EINTR", "write:0:EINTR", "read:0:short", "write:0:short"])
  func interruptedAndShortCallsChangeNothing(fault: String) throws {
    let bench = try bench()
    let arguments = ["-j", "2", "b.txt"]
    guard let good = try run(bench, arguments, fault: "none:0:EIO"),
      let result = try run(bench, arguments, fault: fault)
    else { return }
    #expect(result.status == 0, "\(result.errorText)")
    #expect(result.output == good.output)
  }

  @Test func aFolderOfResultsIsWholeOrNotThere() throws {
    let bench = try bench()
    let arguments = ["--output-dir", "out", "--resume", "a.jsonl", "b.txt"]
    for number in 1...8 {
      guard let result = try run(bench, arguments, fault: "write:\(number):ENOSPC") else { return }
      #expect([0, 2].contains(result.status), "\(number): \(result.errorText)")
    }
    guard let last = try run(bench, arguments, fault: "none:0:EIO") else { return }
    #expect(last.status == 0, "\(last.errorText)")
    let direct = try Binary.run(["a.jsonl"], directory: bench.folder)
    #expect(FileManager.default.contents(atPath: bench.folder.path + "/out/a.jsonl") == Data(direct.output))
  }
}
