/// A file to read, and where in a tree of results its own stand.
package struct InputFile: Hashable, Sendable {
  /// As it is opened and as messages name it; `-` is standard input.
  package var path: String
  /// Below the folder that was walked, or the file's own name.
  package var relative: String

  package init(path: String, relative: String) {
    self.path = path
    self.relative = relative
  }

  /// A file named by itself.
  init(named path: String) {
    self.path = path
    relative = path == "-" ? "stdin" : path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The name of the file with its records: JSON Lines keep their name, others get `.jsonl`; an ending that says how
  /// the input is compressed falls away.
  package var output: String {
    let name = Compression.stripped(relative)
    return InputFormat.of(path: name) == .jsonl && !name.hasSuffix(".json") ? name : name + ".jsonl"
  }
}
