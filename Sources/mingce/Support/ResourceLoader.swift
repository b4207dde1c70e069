import Lexicon
import Pipeline
import TextModel

/// Opens everything that annotating needs.
struct ResourceLoader {
  var options: ResourceOptions

  /// - Throws: a `Diagnostic` when the image or a run-time dictionary cannot be used.
  func load() throws -> Resources {
    var sources: [DictionarySource] = []
    for dictionary in options.dictionaries {
      sources.append(DictionarySource(name: dictionary.path, bytes: try FileBytes.read(dictionary.path)))
    }
    let (gazetteer, diagnostics) = Gazetteer.compile(sources, tier: .user)
    for diagnostic in diagnostics { StandardError.report(diagnostic) }
    return Resources(gazetteer: gazetteer, fold: .identity)
  }
}
