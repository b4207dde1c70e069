import Foundation
import Lexicon
import Pipeline
import TestSupport
import TextModel
import Workbench

/// A dictionary folder small enough to know by heart.
enum SmallWorld {
  static let files: [(path: String, text: String)] = [
    ("areas.tsv", "# class: area.city\n# type: LOCATION\n# subtype: admin\n北岭市\t北岭?|北领\n"),
    (
      "unions.tsv",
      "# class: organization.known\n# type: ORGANIZATION\n# subtype: union\n北岭市总工会\t市总\tid=Q1\n南山市总工会\t市总\n"
    ),
    ("works.tsv", "# class: work.known\n# type: WORK\n市总\n"),
    ("words.tsv", "# class: word.noun\n# type: none\n北岭\t\tfreq=70\n"),
  ]

  /// Calls `body` with the folder, which is removed afterwards.
  static func withFolder<Result>(
    adding more: [(path: String, text: String)] = [], _ body: (URL) throws -> Result
  ) throws -> Result {
    let folder = try Places.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in files + more {
      try Data((text.hasPrefix("# class") ? head(text) : text).utf8).write(to: folder.appendingPathComponent(path))
    }
    return try body(folder)
  }

  private static func head(_ text: String) -> String { "# source: t\n# licence: t\n" + text }

  static func resources(adding more: [(path: String, text: String)] = []) throws -> Resources {
    try withFolder(adding: more) { folder in
      try DictionarySet.open(folder.path) { () throws(Diagnostic) in "" }
    }
  }
}
