import Foundation

/// What a program that ran to its end left behind.
package struct Subprocess: Sendable {
  /// The exit status; for a program that a signal ended, 128 and the signal's number.
  package var status: Int32
  package var output: [UInt8]
  package var errors: [UInt8]

  package var outputText: String { String(decoding: output, as: UTF8.self) }
  package var errorText: String { String(decoding: errors, as: UTF8.self) }

  /// Runs a program and waits for it.
  /// - Parameters:
  ///   - program: an absolute path, or a name to look up in `PATH`.
  ///   - input: what it reads on standard input.
  ///   - environment: set over the test's own.
  package static func run(
    _ program: String, _ arguments: [String] = [], input: [UInt8] = [], environment: [String: String] = [:],
    directory: URL? = nil
  ) throws -> Subprocess {
    let folder = try Places.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    // Files and not pipes: neither side can wait for the other, whatever the size.
    let files = ["in", "out", "err"].map { folder.appendingPathComponent($0) }
    try Data(input).write(to: files[0])
    for file in files[1...] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program.hasPrefix("/") ? program : "/usr/bin/env")
    process.arguments = program.hasPrefix("/") ? arguments : [program] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.currentDirectoryURL = directory
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    let status =
      process.terminationReason == .uncaughtSignal ? 128 + process.terminationStatus : process.terminationStatus
    return Subprocess(
      status: status, output: Array(try Data(contentsOf: files[1])), errors: Array(try Data(contentsOf: files[2])))
  }
}
