/// The form of an input file.
public enum InputFormat: String, CaseIterable, Sendable {
  /// By the path's extension, else by the content: JSON Lines when the first line is a JSON object, HTML when it begins
  /// as a page does, else text.
  case auto
  /// One document: the whole file.
  case text
  /// One document, with Markdown's markup left out of what is read.
  case markdown
  /// One document: the main text of a page, without scripts and menus; offsets count the page's source.
  case html
  /// A document a line: `{"id": …, "text": …}`.
  case jsonl
  /// A document a line of plain text.
  case lines

  /// Whether a file of this form holds a document a line.
  var isByLine: Bool { self == .jsonl || self == .lines }

  /// The format that a path's extension says, one for compression left out, or `.auto` when it says none.
  public static func of(path: String) -> InputFormat {
    let name = Compression.stripped(path.split(separator: "/").last.map(String.init) ?? "")
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return .auto }
    switch name[name.index(after: dot)...].lowercased() {
    case "jsonl", "ndjson", "jsonlines", "json": return .jsonl
    case "md", "markdown": return .markdown
    case "html", "htm", "xhtml": return .html
    case "txt", "text": return .text
    default: return .auto
    }
  }
}
