import Glibc
import TextModel

/// The files that path arguments come to: files themselves, what lies under folders, what patterns match. Given one at a
/// time, in the order of the arguments, so that memory does not grow with their number.
package struct InputFinder {
  package struct Options: Sendable {
    /// Patterns of the files to take from folders; without any, those with a known ending.
    package var includes: [PathPattern] = []
    /// Patterns of what to leave out of folders.
    package var excludes: [PathPattern] = []
    /// A folder that is never walked.
    package var output: FolderIdentity?

    package init(includes: [PathPattern] = [], excludes: [PathPattern] = [], output: FolderIdentity? = nil) {
      self.includes = includes
      self.excludes = excludes
      self.output = output
    }
  }

  private let options: Options
  private var arguments: any Sequence<Result<String, Diagnostic>> & IteratorProtocol<Result<String, Diagnostic>>
  private var walker: DirectoryWalker?
  /// The pattern being walked for, until something matches it.
  private var unmatched: String?
  private var leftOutBefore = 0

  /// - Parameter arguments: paths as the user gives them, `-` for standard input.
  package init(_ arguments: [String], options: Options = Options()) {
    self.options = options
    self.arguments = AnyIterator(arguments.lazy.map { .success($0) }.makeIterator())
  }

  /// Paths from a list that is read as it is used.
  package init(_ list: PathList, options: Options = Options()) {
    self.options = options
    arguments = AnyIterator { list.next() }
  }

  /// How many files in folders were passed over because nothing says of what kind they are.
  package var leftOut: Int { leftOutBefore + (walker?.leftOut ?? 0) }

  /// The next file, or what is wrong with an argument or folder in its place; nil after the last.
  package mutating func next() -> Result<InputFile, InputFailure>? {
    while true {
      switch walker?.next() {
      case .file(let file):
        unmatched = nil
        return .success(file)
      case .failure(let file, let diagnostic):
        unmatched = nil
        return .failure(InputFailure(file: file, diagnostic: diagnostic))
      case nil: break
      }
      leftOutBefore = leftOut
      walker = nil
      if let pattern = unmatched {
        unmatched = nil
        let diagnostic = Diagnostic(
          .error, code: "no-such-file", "no file matches the pattern; check the path", file: pattern)
        return .failure(InputFailure(file: InputFile(named: pattern), diagnostic: diagnostic))
      }
      switch arguments.next() {
      case nil: return nil
      case .failure(let diagnostic):
        return .failure(InputFailure(file: InputFile(named: diagnostic.file ?? "-"), diagnostic: diagnostic))
      case .success(let argument):
        if let file = begin(argument) { return .success(file) }
      }
    }
  }

  /// The file that an argument names, or nil when there is something to walk.
  private mutating func begin(_ argument: String) -> InputFile? {
    guard argument != "-" else { return InputFile(named: argument) }
    var status = stat()
    let exists = stat(argument, &status) == 0
    var selection = DirectoryWalker.Selection(
      includes: options.includes, excludes: options.excludes, output: options.output)
    if exists, status.st_mode & S_IFMT == S_IFDIR {
      walker = DirectoryWalker(root: argument, selection: selection)
      return nil
    }
    guard !exists, PathPattern.isPattern(argument) else { return InputFile(named: argument) }
    let (root, pattern) = PathPattern.split(argument)
    guard stat(root, &status) == 0 else { return InputFile(named: argument) }
    selection.pattern = pattern
    walker = DirectoryWalker(root: root, selection: selection)
    unmatched = argument
    return nil
  }
}

/// An argument or folder that gives no files.
package struct InputFailure: Error, Sendable {
  package var file: InputFile
  package var diagnostic: Diagnostic

  package init(file: InputFile, diagnostic: Diagnostic) {
    self.file = file
    self.diagnostic = diagnostic
  }
}
