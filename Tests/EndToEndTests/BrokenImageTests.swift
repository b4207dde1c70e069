import Foundation
import Interchange
import TestSupport
import Testing

/// An image that cannot be used stops the program at its start, with the reason and the remedy.
@Suite(.enabled(if: Binary.isReady, "build the program first: make test")) struct BrokenImageTests {
  private func start(_ image: String) throws -> Subprocess {
    try Binary.run(["--image", image], input: Array("海东市".utf8))
  }

  private func expect(_ result: Subprocess, code: String, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(result.status == 2, sourceLocation: sourceLocation)
    #expect(result.output.isEmpty, sourceLocation: sourceLocation)
    #expect(result.errorText.contains("[\(code)]"), "\(result.errorText)", sourceLocation: sourceLocation)
    #expect(result.errorText.contains("mingce dictionary build"), sourceLocation: sourceLocation)
  }

  @Test func missing() throws { expect(try start("/nonexistent/mingce.image"), code: "image-missing") }

  @Test func nowhere() throws {
    let bench = try Workbench()
    let copy = bench.folder.appendingPathComponent("mingce")
    try FileManager.default.copyItem(atPath: try #require(Binary.path), toPath: copy.path)
    let result = try Subprocess.run(copy.path, input: Array("x".utf8), environment: ["MINGCE_IMAGE": ""])
    expect(result, code: "image-missing")
    #expect(result.errorText.contains("../share/mingce/mingce.image"))
  }

  @Test func foundBesideTheProgram() throws {
    let bench = try Workbench()
    let copy = bench.folder.appendingPathComponent("mingce")
    try FileManager.default.copyItem(atPath: try #require(Binary.path), toPath: copy.path)
    try FileManager.default.createSymbolicLink(
      atPath: bench.folder.appendingPathComponent("mingce.image").path, withDestinationPath: try #require(Binary.image))
    #expect(try Subprocess.run(copy.path, input: Array("x".utf8), environment: ["MINGCE_IMAGE": ""]).status == 0)
  }

  /// The image is opened before the options are parsed, by a guess that must not show.
  @Test(arguments: [
    ["--image", "GOOD"], ["--image=GOOD"], ["annotate", "--image", "BAD", "--image", "GOOD", "-"],
    ["--image", "GOOD", "--", "--image=BAD"],
  ])
  func onlyTheImageAskedForIsToldAbout(arguments: [String]) throws {
    let bench = try Workbench()
    _ = try bench.file("--image=BAD", Array("海东市".utf8))
    let arguments = try arguments.map { argument in
      argument.hasSuffix("GOOD")
        ? argument.replacingOccurrences(of: "GOOD", with: try #require(Binary.image)) : argument
    }
    let result = try Binary.run(
      arguments, input: Array("海东市".utf8), environment: ["MINGCE_IMAGE": "BAD"], directory: bench.folder)
    #expect(result.status == 0)
    #expect(result.errorText.isEmpty)
    #expect(try result.records.count == 1)
  }

  @Test(arguments: [["--help"], ["--version"], ["annotate", "-h"], ["schema"]])
  func commandsThatReadNoTextNeedNone(arguments: [String]) throws {
    let result = try Binary.run(arguments, environment: ["MINGCE_IMAGE": "/nonexistent/mingce.image"])
    #expect(result.status == 0)
    #expect(result.errorText.isEmpty)
  }

  @Test func foreign() throws {
    let bench = try Workbench()
    expect(try start(try bench.file("text.image", Array(repeating: 0x61, count: 5000))), code: "image-foreign")
  }

  @Test func emptyOrTruncated() throws {
    let bench = try Workbench()
    let whole = try Data(contentsOf: URL(fileURLWithPath: try #require(Binary.image)))
    for length in [0, 1, 40, 4096, whole.count / 2, whole.count - 1] {
      let result = try start(try bench.file("cut.image", Array(whole.prefix(length))))
      #expect(result.status == 2, "\(length) bytes")
      #expect(
        result.errorText.contains("[image-truncated]") || result.errorText.contains("[image-foreign]"),
        "\(length) bytes: \(result.errorText)")
    }
  }

  @Test func aFlippedBitAnywhere() throws {
    let bench = try Workbench()
    let whole = Array(try Data(contentsOf: URL(fileURLWithPath: try #require(Binary.image))))
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<12 {
      var damaged = whole
      let position = Int.random(in: 0..<damaged.count, using: &generator)
      damaged[position] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      let result = try start(try bench.file("flipped.image", damaged))
      #expect(result.status == 2, "byte \(position)")
      #expect(result.errorText.contains("[image-"), "byte \(position): \(result.errorText)")
    }
  }
}
