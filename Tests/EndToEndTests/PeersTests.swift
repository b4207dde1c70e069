import Foundation
import Interchange
import TestSupport
import Testing

/// The script that compares mingce with other taggers.
@Suite struct PeersTests {
  private let folder = Places.package.appendingPathComponent("Sources/Integrations/peers").path

  @Test func namesAmongTaggedWords() throws {
    let script = """
      import json, sys
      sys.path.insert(0, sys.argv[1])
      from taggers import names
      words = [('海东市', 'ns'), ('城南', 'LOC'), ('的', 'u'), ('林', 'nrfg'), (' ', 'x'), ('工会', 'nt'), ('纺织', 'n')]
      print(json.dumps(names('海东市城南的林\\n 工会纺织', words)))
      """
    let result = try Subprocess.run("python3", ["-B", "-c", script, folder])
    #expect(
      result.outputText == #"[[0, 5, "LOCATION"], [6, 7, "PERSON"], [9, 11, "ORGANIZATION"]]"# + "\n",
      "\(result.errorText)")
  }

  @Test(.enabled(if: Binary.isReady, "build the program first: make test")) func skipsWhatCannotBeInstalled() throws {
    let bench = try Workbench()
    let text = "海东市纺织工会主席林晚秋出席会议。"
    let gold =
      #"{"text":"\#(text)","mentions":[{"start":0,"end":7,"type":"ORGANIZATION"},{"start":9,"end":12,"type":"PERSON"}]}"#
    let result = try Subprocess.run(
      "python3",
      [
        "-B", folder + "/peers.py", "--json", "--seconds", "0.01", "--mingce", Binary.path ?? "", "--image",
        Binary.image ?? "", "--text", bench.file("a.txt", text: text), "--gold", bench.file("gold.jsonl", text: gold),
        "--venv", bench.folder.appendingPathComponent("venv").path,
      ], environment: ["PIP_NO_INDEX": "1"])
    #expect(result.status == 0)
    #expect(result.errorText.split(separator: "\n").count { $0.hasPrefix("skipped: ") } == 3)
    let figures = try JSONParser.parse(result.output)
    #expect(figures["mingce"]?["f1"]?["ALL"]?.double == 1)
    #expect(figures["mingce"]?["characters_per_second"]?.double ?? 0 > 1000)
    #expect(figures["jieba"] == nil)
  }
}
