import Foundation
import Lexicon
import TestSupport
import TextModel

@testable import Pipeline

/// A folder of dictionaries, rules and weights, small enough to know by heart.
enum SmallWorld {
  static let files: [(path: String, text: String)] = [
    ("areas/city.tsv", "# class: area.city\n# type: LOCATION\n# subtype: admin\n北岭市\n"),
    ("heads.tsv", "# class: organization.head\n# type: none\n# subtype: union\n工会\n"),
    ("layout/roles.tsv", "# class: layout.role\n# type: none\n记者\n"),
    ("people.tsv", "# class: person.surname\n# type: none\n林\n陈\n"),
    (
      "tagger.weights",
      "channels\tcandidate.organisation.ORGANIZATION.sure\nbias\ta600\nevidence\tbegin\tcandidate.organisation.ORGANIZATION.sure\tc2000\n"
        + "evidence\tinside\tcandidate.organisation.ORGANIZATION.sure\tk2000\nevidence\tend\tcandidate.organisation.ORGANIZATION.sure\tk2000\n"
    ),
  ]

  /// Calls `body` with the folder, which is removed afterwards.
  static func withFolder<Result>(
    _ files: [(path: String, text: String)] = files, _ body: (URL) throws -> Result
  ) throws -> Result {
    let folder = try Places.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in files {
      let url = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    return try body(folder)
  }

  static func resources(_ dictionaries: [DictionarySource] = []) throws -> Resources {
    try withFolder { folder in
      let (image, _) = try ImageRecipe(directory: folder.path).builder.build()
      return try Resources(LexiconImage(image), dictionaries: dictionaries)
    }
  }
}
