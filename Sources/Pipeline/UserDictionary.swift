import Lexicon
import TextModel

/// A dictionary file of the user's, for one run.
public struct UserDictionary: Sendable {
  /// The path, also for messages.
  public var path: String
  /// The type of entries for which the file itself gives none.
  public var type: MentionType?

  /// A dictionary to be opened with `Resources.open`.
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
    var sources: [DictionarySource] = []
    for dictionary in dictionaries {
      sources.append(
        DictionarySource(
          name: dictionary.path, bytes: try DictionaryDirectory.readFile(dictionary.path),
          defaultType: dictionary.type))
    }
    return try Resources(image: path, dictionaries: sources, report: report)
  }
}
