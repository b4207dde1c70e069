/// The form under which names are compared: full-width ASCII as half-width, no white space or control characters, one
/// middle dot. Cheap, and stable for ever, since entity ids are made of it.
enum NameFolding {
  static func fold(_ name: String) -> String {
    var isPlain = true
    for scalar in name.unicodeScalars where folded(scalar) != scalar {
      isPlain = false
      break
    }
    if isPlain { return name }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: name.unicodeScalars.compactMap(folded))
    let text = String(view)
    // A name of nothing but spaces still needs one.
    return text.isEmpty ? "?" : text
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0...0x20, 0x7F...0xA0, 0x2028, 0x2029, 0x3000, 0xFEFF: nil
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0)
    case 0x2022, 0x2027, 0x30FB, 0xFF65: "\u{B7}"
    default: scalar
    }
  }
}
