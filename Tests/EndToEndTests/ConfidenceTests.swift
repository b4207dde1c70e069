import Foundation
import Interchange
import TestSupport
import Testing

/// Confidence is what it says, on annotated documents whose mentions took no part in learning.
@Suite(.enabled(if: Binary.isReady && Places.shared != nil, "no gold annotations on this machine"))
struct ConfidenceTests {
  @Test(arguments: ["dev", "dev-1998"]) func sureMentionsAreRight(_ name: String) throws {
    let gold = try #require(Places.shared).appendingPathComponent("gold/\(name).jsonl").path
    let report = try JSONParser.parse(try Binary.run(["evaluate", gold, "--json"]).output)
    let deciles = try #require(report["reliability"]?["mentions"]?["deciles"]?.array)
    try #require(deciles.count == 10)
    #expect(deciles[9]["accuracy"]?.double ?? 0 >= 0.9)
    // More than half of all are that sure, so that the promise is worth something.
    let counts = deciles.compactMap { $0["count"]?.integer }
    #expect(counts[9] * 2 > counts.reduce(0, +))
    #expect(report["reliability"]?["mentions"]?["calibration_error"]?.double ?? 1 < 0.1)
  }
}
