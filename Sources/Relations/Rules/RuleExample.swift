import TextModel

/// A sentence in a rule file that shows what a rule does, or must not do.
struct RuleExample: Sendable {
  struct MarkedMention: Hashable, Sendable {
    /// In UTF-16 units of the text.
    var span: TextSpan
    var type: MentionType
    var subtype: Subtype?
    var isNeutral = false
  }

  struct Triple: Hashable, Sendable {
    /// Empty for the article.
    var subject: String
    var predicate: Predicate
    var object: String
    var qualifiers: [Qualifier]
  }

  var line: Int
  var isPositive: Bool
  var text: String
  var mentions: [MarkedMention]
  /// What the rule states of it; empty for a negative example.
  var triples: [Triple]
}

/// An example as it stands in its file.
struct RuleExampleSource: Sendable {
  var text: Substring
  var line: Int
  var column: Int
  var isPositive: Bool
}

/// Reads an example: `[ORG|市总工会][TITLE|副主席][PERSON|朱文娇]出席 => 朱文娇 holds_position 副主席 @ 市总工会; …`.
struct RuleExampleParser {
  struct Failure: Error {
    var message: String
    /// In code points from the example's first character, from 0.
    var offset: Int
  }

  /// The types' names in marked text, short forms included.
  static let types: [String: (type: MentionType, subtype: Subtype?)] = {
    var types: [String: (type: MentionType, subtype: Subtype?)] = [
      "ORG": (.organization, nil), "HONOR": (.title, .honor), "TITLE": (.title, .position),
    ]
    for type in MentionType.allCases where type != .title { types[type.rawValue] = (type, nil) }
    return types
  }()

  static func parse(_ source: Substring, line: Int, isPositive: Bool) throws(Failure) -> RuleExample {
    var example = RuleExample(line: line, isPositive: isPositive, text: "", mentions: [], triples: [])
    let scalars = Array(source.unicodeScalars)
    let arrow = (0..<scalars.count).first { scalars[$0] == "=" && $0 + 1 < scalars.count && scalars[$0 + 1] == ">" }
    try marked(Array(scalars[..<(arrow ?? scalars.count)]), into: &example)
    guard let arrow else {
      if isPositive { throw Failure(message: "a positive example needs '=> subject predicate object'", offset: 0) }
      return example
    }
    let expected = String(String.UnicodeScalarView(scalars[(arrow + 2)...]))
    for part in expected.split(separator: ";") { example.triples.append(try triple(part, offset: arrow + 2)) }
    return example
  }

  private static func marked(_ scalars: [Unicode.Scalar], into example: inout RuleExample) throws(Failure) {
    var text = String.UnicodeScalarView()
    var open: RuleExample.MarkedMention?
    var units = 0
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar == "[" {
        guard open == nil, let bar = scalars[index...].firstIndex(of: "|") else {
          throw Failure(message: "a mention is written [TYPE|name]", offset: index)
        }
        let parts = String(String.UnicodeScalarView(scalars[(index + 1)..<bar])).split(separator: ".")
        guard let first = parts.first, let type = types[String(first)] else {
          throw Failure(message: "'\(parts.first ?? "")' is no mention type", offset: index + 1)
        }
        let isNeutral = parts.count > 1 && parts[1] == "neutral"
        open = RuleExample.MarkedMention(
          span: TextSpan(units, units), type: type.type,
          subtype: parts.count > 1 && !isNeutral ? Subtype(rawValue: String(parts[1])) : type.subtype,
          isNeutral: isNeutral)
        index = bar
      } else if scalar == "]", var mention = open {
        mention.span.end = units
        example.mentions.append(mention)
        open = nil
      } else {
        text.append(scalar)
        units += UTF16.width(scalar)
      }
      index += 1
    }
    if open != nil { throw Failure(message: "']' is missing", offset: scalars.count) }
    while text.last == " " { text.removeLast() }
    example.text = String(text)
  }

  private static func triple(_ source: Substring, offset: Int) throws(Failure) -> RuleExample.Triple {
    let words = source.split(separator: " ").map(String.init)
    guard
      let place = words.firstIndex(where: { Predicate(rawValue: $0) != nil }),
      let predicate = Predicate(rawValue: words[place]), place <= 1, words.count > place + 1
    else { throw Failure(message: "'\(source)' is not 'subject predicate object'", offset: offset) }
    var qualifiers: [Qualifier] = []
    var index = place + 2
    while index < words.count {
      if words[index] == "@", index + 1 < words.count {
        qualifiers.append(Qualifier(.organization, words[index + 1]))
        index += 1
      } else {
        let pair = words[index].split(separator: "=", maxSplits: 1).map(String.init)
        guard pair.count == 2, let key = Qualifier.Key(rawValue: pair[0]) else {
          throw Failure(
            message: "'\(words[index])' is no qualifier; write '@ organization' or 'key=value'", offset: offset)
        }
        qualifiers.append(Qualifier(key, pair[1]))
      }
      index += 1
    }
    return RuleExample.Triple(
      subject: place == 1 ? words[0] : "", predicate: predicate, object: words[place + 1], qualifiers: qualifiers)
  }
}
