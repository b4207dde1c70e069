import Foundation
import TestSupport
import Testing

/// `mingce graph` as people use it.
@Suite(.enabled(if: Binary.isReady, "build the program first: make test")) struct GraphCommandTests {
  @Test func articlesGoInAndSentencesComeOut() throws {
    let bench = try Workbench()
    let store = bench.folder.appendingPathComponent("a.graph").path
    try bench.file("one.txt", text: "海东市纺织工会主席林晚秋出席会议。\n")
    let added = try Binary.run(["graph", "add", store, bench.folder.appendingPathComponent("one.txt").path])
    #expect(added.status == 0)
    #expect(added.errorText == "1 added, 0 replaced, 0 unchanged\n")
    let shown = try Binary.run(["graph", "show", store, "林晚秋"]).outputText
    #expect(shown.contains("林晚秋 holds_position 主席 @ 海东市纺织工会"), "\(shown)")
    #expect(shown.contains("海东市纺织工会主席林晚秋出席会议。"), "\(shown)")
    let path = try Binary.run(["graph", "path", store, "林晚秋", "海东市纺织工会"])
    #expect(path.outputText.hasPrefix("林晚秋 "), "\(path.errorText)")
    #expect(try Binary.run(["graph", "check", store]).status == 0)
  }

  @Test func pagesAreArticles() throws {
    let bench = try Workbench()
    let store = bench.folder.appendingPathComponent("p.graph").path
    let page = try bench.file("page.html", text: "<html><body><p>海东市纺织工会主席林晚秋出席会议。</p></body></html>")
    #expect(try Binary.run(["graph", "add", store, page]).errorText == "1 added, 0 replaced, 0 unchanged\n")
    #expect(try Binary.run(["graph", "find", store, "林晚秋"]).status == 0)
  }

  @Test func anExportGoesWhereItIsSent() throws {
    let bench = try Workbench()
    let script = """
      echo 海东市纺织工会主席林晚秋出席会议。 | "$MINGCE" | "$MINGCE" graph add a.graph 2>/dev/null
      "$MINGCE" graph export a.graph --format nquads > plain
      mkfifo pipe; cat pipe > piped & "$MINGCE" graph export a.graph --format nquads -o pipe; wait; cmp plain piped && test -p pipe
      mkdir far; touch far/file; ln -s far/file link; "$MINGCE" graph export a.graph --format nquads -o link
      cmp plain far/file && test -L link
      "$MINGCE" graph export a.graph --format nquads -o /dev/stdout | cmp plain -
      for n in $(seq 600); do echo "青石水文站站长周静第$n次讲话。" > $n.txt; done
      "$MINGCE" *.txt | "$MINGCE" graph add b.graph 2>/dev/null
      "$MINGCE" graph export b.graph --format nquads | head -n 1 > /dev/null; echo ${PIPESTATUS[0]}
      ls | grep tmp
      """
    let result = try Binary.shell(script, directory: bench.folder)
    #expect(result.outputText == "0\n", "\(result.errorText)")
    #expect(result.errorText.isEmpty)
  }

  @Test func impossibleQuestionsAreRefused() throws {
    for arguments in [["path", "a.graph", "甲", "乙", "--longest=-1"], ["show", "a.graph", "甲", "--at", "去年"]] {
      let result = try Binary.run(["graph"] + arguments)
      #expect(result.status == 2)
      #expect(result.errorText.hasPrefix("Error: --"), "\(result.errorText)")
    }
  }

  @Test func annotationsComeThroughAPipe() throws {
    let bench = try Workbench()
    let script = """
      echo 海东市纺织工会主席林晚秋出席会议。 | "$MINGCE" | "$MINGCE" graph add a.graph 2>/dev/null
      "$MINGCE" graph find a.graph 林晚秋 | cut -f 2-4; ls
      """
    let result = try Binary.shell(script, directory: bench.folder)
    #expect(result.outputText == "PERSON\t林晚秋\t1\na.graph\n", "\(result.errorText)")
  }

  @Test func aBadLineIsReportedAndTheOthersGoIn() throws {
    let world = try GraphWorld()
    let good = try String(contentsOfFile: world.annotations, encoding: .utf8).split(separator: "\n").prefix(3)
    let lines = [
      String(good[0]), "{\"id\":\"x\"", String(good[1]), #"{"id":"y","error":{"code":"invalid-utf8","message":"no"}}"#,
    ]
    let store = world.bench.folder.appendingPathComponent("b.graph").path
    let result = try Binary.run(["graph", "add", store], text: lines.joined(separator: "\n"))
    #expect(result.status == 1)
    #expect(result.errorText.contains("<stdin>:2:"), "\(result.errorText)")
    #expect(result.errorText.hasSuffix("2 added, 0 replaced, 0 unchanged, 2 failed\n"), "\(result.errorText)")
  }

  @Test func ofSeveralRecordsWithOneIDTheLastCounts() throws {
    let bench = try Workbench()
    let store = bench.folder.appendingPathComponent("c.graph").path
    func line(_ name: String) -> [UInt8] { Story("a", nil, "\(name)到会。").naming(.person, name).line + [0x0A] }
    let file = try bench.file("twice.jsonl", line("林晚秋") + line("周建国"))
    for _ in 0..<3 {
      #expect(try Binary.run(["graph", "add", store, file]).status == 0)
      #expect(try Binary.run(["graph", "find", store, "周建国"]).status == 0)
      #expect(try Binary.run(["graph", "find", store, "林晚秋"]).status == 1)
    }
  }

  @Test func mistakesHaveStatusTwoAndARemedy() throws {
    let bench = try Workbench()
    let text = try bench.file("no.graph", text: "not a store")
    for (arguments, code) in [
      (["graph", "stats", bench.folder.path + "/none.graph"], "no-such-store"),
      (["graph", "stats", text], "foreign-store"),
      (["graph", "add", text], "foreign-store"),
    ] {
      let result = try Binary.run(arguments)
      #expect(result.status == 2)
      #expect(result.errorText.hasSuffix("[\(code)]\n"), "\(result.errorText)")
    }
    #expect(try String(contentsOfFile: text, encoding: .utf8) == "not a store")
  }

  /// Killed at any moment, the store opens, is sound, and comes out the same when the adding is done again.
  @Test func aKilledAddIsMadeGoodByTheNext() throws {
    let world = try GraphWorld()
    // Enough that it takes a moment: the same documents under many ids.
    let lines = try String(contentsOfFile: world.annotations, encoding: .utf8).split(separator: "\n")
    let many = (0..<60).flatMap { round in
      lines.map { $0.replacing(/^\{"id":"/, with: "{\"id\":\"\(round)-") }
    }
    let input = try world.bench.file("many.jsonl", text: many.joined(separator: "\n"))
    let undisturbed = world.bench.folder.appendingPathComponent("whole.graph").path
    let start = ContinuousClock.now
    #expect(try Binary.run(["graph", "add", undisturbed, input]).status == 0)
    let elapsed = (ContinuousClock.now - start).components
    var duration = Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18
    let wanted = try Binary.run(["graph", "export", undisturbed, "--format", "nquads"]).output
    var generator = SeededGenerator(seed: 11)
    var killed = 0
    // A run that comes to its end before it is killed shows that the machine has grown faster since.
    for round in 0..<30 where killed < 4 {
      let store = world.bench.folder.appendingPathComponent("killed-\(round).graph").path
      let moment = Double.random(in: 0.02...0.9, using: &generator) * duration
      let result = try Binary.shell("timeout -s KILL \(moment) \"$MINGCE\" graph add '\(store)' '\(input)'")
      guard result.status == 137 else {
        duration *= 0.7
        continue
      }
      killed += 1
      if FileManager.default.fileExists(atPath: store) {
        let check = try Binary.run(["graph", "check", store])
        #expect(check.status == 0 || check.errorText.hasSuffix("[no-such-store]\n"), "\(check.errorText)")
      }
      #expect(try Binary.run(["graph", "add", store, input]).status == 0)
      #expect(try Binary.run(["graph", "check", store]).status == 0)
      #expect(try Binary.run(["graph", "export", store, "--format", "nquads"]).output == wanted)
    }
    #expect(killed == 4)
  }
}
