import Glibc
import Lexicon
import Pipeline
import TextModel

/// Opens what a path holds for annotating: a dictionary folder, a compiled image, or a dictionary file over an image.
package enum DictionarySet {
  /// - Parameters:
  ///   - image: finds the image that a dictionary file is laid over.
  ///   - report: takes what is wrong in dictionaries; lines with errors are left out.
  /// - Throws: a `Diagnostic` when nothing there can be used.
  package static func open(
    _ path: String, over image: () throws(Diagnostic) -> String, report: (Diagnostic) -> Void = { _ in }
  ) throws(Diagnostic) -> Resources {
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { return try folder(path, report) }
    do {
      return try Resources(image: path)
    } catch  where error.code == "image-foreign" {
      return try Resources.open(image: image(), dictionaries: [UserDictionary(path: path)], report: report)
    }
  }

  private static func folder(_ path: String, _ report: (Diagnostic) -> Void) throws(Diagnostic) -> Resources {
    let (image, diagnostics) = try ImageRecipe(directory: path).builder.build()
    for diagnostic in diagnostics where diagnostic.severity == .error {
      var located = diagnostic
      located.file = diagnostic.file.map { "\(path)/\($0)" }
      report(located)
    }
    return try Resources(LexiconImage(image, path: path), path: path)
  }
}
