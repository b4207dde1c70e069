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
    let parts = (kind.utf8, first.utf8, second.utf8)
    return String(unsafeUninitializedCapacity: parts.0.count + parts.1.count + parts.2.count + 2) { buffer in
      var end = 0
      func append(_ part: String.UTF8View) {
        end += UnsafeMutableBufferPointer(rebasing: buffer[end...]).initialize(from: part).index
      }
      func appendColon() {
        buffer[end] = UInt8(ascii: ":")
        end += 1
      }
      append(parts.0)
      appendColon()
      append(parts.1)
      appendColon()
      append(parts.2)
      return end
    }
  }
}
