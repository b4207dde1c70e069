import Lexicon

/// Renders rule files to readable documentation: for each rule what its comment says, what it states, its pattern and its
/// examples.
package enum RuleDocument {
  /// Markdown over all files, in the order of their names. The same for the same files.
  package static func markdown(_ sources: [DictionarySource]) -> String {
    var text = """
      # The rules

      Every relation rule that is shipped, as its file says it; <doc:RuleLanguage> tells how to read them.

      <!-- Made by ‘mingce rules document’ from Dictionaries/rules; change those. -->

      """
    for source in sources.sorted(by: { $0.name < $1.name }) {
      text += section(source.name, String(decoding: source.bytes, as: UTF8.self))
    }
    return text
  }

  private static func section(_ name: String, _ source: String) -> String {
    let file = name.split(separator: "/").last.map(String.init) ?? name
    var text = "\n## \(file)\n"
    var comment: [Substring] = []
    var isFirst = true
    var rule: [Substring] = []
    var definitions: [Substring] = []
    func close() {
      if !rule.isEmpty { text += render(rule, comment) }
      rule = []
      comment = []
    }
    for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("#") {
        close()
        comment.append(line.drop { $0 == "#" || $0 == " " })
        continue
      }
      if line.isEmpty, isFirst, !comment.isEmpty {
        text += "\n" + comment.joined(separator: " ") + "\n"
        comment = []
      }
      isFirst = isFirst && line.isEmpty
      if line.hasPrefix("rule ") {
        if !rule.isEmpty { close() }
        rule = [line]
      } else if !rule.isEmpty, line.hasPrefix(" ") {
        rule.append(line)
      } else {
        close()
        if line.hasPrefix("let ") || line.hasPrefix("refer ") || line.hasPrefix("decoy ") { definitions.append(line) }
      }
    }
    close()
    guard !definitions.isEmpty else { return text }
    return text + "\n### Definitions of \(file)\n\n```\n" + definitions.joined(separator: "\n") + "\n```\n"
  }

  private static func render(_ lines: [Substring], _ comment: [Substring]) -> String {
    let name = lines[0].dropFirst("rule ".count)
    var pattern: [Substring] = []
    var positive: [Substring] = []
    var negative: [Substring] = []
    for line in lines.dropFirst() {
      let body = line.drop { $0 == " " }
      if body.hasPrefix("+ ") {
        positive.append(body.dropFirst(2))
      } else if body.hasPrefix("- ") {
        negative.append(body.dropFirst(2))
      } else {
        pattern.append(line.dropFirst(2))
      }
    }
    var text = "\n### \(name)\n"
    if !comment.isEmpty { text += "\n" + comment.joined(separator: " ") + "\n" }
    text += "\n```\n" + pattern.joined(separator: "\n") + "\n```\n"
    if !positive.isEmpty { text += "\nFinds:\n" + positive.map { "- `\($0)`\n" }.joined() }
    if !negative.isEmpty { text += "\nLeaves:\n" + negative.map { "- `\($0)`\n" }.joined() }
    return text
  }
}
