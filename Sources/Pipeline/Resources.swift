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
    try self.init(LexiconImage.open(path), path: path, dictionaries: dictionaries, report: report)
  }

  /// The same from an image in memory.
  package init(
    _ image: LexiconImage, path: String = "<memory>", dictionaries: [DictionarySource] = [],
    report: (Diagnostic) -> Void = { _ in }
  ) throws(Diagnostic) {
    // Rules are read while the tables are checked: each takes some milliseconds of every start.
    let fold = image.section(named: "fold").map { FoldTable(units: Array($0.bindMemory(to: UInt16.self))) }
    let reading = WorkThread.Result { () -> RuleSet? in
      guard let fold, let section = image.section(named: ImageRecipe.Section.rules) else { return nil }
      return SourceBundle.unpack(section).map { RuleSet.parse($0, fold: fold).rules }
    }
    let shipped = Swift.Result { () throws(Diagnostic) in try Gazetteer(image: image) }
    let model = image.section(named: ImageRecipe.Section.tagger).flatMap { TaggerModel(validating: $0, owner: image) }
    let rules = reading.value()
    guard let fold, let model, let rules, let layout = image.section(named: ImageRecipe.Section.layout) else {
      throw Diagnostic(
        .error, code: "image-damaged", "a part of the image is missing or damaged; run ‘mingce dictionary build’",
        file: path)
    }
    self.fold = fold
    self.model = model
    self.rules = rules
    cues = LayoutCues(Resources.cueEntries(layout), fold: fold)
    fingerprint = Resources.fingerprint(image, dictionaries)
    var overlays: [Gazetteer] = []
    for dictionary in dictionaries {
      let (overlay, diagnostics) = Gazetteer.compile([dictionary], fold: fold, tier: .user)
      diagnostics.forEach(report)
      overlays.append(overlay)
    }
    let base = try shipped.get()
    gazetteer = overlays.isEmpty ? base : Gazetteer(shipped: base, overlays: overlays)
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

  private static func cueEntries(_ section: UnsafeRawBufferPointer) -> [(className: String, form: String)] {
    // By bytes: this runs at every start, and characters would take ten times as long.
    section.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let columns = line.split(separator: UInt8(ascii: "\t"), maxSplits: 1)
      guard columns.count == 2 else { return nil }
      return (String(decoding: columns[0], as: UTF8.self), String(decoding: columns[1], as: UTF8.self))
    }
  }
}
