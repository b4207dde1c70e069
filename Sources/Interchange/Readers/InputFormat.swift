/// The form of an input file.
public enum InputFormat: String, CaseIterable, Sendable {
  /// By the path's extension, else by the content: JSON Lines when the first line is a JSON object, else text.
  case auto
  /// One document: the whole file.
  case text
  /// One document, with Markdown's markup left out of what is read.
  case markdown
  /// A document a line: `{"id": …, "text": …}`.
  case jsonl

  /// The format that a path's extension says, or `.auto` when it says none.
  public static func of(path: String) -> InputFormat {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return .auto }
    switch name[name.index(after: dot)...].lowercased() {
    case "jsonl", "ndjson", "jsonlines", "json": return .jsonl
    case "md", "markdown": return .markdown
    case "txt", "text": return .text
    default: return .auto
    }
  }
}
