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
    try self.init(
      LexiconImage.openUnverified(path), isVerified: false, path: path, dictionaries: dictionaries, report: report)
  }

  /// The same from an image in memory.
  package init(
    _ image: LexiconImage, path: String = "<memory>", dictionaries: [DictionarySource] = [],
    report: (Diagnostic) -> Void = { _ in }
  ) throws(Diagnostic) {
    try self.init(image, isVerified: true, path: path, dictionaries: dictionaries, report: report)
  }

  private init(
    _ image: LexiconImage, isVerified: Bool, path: String, dictionaries: [DictionarySource],
    report: (Diagnostic) -> Void
  ) throws(Diagnostic) {
    // Rules are read while the tables are checked: each takes some milliseconds of every start.
    let fold = image.section(named: "fold").map { FoldTable(units: Array($0.bindMemory(to: UInt16.self))) }
    let reading = WorkThread.Result { () -> (rules: RuleSet, cues: LayoutCues)? in
      guard let fold, let section = image.section(named: ImageRecipe.Section.rules),
        let layout = image.section(named: ImageRecipe.Section.layout), let sources = SourceBundle.unpack(section)
      else { return nil }
      return (RuleSet.parse(sources, fold: fold).rules, LayoutCues(Resources.cueEntries(layout), fold: fold))
    }
    let tables = Swift.Result { () throws(Diagnostic) in
      if !isVerified { try image.verify() }
      return (
        gazetteer: try Gazetteer(image: image),
        model: image.section(named: ImageRecipe.Section.tagger).flatMap { TaggerModel(validating: $0, owner: image) }
      )
    }
    // Waited for whatever has come of the tables: the thread reads from the image.
    let texts = reading.value()
    let (base, model) = try tables.get()
    guard let fold, let model, let texts else {
      throw Diagnostic(
        .error, code: "image-damaged", "a part of the image is missing or damaged; run ‘mingce dictionary build’",
        file: path)
    }
    rules = texts.rules
    cues = texts.cues
    self.fold = fold
    self.model = model
    fingerprint = Resources.fingerprint(image, dictionaries)
    var overlays: [Gazetteer] = []
    for dictionary in dictionaries {
      let (overlay, diagnostics) = Gazetteer.compile([dictionary], fold: fold, tier: .user)
      diagnostics.forEach(report)
      overlays.append(overlay)
    }
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
    // By bytes, and by hand: this runs at every start, and characters or the library's splitting would take ten times as
    // long.
    var entries: [(className: String, form: String)] = []
    var line = 0
    while line < section.count {
      let end = section[line...].firstIndex(of: UInt8(ascii: "\n")) ?? section.count
      if let tab = section[line..<end].firstIndex(of: UInt8(ascii: "\t")), line < tab, tab + 1 < end {
        entries.append(
          (
            String(decoding: section[line..<tab], as: UTF8.self),
            String(decoding: section[tab + 1..<end], as: UTF8.self)
          ))
      }
      line = end + 1
    }
    return entries
  }
}
