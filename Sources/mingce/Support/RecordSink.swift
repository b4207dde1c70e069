import Interchange
import TextModel

/// Where records go.
protocol RecordSink: AnyObject {
  /// Whether somebody watches each record come.
  var isTerminal: Bool { get }
  func begin(_ file: InputFile) throws
  func append(_ bytes: [UInt8]) throws
  /// The file's records are complete.
  /// - Parameter stamp: what a later run knows the file by; nil when it is to be read again.
  func end(_ file: InputFile, stamp: UInt64?) throws
  /// Writes out what is waiting.
  func flush() throws
}

extension StandardOutput: RecordSink {
  func begin(_ file: InputFile) {}
  func end(_ file: InputFile, stamp: UInt64?) {}
}

/// A folder with a file of records for each input, and the journal of those that are finished.
final class FolderSink: RecordSink {
  let isTerminal = false
  private let tree: OutputTree
  private let journal: Journal
  /// Names given so far, as hashes, so that no two inputs write to one file.
  private var names: Set<Int> = []

  /// - Throws: `cannot-write`, `output-busy`.
  init(folder: String, resumes: Bool) throws(Diagnostic) {
    tree = try OutputTree(root: folder)
    journal = try Journal(folder: folder, resumes: resumes)
  }

  /// Whether an earlier run finished a file that still has the content it had.
  /// - Parameter stamp: finds the stamp of its content now.
  func isFinished(_ file: InputFile, stamp: () -> UInt64?) -> Bool {
    guard journal.knows(file.output), let stamp = stamp() else { return false }
    guard journal.isFinished(file.output, stamp: stamp, output: tree.path(file.output)) else { return false }
    names.insert(file.output.hashValue)
    return true
  }

  func begin(_ file: InputFile) throws {
    guard names.insert(file.output.hashValue).inserted else {
      throw Diagnostic(
        .error, code: "output-clash",
        "two inputs would write to \(tree.path(file.output)); annotate them into different folders", file: file.path)
    }
    try tree.begin(file.output)
  }

  func append(_ bytes: [UInt8]) throws { try tree.append(bytes) }

  func end(_ file: InputFile, stamp: UInt64?) throws {
    let size = try tree.finish()
    if let stamp { try journal.add(file.output, stamp: stamp, size: size) }
  }

  /// A file that is not finished stays unfinished.
  func flush() {}
}
