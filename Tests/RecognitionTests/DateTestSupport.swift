import Foundation
import Lexicon
import TextModel

@testable import Recognition

/// A text in which ⟦ ⟧ enclose what must be found.
struct MarkedText {
  var text = ""
  var names: [String] = []

  init(_ marked: String) {
    var name: String?
    for character in marked {
      switch character {
      case "⟦": name = ""
      case "⟧":
        if let name { names.append(name) }
        name = nil
      default:
        text.append(character)
        name?.append(character)
      }
    }
  }
}

/// Files under `Dictionaries/`, by folder or name, compiled.
func shippedGazetteer(_ paths: [String], and sources: [DictionarySource] = []) -> Gazetteer {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Dictionaries")
  var all = sources
  for path in paths {
    let url = root.appending(path: path)
    let inside = try? FileManager.default.contentsOfDirectory(at: url, includingPropertiesForKeys: nil)
    let files = path.hasSuffix(".tsv") ? [url] : inside ?? []
    for file in files.sorted(by: { $0.path < $1.path }) {
      guard let data = FileManager.default.contents(atPath: file.path) else { continue }
      all.append(DictionarySource(name: file.lastPathComponent, bytes: Array(data)))
    }
  }
  return Gazetteer.compile(all).gazetteer
}

/// A draft with its reading text and dictionary hits, as the stages before recognition leave it.
func draft(_ text: String, _ gazetteer: Gazetteer, date: String? = nil) -> Draft {
  var draft = Draft(source: SourceDocument(text: text, date: date))
  draft.reading.units = Array(text.utf16)
  draft.reading.codePoints = (0...draft.reading.units.count).map { Int32($0) }
  draft.reading.byteOffsets = draft.reading.codePoints
  gazetteer.match(draft.reading.units, into: &draft.hits)
  return draft
}

extension Recogniser {
  /// The texts of the candidates of a type that are at least likely.
  func likely(_ type: MentionType, in draft: Draft) -> [String] {
    var proposals = Proposals()
    propose(in: draft, into: &proposals)
    return proposals.candidates.filter { $0.mention.type == type && $0.score >= Evidence.likely }
      .map { draft.reading.string($0.mention.span) }
  }
}
