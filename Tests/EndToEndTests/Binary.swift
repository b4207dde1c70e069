import Foundation
import Interchange
import TestSupport
import TextModel

/// The real program, as users run it.
enum Binary {
  /// The executable: what `MINGCE_BINARY` names, else the release build. Nil when it is not built.
  static let path: String? = existing(
    ProcessInfo.processInfo.environment["MINGCE_BINARY"],
    else: Places.package.appendingPathComponent(".build/release/mingce").path)

  /// The compiled dictionaries: what `MINGCE_IMAGE` names, else what lies beside the release build.
  static let image: String? = existing(
    ProcessInfo.processInfo.environment["MINGCE_IMAGE"],
    else: Places.package.appendingPathComponent(".build/release/mingce.image").path)

  static var isReady: Bool { path != nil && image != nil }

  private static func existing(_ named: String?, else standard: String) -> String? {
    let path = named ?? standard
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }

  /// Runs the program with the built image unless `environment` says otherwise.
  static func run(
    _ arguments: [String] = [], input: [UInt8] = [], environment: [String: String] = [:], directory: URL? = nil
  ) throws -> Subprocess {
    try Subprocess.run(
      path ?? "/nonexistent", arguments, input: input,
      environment: ["MINGCE_IMAGE": image ?? ""].merging(environment) { $1 }, directory: directory)
  }

  static func run(_ arguments: [String] = [], text: String) throws -> Subprocess {
    try run(arguments, input: Array(text.utf8))
  }

  /// Runs a shell line in which `$MINGCE` is the program.
  static func shell(_ line: String, input: [UInt8] = [], directory: URL? = nil) throws -> Subprocess {
    try Subprocess.run(
      "bash", ["-c", line], input: input, environment: ["MINGCE": path ?? "", "MINGCE_IMAGE": image ?? ""],
      directory: directory)
  }
}

extension Subprocess {
  /// The output's lines as parsed JSON.
  var records: [JSONValue] {
    get throws { try output.split(separator: 0x0A).map { try JSONParser.parse($0) } }
  }

  /// The error code of each record; nil for documents.
  var codes: [String?] { get throws { try records.map { $0["error"]?["code"]?.string } } }
}

/// A folder for one test's files, removed with it.
final class Workbench {
  let folder: URL

  init() throws { folder = try Places.temporary() }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Writes a file and returns its path.
  @discardableResult func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    let url = folder.appendingPathComponent(name)
    try Data(bytes).write(to: url)
    return url.path
  }

  @discardableResult func file(_ name: String, text: String) throws -> String { try file(name, Array(text.utf8)) }
}
