import Lexicon
import Pipeline
import TextModel

/// Opens everything that annotating needs, as the options say.
struct ResourceLoader {
  var options: ResourceOptions

  /// - Throws: a `Diagnostic` when the image or a run-time dictionary cannot be used.
  func load() throws(Diagnostic) -> Resources {
    try Resources.open(
      image: ImageLocator(option: options.image).locate(),
      dictionaries: options.dictionaries.map { UserDictionary(path: $0.path, type: $0.type) },
      report: StandardError.report)
  }
}
