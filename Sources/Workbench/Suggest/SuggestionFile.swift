import Lexicon
import TextModel

/// Writes suggestions as a dictionary file to be edited: each name a line that counts, above it comments that say what
/// speaks for it. Who does not want a name deletes its line.
package struct SuggestionFile: Sendable {
  package var source: String
  package var licence: String

  package init(source: String, licence: String) {
    self.source = source
    self.licence = licence
  }

  package func text(_ suggestions: some Sequence<Suggestion>) -> String {
    var text = DictionaryFileHead(className: "user", source: source, licence: licence).text
    text += "# Delete the lines of names that you do not want; the rest is a dictionary as it stands.\n"
    for (index, suggestion) in suggestions.enumerated() {
      let candidate = suggestion.candidate
      text += "\n# [\(index + 1)] \(count(candidate.documents, "document")), \(count(candidate.mentions, "mention"))"
      text +=
        ", \(candidate.backed) backed by their place, confidence \(hundredths(candidate.confidence)), \(candidate.by)\n"
      for example in candidate.examples { text += "# · \(example.document): \(example.sentence)\n" }
      text +=
        DictionaryFileLine(
          name: suggestion.name, isWeak: suggestion.isWeak, type: suggestion.type, subtype: candidate.subtype
        ).text
    }
    return text
  }

  private func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

  private func hundredths(_ value: Double) -> String {
    let units = Int((min(max(value, 0), 1) * 100).rounded())
    return "\(units / 100).\(units % 100 < 10 ? "0" : "")\(units % 100)"
  }
}
