import Lexicon
import Relations
import Segmentation
import Tagging
import TextModel

/// What an image is made from: a directory of dictionaries, relation rules and tagger weights, and ICU's folding.
package struct ImageRecipe: Sendable {
  package let builder: ImageBuilder
  /// The rule files, by path relative to the directory.
  package let rules: [DictionarySource]

  /// The sections beside the lexicon's own.
  enum Section {
    static let tagger = "tagger"
    static let rules = "rules"
    static let layout = "layout"
  }

  /// Reads `directory`: every `*.tsv` and `*.txt` is a dictionary, every `*.rules` a rule file, `*.weights` the tagger's.
  /// - Throws: a `Diagnostic` when a file cannot be read or the weights are not weights. Mistakes in dictionaries are
  ///   reported by the builder.
  package init(directory: String) throws(Diagnostic) {
    let dictionaries = try DictionaryDirectory.read(directory)
    rules = try DictionaryDirectory.read(directory, endings: [".rules"])
    let weightFiles = try DictionaryDirectory.read(directory, endings: [".weights"])
    var weights = TaggerWeights()
    if let file = weightFiles.first {
      weights = try TaggerWeights(parsing: String(decoding: file.bytes, as: UTF8.self), file: file.name)
    }
    builder = ImageBuilder(
      sources: dictionaries, fold: try FoldTableBuilder.build(),
      extraSections: [
        (Section.tagger, TaggerModel.compile(weights)),
        (Section.rules, SourceBundle.pack(rules.map(RuleText.withoutExamples))),
        (Section.layout, ImageRecipe.layoutCues(dictionaries)),
      ])
  }

  /// The few entries that layout needs, as lines of class and form, so that opening an image does not search them out.
  private static func layoutCues(_ dictionaries: [DictionarySource]) -> [UInt8] {
    let parser = DictionaryParser(tier: .shipped)
    var text = ""
    for source in dictionaries {
      for entry in parser.parse(source).entries
      where LayoutCues.classNames.contains(entry.className) {
        text += "\(entry.className)\t\(entry.form)\n"
      }
    }
    return Array(text.utf8)
  }
}
