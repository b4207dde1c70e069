import Lexicon
import Relations
import Segmentation
import Tagging
import TextModel

/// What annotating needs besides the text: dictionaries, fold table, layout cues, tagger and rules. Shared read-only by
/// all workers.
public struct Resources: Sendable {
  package let gazetteer: Gazetteer
  package let fold: FoldTable
  package let cues: LayoutCues
  package let model: TaggerModel
  package let rules: RuleSet
  /// A hash of everything here: the same documents give the same annotations while it is the same.
  package let fingerprint: UInt64

  /// Opens a compiled image and lays the user's dictionaries over it.
  /// - Parameters:
  ///   - path: an image that `mingce dictionary build` wrote.
  ///   - dictionaries: the user's files; their entries win over the image's.
  ///   - report: gets what is wrong in the user's files; lines with errors are left out.
  /// - Throws: a `Diagnostic` when the image is missing, damaged, or of another version.
  package init(
    image path: String, dictionaries: [DictionarySource] = [], report: (Diagnostic) -> Void = { _ in }
  ) throws(Diagnostic) {
    self.init(try ImageContents(path: path), dictionaries: dictionaries, report: report)
  }

  /// The same from an image in memory.
  package init(
    _ image: LexiconImage, path: String = "<memory>", dictionaries: [DictionarySource] = [],
    report: (Diagnostic) -> Void = { _ in }
  ) throws(Diagnostic) {
    self.init(try ImageContents(image, path: path), dictionaries: dictionaries, report: report)
  }

  /// Lays the user's dictionaries over what an image holds.
  package init(
    _ contents: ImageContents, dictionaries: [DictionarySource] = [], report: (Diagnostic) -> Void = { _ in }
  ) {
    rules = contents.rules
    cues = contents.cues
    fold = contents.fold
    model = contents.model
    fingerprint = Resources.fingerprint(contents.image, dictionaries)
    var overlays: [Gazetteer] = []
    for dictionary in dictionaries {
      let (overlay, diagnostics) = Gazetteer.compile([dictionary], fold: fold, tier: .user)
      diagnostics.forEach(report)
      overlays.append(overlay)
    }
    gazetteer = overlays.isEmpty ? contents.gazetteer : Gazetteer(shipped: contents.gazetteer, overlays: overlays)
  }

  private static func fingerprint(_ image: LexiconImage, _ dictionaries: [DictionarySource]) -> UInt64 {
    var hash = ContentHash(seed: image.contentHash)
    for dictionary in dictionaries {
      hash.add(dictionary.name)
      hash.add(dictionary.defaultType?.rawValue ?? "")
      hash.add(dictionary.bytes)
    }
    return hash.value
  }
}
