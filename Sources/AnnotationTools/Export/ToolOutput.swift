import Glibc
import Interchange
import TextModel

/// Where a format's files go. A file stands under its name when it is finished, not before.
package final class ToolOutput {
  private let tree: OutputTree?
  private let standardOutput: (([UInt8]) throws -> Void)?

  private init(tree: OutputTree?, standardOutput: (([UInt8]) throws -> Void)?) {
    self.tree = tree
    self.standardOutput = standardOutput
  }

  /// A new folder.
  /// - Throws: `output-exists` when something is in it: corrections made there would be lost; `cannot-write`.
  static func folder(_ path: String) throws(Diagnostic) -> ToolOutput {
    if let directory = opendir(path) {
      defer { closedir(directory) }
      while let entry = readdir(directory) {
        let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        guard name == "." || name == ".." else {
          throw Diagnostic(
            .error, code: "output-exists",
            "the folder is not empty; name a new one, so that no correction made in this one is lost", file: path)
        }
      }
    }
    return ToolOutput(tree: try OutputTree(root: path, remedy: remedy), standardOutput: nil)
  }

  /// One file, begun at once.
  /// - Throws: `cannot-write`.
  static func file(_ path: String) throws(Diagnostic) -> ToolOutput {
    ToolOutput(tree: try OutputTree(file: path, remedy: remedy), standardOutput: nil)
  }

  /// Standard output or whatever else takes bytes in their order.
  static func stream(_ body: @escaping ([UInt8]) throws -> Void) -> ToolOutput {
    ToolOutput(tree: nil, standardOutput: body)
  }

  private static let remedy = "mend that and run the command again"

  func begin(_ name: String) throws(Diagnostic) { try tree?.begin(name) }

  func append(_ bytes: [UInt8]) throws {
    if let standardOutput { try standardOutput(bytes) } else { try tree?.append(bytes) }
  }

  func finish() throws(Diagnostic) { _ = try tree?.finish() }

  /// A whole file of a folder.
  func write(_ bytes: [UInt8], to name: String) throws {
    try begin(name)
    try append(bytes)
    try finish()
  }
}
