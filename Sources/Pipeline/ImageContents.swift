import Lexicon
import Relations
import Segmentation
import Tagging
import TextModel

/// What a compiled image holds, opened for use: all that annotating needs but the user's own dictionaries.
package struct ImageContents: Sendable {
  let image: LexiconImage
  let gazetteer: Gazetteer
  let fold: FoldTable
  let cues: LayoutCues
  let model: TaggerModel
  let rules: RuleSet

  /// Opens an image that `mingce dictionary build` wrote.
  /// - Throws: a `Diagnostic` when the image is missing, damaged, or of another version.
  package init(path: String) throws(Diagnostic) {
    try self.init(LexiconImage.openUnverified(path), isVerified: false, path: path)
  }

  /// The same from an image in memory.
  init(_ image: LexiconImage, path: String) throws(Diagnostic) {
    try self.init(image, isVerified: true, path: path)
  }

  private init(_ image: LexiconImage, isVerified: Bool, path: String) throws(Diagnostic) {
    // Rules are read while the tables are checked: each takes some milliseconds of every start.
    let fold = image.section(named: "fold").map { FoldTable(units: Array($0.bindMemory(to: UInt16.self))) }
    let reading = WorkThread.Result { () -> (rules: RuleSet, cues: LayoutCues)? in
      guard let fold, let section = image.section(named: ImageRecipe.Section.rules),
        let layout = image.section(named: ImageRecipe.Section.layout), let sources = SourceBundle.unpack(section)
      else { return nil }
      return (RuleSet.parse(sources, fold: fold).rules, LayoutCues(Self.cueEntries(layout), fold: fold))
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
    let (gazetteer, model) = try tables.get()
    guard let fold, let model, let texts else {
      throw Diagnostic(
        .error, code: "image-damaged", "a part of the image is missing or damaged; run ‘mingce dictionary build’",
        file: path)
    }
    self.image = image
    self.gazetteer = gazetteer
    self.fold = fold
    self.model = model
    rules = texts.rules
    cues = texts.cues
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
