import Lexicon
import Segmentation
import TextModel

/// A dictionary file of the user's, for one run.
public struct UserDictionary: Sendable {
  /// The path, also for messages.
  public var path: String
  /// The type of entries for which the file itself gives none.
  public var type: MentionType?

  public init(path: String, type: MentionType? = nil) {
    self.path = path
    self.type = type
  }
}

extension Resources {
  /// Opens the image and adds the user's dictionaries over it.
  /// - Parameter report: takes what is wrong in the user's dictionaries; lines with errors are left out.
  /// - Throws: a `Diagnostic` when the image or a file cannot be used.
  public static func open(
    image path: String, dictionaries: [UserDictionary] = [], report: (Diagnostic) -> Void = { _ in }
  ) throws(Diagnostic) -> Resources {
    let image = try LexiconImage.open(path)
    let shipped = try Gazetteer(image: image)
    let fold = shipped.fold
    guard !dictionaries.isEmpty else { return Resources(gazetteer: shipped, fold: fold) }
    var overlays: [Gazetteer] = []
    for dictionary in dictionaries {
      let source = DictionarySource(name: dictionary.path, bytes: try DictionaryDirectory.readFile(dictionary.path))
      let (gazetteer, diagnostics) = Gazetteer.compile([source], fold: fold, tier: .user)
      diagnostics.forEach(report)
      overlays.append(gazetteer)
    }
    return Resources(gazetteer: Gazetteer(shipped: shipped, overlays: overlays), fold: fold)
  }

  /// What the image of a dictionary folder is made from: its dictionaries, its rules, and ICU's fold table.
  /// - Throws: a `Diagnostic` when the folder cannot be read.
  package static func imageBuilder(directory: String) throws(Diagnostic) -> ImageBuilder {
    ImageBuilder(
      sources: try DictionaryDirectory.read(directory), fold: try FoldTableBuilder.build(),
      extraSections: [(RuleFiles.section, RuleFiles.encode(try RuleFiles.read(directory)))])
  }
}
