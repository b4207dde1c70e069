import Glibc
import TextModel

/// Finds the files under a folder, in the order of their names' bytes, holding one folder's names for each level.
/// Hidden files are passed over, links to folders are not followed.
struct DirectoryWalker {
  enum Step {
    case file(InputFile)
    /// A folder or file that cannot be read.
    case failure(InputFile, Diagnostic)
  }

  struct Selection {
    /// Only files that the pattern matches; nil for those that the includes or, without any, the endings say.
    var pattern: PathPattern?
    var includes: [PathPattern] = []
    var excludes: [PathPattern] = []
    /// A folder that is not walked: where the results go.
    var output: FolderIdentity?
  }

  private struct Name {
    var text: String
    /// False for a name in another encoding, of which the text is an escaped form: such a file cannot be opened.
    var isUTF8 = true

    init(_ bytes: [UInt8]) {
      if let name = String(validating: bytes, as: UTF8.self) {
        text = name
      } else {
        text = bytes.map { $0 < 0x80 ? String(UnicodeScalar($0)) : "%" + String($0, radix: 16, uppercase: true) }
          .joined()
        isUTF8 = false
      }
    }
  }

  private let root: String
  private let selection: Selection
  /// For each level the names not yet visited, last first, and the folder's relative path.
  private var levels: [(names: [Name], folder: String)] = []
  private var hasBegun = false
  /// How many files were passed over because they are of no known kind.
  private(set) var leftOut = 0

  init(root: String, selection: Selection) {
    self.root = root
    self.selection = selection
  }

  mutating func next() -> Step? {
    if !hasBegun {
      hasBegun = true
      if let failure = enter("") { return failure }
    }
    while let level = levels.indices.last {
      guard let name = levels[level].names.popLast() else {
        levels.removeLast()
        continue
      }
      let folder = levels[level].folder
      let relative = folder.isEmpty ? name.text : "\(folder)/\(name.text)"
      let path = self.path(relative)
      if selection.excludes.contains(where: { $0.matches(anywhere: relative) }) { continue }
      guard name.isUTF8 else {
        return failure(
          relative, "invalid-file-name",
          "the name is not UTF-8; rename it, as `convmv -f gb18030 -t utf-8 --notest` does")
      }
      var status = stat()
      guard lstat(path, &status) == 0 else {
        // Gone since the folder was listed.
        if errno == ENOENT { continue }
        return failure(relative, "unreadable-input", "cannot be read: \(String(cString: strerror(errno)))")
      }
      if status.st_mode & S_IFMT == S_IFDIR {
        if let failure = enter(relative) { return failure }
        continue
      }
      // A link to nowhere is a file that cannot be opened, and is reported as that.
      if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG { continue }
      guard isSelected(relative) else {
        leftOut += 1
        continue
      }
      return .file(InputFile(path: path, relative: relative))
    }
    return nil
  }

  private func path(_ relative: String) -> String {
    if relative.isEmpty { return root }
    return root.hasSuffix("/") ? root + relative : "\(root)/\(relative)"
  }

  private func isSelected(_ relative: String) -> Bool {
    if let pattern = selection.pattern { return pattern.matches(relative) }
    if !selection.includes.isEmpty { return selection.includes.contains { $0.matches(anywhere: relative) } }
    return InputFormat.of(path: relative) != .auto
  }

  private func failure(_ relative: String, _ code: String, _ message: String) -> Step {
    let path = path(relative)
    return .failure(
      InputFile(path: path, relative: relative), Diagnostic(.error, code: code, message, file: path))
  }

  /// Lists a folder and makes it the current one.
  private mutating func enter(_ relative: String) -> Step? {
    let path = path(relative)
    guard let directory = opendir(path) else {
      let reason = String(cString: strerror(errno))
      let name = relative.isEmpty ? root.split(separator: "/").last.map(String.init) ?? "root" : relative
      return .failure(
        InputFile(path: path, relative: name),
        Diagnostic(.error, code: "unreadable-directory", "the folder cannot be read: \(reason)", file: path))
    }
    defer { closedir(directory) }
    if let output = selection.output, output == FolderIdentity(descriptor: dirfd(directory)) { return nil }
    var names: [Name] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Name(Array($0.prefix { $0 != 0 })) }
      if name.text.hasPrefix(".") { continue }
      if !name.isUTF8, entry.pointee.d_type == DT_REG,
        !isSelected(relative.isEmpty ? name.text : "\(relative)/\(name.text)")
      {
        leftOut += 1
      } else {
        names.append(name)
      }
    }
    names.sort { $1.text.utf8.lexicographicallyPrecedes($0.text.utf8) }
    levels.append((names, relative))
    return nil
  }
}

/// By what a folder is known whatever it is called.
package struct FolderIdentity: Hashable, Sendable {
  private let device: UInt
  private let inode: UInt

  /// Nil when there is no such folder.
  package init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    device = UInt(status.st_dev)
    inode = UInt(status.st_ino)
  }
}
