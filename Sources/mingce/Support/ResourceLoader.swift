import Lexicon
import Pipeline
import TextModel

/// Opens everything that annotating needs, as the options say.
struct ResourceLoader {
  var options: ResourceOptions

  /// - Throws: a `Diagnostic` when the image or a run-time dictionary cannot be used.
  func load() throws(Diagnostic) -> Resources {
    var dictionaries: [DictionarySource] = []
    for dictionary in options.dictionaries {
      let bytes = try FileBytes.read(dictionary.path)
      dictionaries.append(DictionarySource(name: dictionary.path, bytes: bytes, defaultType: dictionary.type))
    }
    return try Resources(
      image: ImageLocator(option: options.image).locate(), dictionaries: dictionaries, report: StandardError.report)
  }
}
