/// A line of a dictionary file, cut into columns that know their place.
struct DictionaryLine {
  /// From 1.
  let number: Int
  let text: Substring

  /// A piece of the line.
  struct Field {
    let text: Substring
    /// In code points of the line, from 1.
    let column: Int

    /// The pieces between separators.
    func split(_ separator: Unicode.Scalar) -> [Field] {
      var fields: [Field] = []
      var column = column
      for part in text.unicodeScalars.split(separator: separator, omittingEmptySubsequences: false) {
        fields.append(Field(text: Substring(part), column: column))
        column += part.count + 1
      }
      return fields
    }

    /// Whether white space stands at either end.
    var hasStraySpace: Bool {
      let scalars = text.unicodeScalars
      return scalars.first?.properties.isWhitespace == true || scalars.last?.properties.isWhitespace == true
    }
  }

  var columns: [Field] { Field(text: text, column: 1).split("\t") }

  var isBlank: Bool { text.unicodeScalars.allSatisfy(\.properties.isWhitespace) }

  /// The first character that no dictionary line may hold: controls, and marks that cannot be seen but would keep a name
  /// from matching.
  var forbidden: (scalar: Unicode.Scalar, column: Int)? {
    // Bytes settle all usual lines: controls below U+0020, and what may begin U+007F…U+009F, U+200x, U+202x, U+206x, U+FEFF.
    guard text.utf8.contains(where: { $0 < 0x20 && $0 != 0x09 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF })
    else { return nil }
    for (index, scalar) in text.unicodeScalars.enumerated() where Self.isForbidden(scalar) {
      return (scalar, index + 1)
    }
    return nil
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09: false
    case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFFD: true
    default: false
    }
  }
}
