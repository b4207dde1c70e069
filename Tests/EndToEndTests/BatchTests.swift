import Foundation
import Interchange
import TestSupport
import Testing

/// Many files: folders of results, going on where a run ended, stopping.
@Suite(.enabled(if: Binary.isReady, "build the program first: make test")) struct BatchTests {
  /// A folder `in` with so many texts, each other than the last.
  private func bench(_ count: Int) throws -> Workbench {
    let bench = try Workbench()
    try FileManager.default.createDirectory(
      at: bench.folder.appendingPathComponent("in/深"), withIntermediateDirectories: true)
    for index in 0..<count {
      try bench.file(index % 2 == 0 ? "in/\(index).txt" : "in/深/\(index).txt", text: "海东市林晚秋\(index)日出席会议。")
    }
    return bench
  }

  private func tree(_ bench: Workbench, _ name: String = "out") throws -> [String: Data] {
    let folder = bench.folder.appendingPathComponent(name)
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      files[path] = FileManager.default.contents(atPath: folder.appendingPathComponent(path).path)
    }
    return files.filter { $0.key != Journal.name }
  }

  private func run(_ bench: Workbench, _ arguments: [String]) throws -> Subprocess {
    try Binary.run(["--output-dir", "out"] + arguments + ["in"], directory: bench.folder)
  }

  @Test func theTreeIsMirrored() throws {
    let bench = try bench(6)
    let result = try run(bench, [])
    #expect(result.status == 0, "\(result.errorText)")
    #expect(result.output.isEmpty)
    #expect(result.errorText.contains("6 documents"))
    let files = try tree(bench)
    #expect(
      files.keys.filter { $0.hasSuffix(".jsonl") }.sorted() == [
        "0.txt.jsonl", "2.txt.jsonl", "4.txt.jsonl", "深/1.txt.jsonl", "深/3.txt.jsonl", "深/5.txt.jsonl",
      ])
    let single = try Binary.run(["in/深/3.txt"], directory: bench.folder)
    #expect(files["深/3.txt.jsonl"] == Data(single.output))
  }

  @Test func resumingReadsOnlyWhatChanged() throws {
    let bench = try bench(10)
    _ = try run(bench, [])
    let before = try tree(bench)
    #expect(try run(bench, ["--resume"]).errorText.contains("0 documents, 10 files finished before"))
    #expect(try tree(bench) == before)
    // A changed text, a lost result and a result that was cut are made again.
    try bench.file("in/4.txt", text: "周望舒出席会议。")
    try FileManager.default.removeItem(at: bench.folder.appendingPathComponent("out/2.txt.jsonl"))
    try bench.file("out/6.txt.jsonl", text: "{")
    #expect(try run(bench, ["--resume"]).errorText.contains("3 documents, 7 files finished before"))
    let after = try tree(bench)
    #expect(after["2.txt.jsonl"] == before["2.txt.jsonl"] && after["6.txt.jsonl"] == before["6.txt.jsonl"])
    #expect(after["4.txt.jsonl"] != before["4.txt.jsonl"])
    // Other options or dictionaries give other records.
    #expect(try run(bench, ["--resume", "--min-confidence", "0.9"]).errorText.contains("10 documents"))
    let names = try bench.file("names.txt", text: "雾中人")
    #expect(try run(bench, ["--resume", "--dictionary", "PERSON=\(names)"]).errorText.contains("10 documents"))
  }

  @Test func whatFailedIsTriedAgain() throws {
    let bench = try bench(4)
    try bench.file("in/2.txt", [0xFF, 0xFE, 0xFD, 0x41, 0x42])
    let first = try run(bench, [])
    #expect(first.status == 1)
    #expect(first.errorText.contains("4 documents, 1 failed"))
    let record = try #require(try tree(bench)["2.txt.jsonl"])
    #expect(try JSONParser.parse(Array(record.dropLast()))["error"]?["code"]?.string == "invalid-utf8")
    try bench.file("in/2.txt", text: "好了。")
    let second = try run(bench, ["--resume"])
    #expect(second.status == 0)
    #expect(second.errorText.contains("1 document, 3 files finished before"))
  }

  @Test func stopsAfterSoManyErrors() throws {
    let lines = (0..<100).map { $0 % 10 == 5 ? "{" : #"{"id":"\#($0)","text":"海东市"}"# }.joined(separator: "\n")
    for (arguments, documents) in [(["--fail-fast"], 6), (["--max-errors", "0"], 6), (["--max-errors", "2"], 26)] {
      for jobs in ["1", "2"] {
        let result = try Binary.run(["--input-format", "jsonl", "-j", jobs] + arguments, text: lines)
        #expect(result.status == 1)
        #expect(try result.records.count == documents, "\(arguments)")
        #expect(result.errorText.contains("[too-many-errors]"))
      }
    }
    #expect(try Binary.run(["--input-format", "jsonl", "--max-errors", "10"], text: lines).records.count == 100)
  }

  @Test func twoInputsDoNotShareAResult() throws {
    let bench = try bench(2)
    let result = try Binary.run(
      ["--output-dir", "out", "in/0.txt", "./in/0.txt"], directory: bench.folder)
    #expect(result.status == 2)
    #expect(result.errorText.contains("[output-clash]"))
  }

  @Test(arguments: [("INT", "130"), ("TERM", "143")])
  func aSignalFinishesWhatIsUnderWay(signal: String, status: String) throws {
    let bench = try Workbench()
    let result = try Binary.shell(
      """
      set -m
      mkfifo pipe
      "$MINGCE" --input-format jsonl -j 2 < pipe > records 2> errors &
      mingce=$!
      exec 3> pipe
      for id in 1 2 3; do echo '{"id":"'$id'","text":"海东市"}' >&3; done
      printf '{"id":"4","te' >&3
      for try in $(seq 100); do [ "$(grep -c schema records)" = 3 ] && break; sleep 0.1; done
      kill -\(signal) $mingce
      wait $mingce
      echo $?
      """, directory: bench.folder)
    #expect(result.outputText == "\(status)\n")
    func content(_ name: String) throws -> String {
      try String(contentsOf: bench.folder.appendingPathComponent(name), encoding: .utf8)
    }
    #expect(try content("records").split(separator: "\n").count == 3)
    #expect(try content("errors").contains("[interrupted]"))
  }

  @Test func anInterruptedRunLeavesNoHalfFileAndIsResumed() throws {
    let bench = try bench(400)
    let result = try Binary.shell(
      """
      set -m
      "$MINGCE" -j 2 --output-dir out in 2> errors &
      mingce=$!
      for try in $(seq 1000); do [ -s out/.mingce-journal ] && break; sleep 0.01; done
      kill -INT $mingce
      wait $mingce
      echo $?
      ls -A out out/深 2> /dev/null | grep -c 'part$'
      "$MINGCE" -j 2 --output-dir out --resume in
      echo $?
      "$MINGCE" -j 1 --output-dir undisturbed in
      diff -r -x .mingce-journal out undisturbed && echo same
      """, directory: bench.folder)
    let lines = result.outputText.split(separator: "\n")
    #expect(lines.first == "130" || lines.first == "0")
    #expect(lines.dropFirst() == ["0", "0", "same"], "\(result.errorText)")
  }

  @Test func aFullDiskEndsTheRunAndTheNextGoesOn() throws {
    let bench = try bench(8)
    try bench.file("in/3.txt", text: String(repeating: "林晚秋出席会议。", count: 20_000))
    // No file may grow beyond so many blocks; the signal that goes with it is ignored, as on a full disk.
    let result = try Binary.shell(
      """
      (trap '' XFSZ; ulimit -f 64; "$MINGCE" --output-dir out in)
      echo $?
      ls -A out | grep -c 'part$'
      "$MINGCE" --output-dir out --resume in
      """, directory: bench.folder)
    #expect(result.outputText == "2\n0\n")
    #expect(result.errorText.contains("[cannot-write]"))
    #expect(try tree(bench).keys.filter { $0.hasSuffix(".jsonl") }.count == 9)
  }

  @Test func aFileThatChangesMeanwhileIsAnError() throws {
    let bench = try Workbench()
    let line = #"{"id":"1","text":"海东市林晚秋出席会议。"}"# + "\n"
    try bench.file("in.jsonl", text: String(repeating: line, count: 5_000))
    let result = try Binary.shell(
      """
      set -o pipefail
      "$MINGCE" -j 1 in.jsonl | (head -c 1000; echo '{}' >> in.jsonl; cat) | tail -n 1
      """, directory: bench.folder)
    #expect(result.status == 1)
    #expect(result.outputText.contains("input-changed"))
  }

  @Test func aFolderThatCannotBeReadStandsInItsPlace() throws {
    let bench = try bench(2)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0], ofItemAtPath: bench.folder.appendingPathComponent("in/深").path)
    defer {
      try? FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: bench.folder.appendingPathComponent("in/深").path)
    }
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: bench.folder.path)
    // Root may read everything, so the program runs as nobody.
    let program = bench.folder.appendingPathComponent("mingce").path
    try FileManager.default.copyItem(atPath: try #require(Binary.path), toPath: program)
    try FileManager.default.copyItem(atPath: try #require(Binary.image), toPath: program + ".image")
    let asNobody = getuid() == 0 ? ["--reuid=65534", "--regid=65534", "--clear-groups"] : []
    let result = try Subprocess.run(
      "setpriv", asNobody + [program, "--image", program + ".image", bench.folder.path + "/in"])
    #expect(try result.codes == [nil, "unreadable-directory"], "\(result.errorText)")
    #expect(result.status == 1)
  }

  @Test func progressOnATerminalIsABarAndNothingElsewhere() throws {
    let bench = try bench(2)
    let quiet = try Binary.run(["in"], directory: bench.folder)
    #expect(quiet.errorText.isEmpty)
    let told = try Binary.run(["--progress", "in"], directory: bench.folder)
    #expect(told.errorText.hasPrefix("mingce: 2 documents"))
  }
}
