import Graph
import Lexicon
import TextModel

/// What a new store takes over from the compiled dictionaries.
enum GraphKnowledge {
  /// - Throws: `image-missing` and what else opening an image may throw.
  static func load(image: String?) throws(Diagnostic) -> Knowledge {
    let gazetteer = try Gazetteer(image: LexiconImage.open(ImageLocator(option: image).locate()))
    var kinds: [ClassID: Knowledge.Kind] = [:]
    for kind in Knowledge.Kind.allCases {
      if let number = gazetteer.classID(named: kind.rawValue) { kinds[number] = kind }
    }
    var entries: [Knowledge.Entry] = []
    for entry in 0..<Int32(gazetteer.entryCount) {
      guard let kind = kinds[gazetteer.classID(of: entry)] else { continue }
      let frequency = max(1, gazetteer.frequency(of: entry))
      entries.append(Knowledge.Entry(kind: kind, text: gazetteer.entry(entry).form, frequency: Double(frequency)))
    }
    return Knowledge(entries)
  }
}
