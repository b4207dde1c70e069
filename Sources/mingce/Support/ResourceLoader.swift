import Lexicon
import Pipeline
import TextModel

/// Opens everything that annotating needs, as the options say.
struct ResourceLoader {
  var options: ResourceOptions
  /// What is being opened already.
  var early: EarlyOpening?

  /// - Throws: a `Diagnostic` when the image or a run-time dictionary cannot be used.
  func load() throws(Diagnostic) -> Resources {
    var dictionaries: [DictionarySource] = []
    for dictionary in options.dictionaries {
      let bytes = try FileBytes.read(dictionary.path)
      dictionaries.append(DictionarySource(name: dictionary.path, bytes: bytes, defaultType: dictionary.type))
    }
    let path = try ImageLocator(option: options.image).locate()
    return Resources(try open(path), dictionaries: dictionaries, report: StandardError.report)
  }

  private func open(_ path: String) throws(Diagnostic) -> ImageContents {
    if let early, early.path == path { return try early.contents() }
    return try ImageContents(path: path)
  }
}
