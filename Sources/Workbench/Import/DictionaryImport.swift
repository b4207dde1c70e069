import Lexicon
import TextModel

/// Makes a dictionary file of another program's.
package struct DictionaryImport: Sendable {
  package struct Settings: Sendable {
    package var format: ForeignFormat
    /// The class of all entries; nil for names of the user's, with their types by their tags.
    package var className: String?
    /// The type of words that bring no tag; nil leaves them out unless the input is a plain list.
    package var type: MentionType?
    package var source: String
    package var licence: String

    package init(
      format: ForeignFormat, className: String? = nil, type: MentionType? = nil, source: String, licence: String
    ) {
      self.format = format
      self.className = className
      self.type = type
      self.source = source
      self.licence = licence
    }
  }

  package struct Outcome: Sendable {
    /// The dictionary file.
    package var text: String
    package var taken = 0
    /// Lines that repeat an earlier one.
    package var repeated = 0
    /// Words left out because of their tag, by tag, in ascending order.
    package var leftOut: [(tag: String, count: Int)] = []
    /// Malformed lines; they are left out.
    package var diagnostics: [Diagnostic] = []
  }

  private let settings: Settings
  private let tags = TagTable()

  package init(_ settings: Settings) { self.settings = settings }

  /// Whether words, which make no mention, are wanted, and not names.
  private var wantsWords: Bool { settings.className?.hasPrefix("word.") == true }

  /// Linear in the file, whose bytes are UTF-8 with or without a byte order mark.
  package func run(_ bytes: [UInt8], file: String) -> Outcome {
    let head = DictionaryFileHead(
      className: settings.className ?? "user", isMaterial: wantsWords, source: settings.source,
      licence: settings.licence)
    var outcome = Outcome(text: head.text)
    var leftOut: [String: Int] = [:]
    var seen: Set<String> = []
    let reader = ForeignLineReader(settings.format)
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    for (index, line) in content.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      do throws(Diagnostic) {
        guard let entry = try entry(line, index + 1, reader) else { continue }
        guard let written = fileLine(entry) else {
          leftOut[entry.tags.first?.name ?? "", default: 0] += 1
          continue
        }
        guard seen.insert("\(written.name)\t\(written.type?.rawValue ?? "")").inserted else {
          outcome.repeated += 1
          continue
        }
        outcome.text += written.text
        outcome.taken += 1
      } catch {
        var located = error
        located.file = file
        outcome.diagnostics.append(located)
      }
    }
    outcome.leftOut = leftOut.map { ($0.key, $0.value) }.sorted { $0.tag < $1.tag }
    return outcome
  }

  private func entry(
    _ line: ArraySlice<UInt8>, _ number: Int, _ reader: ForeignLineReader
  ) throws(Diagnostic) -> ForeignEntry? {
    guard let text = String(validating: line, as: UTF8.self) else {
      throw Diagnostic(
        .error, code: "invalid-utf8", "the line is not valid UTF-8; convert the file first", line: number)
    }
    return try reader.read(Substring(text), number: number)
  }

  /// The line that a word comes to; nil when its tags are not wanted. Of several the commonest counts, the first of
  /// equals.
  private func fileLine(_ entry: ForeignEntry) -> DictionaryFileLine? {
    var best: (meaning: TagTable.Meaning, frequency: UInt32?)?
    for tag in entry.tags {
      guard let meaning = meaning(tag.name), best.map({ ($0.frequency ?? 0) < (tag.frequency ?? 0) }) ?? true else {
        continue
      }
      best = (meaning, tag.frequency)
    }
    guard let best else { return nil }
    // A name's own frequency in another corpus is no evidence here; how common a word is, is.
    return DictionaryFileLine(
      name: entry.word, type: best.meaning.type, subtype: best.meaning.subtype,
      frequency: wantsWords ? best.frequency : nil)
  }

  private func meaning(_ tag: String) -> TagTable.Meaning? {
    guard !tag.isEmpty else {
      if wantsWords { return TagTable.Meaning(className: "", type: nil, subtype: nil) }
      let type = settings.type ?? (settings.format == .list ? .organization : nil)
      return type.map { TagTable.Meaning(className: "", type: $0, subtype: nil) }
    }
    guard let meaning = tags[tag] else { return nil }
    if wantsWords { return meaning.className == settings.className ? meaning : nil }
    if let type = settings.type, meaning.type != type { return nil }
    return meaning.type == nil ? nil : meaning
  }
}
