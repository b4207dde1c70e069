import Foundation
import Interchange
import TestSupport
import Testing

/// Dictionaries from the user's side: added at run time, checked, compiled.
@Suite(.enabled(if: Binary.isReady, "build the program first: make test")) struct DictionaryTests {
  private static let header =
    "# class: organization.known\n# type: ORGANIZATION\n# source: a test\n# licence: CC0-1.0\n"

  @Test func aWrongTypeIsNamedWithItsPlace() throws {
    let bench = try Workbench()
    let path = try bench.file("mine.tsv", text: "# type: ORGANISATION\n海东市纺织工会\n")
    let result = try Binary.run(["dictionary", "lint", path])
    #expect(result.status == 1)
    #expect(result.errorText.hasPrefix("\(path):1:"))
    #expect(result.errorText.contains("ORGANIZATION"))
  }

  @Test func aStrayColumnIsNamedWithItsPlace() throws {
    let bench = try Workbench()
    let path = try bench.file("mine.tsv", text: Self.header + "海东市纺织工会\t\t纺织\n")
    let result = try Binary.run(["dictionary", "lint", path])
    #expect(result.status == 1)
    #expect(result.errorText.hasPrefix("\(path):5:"), "\(result.errorText)")
  }

  @Test func aBadLineAtRunTimeIsReportedAndTheRestCounts() throws {
    let bench = try Workbench()
    let path = try bench.file("mine.tsv", text: "# type: PERSON\n雾中人\n 前有空格\n")
    let result = try Binary.run(["--dictionary", path], input: Array("昨天雾中人到会。".utf8))
    #expect(result.status == 0)
    #expect(result.errorText.contains("\(path):3:"), "\(result.errorText)")
  }

  @Test func aMissingDictionaryStopsTheStart() throws {
    let result = try Binary.run(["--dictionary", "/nonexistent/names.txt"], input: Array("海东市".utf8))
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.errorText.contains("/nonexistent/names.txt"))
  }

  @Test func buildingTwiceIsBuildingOnce() throws {
    let bench = try Workbench()
    try FileManager.default.createDirectory(
      at: bench.folder.appendingPathComponent("d"), withIntermediateDirectories: true)
    try bench.file("d/unions.tsv", text: Self.header + "海东市纺织工会\n")
    let arguments = ["dictionary", "build", "d", "-o", "out.image"]
    let first = try Binary.run(arguments, directory: bench.folder)
    #expect(first.status == 0, "\(first.errorText)")
    let made = try Data(contentsOf: bench.folder.appendingPathComponent("out.image"))
    #expect(try Binary.run(arguments, directory: bench.folder).errorText.contains("up to date"))
    _ = try Binary.run(arguments + ["--force"], directory: bench.folder)
    #expect(try Data(contentsOf: bench.folder.appendingPathComponent("out.image")) == made)
    try bench.file("d/unions.tsv", text: Self.header + "海东市纺织工会\n海东市教育工会\n")
    #expect(!(try Binary.run(arguments, directory: bench.folder).errorText.contains("up to date")))
  }

  @Test func anErrorInASourceLeavesTheOldImage() throws {
    let bench = try Workbench()
    try FileManager.default.createDirectory(
      at: bench.folder.appendingPathComponent("d"), withIntermediateDirectories: true)
    try bench.file("d/unions.tsv", text: "# class: organization.known\n# type: ORGANISATION\n海东市纺织工会\n")
    try bench.file("out.image", text: "old")
    let result = try Binary.run(["dictionary", "build", "d", "-o", "out.image"], directory: bench.folder)
    #expect(result.status == 1)
    #expect(result.errorText.contains("d/unions.tsv:2:"), "\(result.errorText)")
    #expect(try String(contentsOf: bench.folder.appendingPathComponent("out.image"), encoding: .utf8) == "old")
  }
}
