/// Where a result comes from: every mention, entity and relation carries one, so that each says why it is there.
public enum Provenance: Hashable, Sendable {
  /// An entry of a dictionary file: the file's name relative to `Dictionaries/` (or the user's path) and its line, from 1.
  case dictionary(file: String, line: Int)
  /// A rule of a rule file, by name.
  case rule(file: String, name: String)
  /// A recogniser's own mechanism, by the recogniser's name and a word for what it saw: `person-name`, `surname+given`.
  case recogniser(String, String)
  /// The learned tagger alone.
  case tagger
  /// An alias rule, by name.
  case alias(String)
  /// Annotation given from outside, as gold mentions are.
  case given
}

extension Provenance: CustomStringConvertible {
  /// The form written to JSON as `by`: `dictionary:areas/city.tsv:12`, `rule:positions.rules:title-before-name`,
  /// `recogniser:person-name:byline`, `tagger`, `alias:area-dropped`, `given`.
  public var description: String {
    // Put together by hand: interpolation costs several times as much, and there is one for each mention.
    switch self {
    case .dictionary(let file, let line): Self.joined("dictionary", file, String(line))
    case .rule(let file, let name): Self.joined("rule", file, name)
    case .recogniser(let name, let detail): Self.joined("recogniser", name, detail)
    case .tagger: "tagger"
    case .alias(let name): "alias:" + name
    case .given: "given"
    }
  }

  private static func joined(_ kind: String, _ first: String, _ second: String) -> String {
    var text = kind
    text.reserveCapacity(kind.utf8.count + first.utf8.count + second.utf8.count + 2)
    text.append(":")
    text.append(first)
    text.append(":")
    text.append(second)
    return text
  }
}
