import Foundation
import TestSupport
import Testing

/// A package of somebody else's that depends on this one builds with nothing but the public API, and prints relations. It
/// compiles everything anew, which takes minutes, so that it runs only when asked: `MINGCE_OUTSIDE_PACKAGE=1 make test`.
@Suite(
  .enabled(
    if: Image.path != nil && ProcessInfo.processInfo.environment["MINGCE_OUTSIDE_PACKAGE"] == "1",
    "set MINGCE_OUTSIDE_PACKAGE=1 to build a package that depends on this one")
) struct OutsidePackageTests {
  private static let manifest = """
    // swift-tools-version: 6.2
    import PackageDescription

    let package = Package(
      name: "Outside", dependencies: [.package(name: "Mingce", path: "\(Places.package.path)")],
      targets: [.executableTarget(name: "outside", dependencies: [.product(name: "Mingce", package: "Mingce")])])
    """

  @Test func theTutorialRunsInAPackageOfItsOwn() throws {
    let folder = Places.package.appendingPathComponent(".build/outside-package")
    let sources = folder.appendingPathComponent("Sources/outside")
    try FileManager.default.createDirectory(at: sources, withIntermediateDirectories: true)
    try Data(Self.manifest.utf8).write(to: folder.appendingPathComponent("Package.swift"))
    let code = try #require(try TutorialTests.blocks().first)
    try Data((code + "\n").utf8).write(to: sources.appendingPathComponent("main.swift"))
    try Data("let image = CommandLine.arguments[1]\n".utf8).write(to: sources.appendingPathComponent("Image.swift"))
    let result = try Subprocess.run(
      "swift", ["run", "-c", "release", "outside", try #require(Image.path)], directory: folder)
    #expect(result.status == 0, "\(result.errorText)")
    #expect(result.outputText.contains("林晚秋 holds_position 主席\n"))
  }
}
