import Foundation
import Interchange
import TestSupport
import Testing

/// The program as one link of a chain.
@Suite(.enabled(if: Binary.isReady, "build the program first: make test")) struct FilterMannersTests {
  /// So many short documents, each other than the last.
  private func lines(_ count: Int) -> [UInt8] {
    let people = ["林晚秋", "周望舒", "欧阳青禾"]
    return (0..<count).flatMap { index in
      Array(
        #"{"id":"\#(index)","text":"海东市纺织工会主席\#(people[index % 3])\#(index)日出席会议。\#(String(repeating: "讲话。", count: index % 7))"}"#
          .utf8) + [0x0A]
    }
  }

  @Test func oneOutputLineForEachInputLineInOrder() throws {
    let result = try Binary.run(["-j", "3"], input: lines(500))
    #expect(result.status == 0)
    #expect(try result.records.map { $0["id"]?.string } == (0..<500).map { "\($0)" })
  }

  @Test func theSameBytesWithAnyNumberOfWorkers() throws {
    let input = lines(700)
    let one = try Binary.run(["-j", "1"], input: input).output
    for jobs in ["2", "3", "8"] { #expect(try Binary.run(["-j", jobs], input: input).output == one, "-j \(jobs)") }
    #expect(try Binary.run(["-j", "1"], input: input).output == one)
  }

  @Test func aRecordLeavesBeforeTheNextIsThere() throws {
    let result = try Binary.shell(
      """
      coproc "$MINGCE" --input-format jsonl -j 2
      for id in 1 2 3; do
        echo '{"id":"'$id'","text":"海东市"}' >&"${COPROC[1]}"
        read -r -t 10 line <&"${COPROC[0]}" || exit 9
        printf '%s\\n' "${line:0:9}"
      done
      """)
    #expect(result.status == 0, "no answer in ten seconds: \(result.errorText)")
    #expect(result.outputText == #"{"id":"1""# + "\n" + #"{"id":"2""# + "\n" + #"{"id":"3""# + "\n")
  }

  @Test func aBrokenPipeEndsQuietly() throws {
    let result = try Binary.shell(#""$MINGCE" | head -n 1 >/dev/null; echo "${PIPESTATUS[0]}""#, input: lines(20_000))
    #expect(result.outputText == "0\n")
    #expect(result.errorText == "")
  }

  @Test func aClosedOrFullOutputIsAnError() throws {
    for target in [">&-", ">/dev/full"] {
      let result = try Binary.shell(#""$MINGCE" \#(target)"#, input: lines(3))
      #expect(result.status == 2, "\(target)")
      #expect(result.errorText.contains("[output-failed]"), "\(target)")
    }
  }

  @Test func usageErrorsGiveTwo() throws {
    for arguments in [
      ["--no-such-option"], ["-j", "0"], ["--date", "2024-02-30"], ["--min-confidence", "2"],
      ["--input-format", "pdf"],
      ["evaluate"], ["--dictionary", "PEOPLE=x.txt"],
    ] {
      let result = try Binary.run(arguments)
      #expect(result.status == 2, "\(arguments)")
      #expect(result.output.isEmpty, "\(arguments)")
      #expect(result.errorText.contains("Usage:"), "\(arguments)")
    }
  }

  @Test func minimumConfidenceLeavesNothingHanging() throws {
    let page = Places.package.appendingPathComponent("seeds/laodong-wubao-page.md").path
    let record = try #require(try Binary.run(["--min-confidence", "0.9", page]).records.first)
    let mentions = record["mentions"]?.array ?? []
    let entities = Set((record["entities"]?.array ?? []).compactMap { $0["id"]?.string })
    #expect(mentions.allSatisfy { $0["confidence"]?.double ?? 0 >= 0.9 })
    let named = mentions.compactMap { $0["entity"]?.string }
    #expect(entities.isSuperset(of: named))
    for relation in record["relations"]?.array ?? [] {
      #expect(entities.contains(relation["object"]?.string ?? ""))
    }
  }
}
