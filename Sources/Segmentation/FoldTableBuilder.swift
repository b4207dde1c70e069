import CICU
import TextModel

/// Makes the fold table with ICU. The table is stored in the image, so this runs when an image is built and in tests,
/// never while texts are annotated.
///
/// What folds to what, one unit to one unit:
/// - full-width letters, digits and signs to ASCII (`Ａ２％－／` to `A2%-/`), small, vertical and compatibility forms and
///   ideographs to the plain ones, ideographic and other wide spaces to U+0020;
/// - `,` `;` `:` `?` `!` `(` `)` to the full-width `，` `；` `：` `？` `！` `（` `）`: these seven have the full-width form only,
///   for it is the one that dictionaries and rules are written with;
/// - `「」『』` to `“”‘’`; the many middle dots to `·`; `–` `―` `─` to `—`; `〜` to `~`;
/// - traditional characters to simplified ones, except those that simplified texts use as well (著, 乾): whatever
///   GB 2312 has stays;
/// - control characters to U+0020, line ends of every kind to U+000A, invisible characters to U+FEFF, which the folder
///   drops.
///
/// Surrogates, circled, raised and lowered characters, Roman numerals and half-width katakana stay.
package enum FoldTableBuilder {
  /// - Throws: `icu-data` when ICU lacks the data it needs.
  package static func build() throws(Diagnostic) -> FoldTable {
    let units = Array(UInt16.min...UInt16.max)
    var folded = try mapped(units, for: "compatibility forms") { source, target, count, status in
      cicu_plain_units(source, target, count, status)
    }
    for unit in 0x2150...0x218F { folded[unit] = UInt16(unit) }
    for (unit, plain) in oneForm { folded[Int(unit)] = plain }
    folded = folded.map { oneForm[$0] ?? $0 }
    for unit in 0..<0x10000 where cicu_is_ignorable(UInt16(unit)) != 0 { folded[unit] = Folder.dropped }
    try simplify(&folded)
    Folder.setControls(in: &folded)
    return FoldTable(units: folded)
  }

  /// Signs that have several forms in use, none of which the others decompose to.
  private static let oneForm: [UInt16: UInt16] = {
    var table: [UInt16: UInt16] = [:]
    for (form, variants) in [
      ("，", ","), ("；", ";"), ("：", ":"), ("？", "?"), ("！", "!"), ("（", "("), ("）", ")"),
      ("“", "「"), ("”", "」"), ("‘", "『"), ("’", "』"), ("·", "•‧∙⋅・･･"), ("—", "–―─"), ("~", "〜∼"),
    ] {
      guard let unit = form.utf16.first else { continue }
      table[unit] = unit
      for variant in variants.utf16 { table[variant] = unit }
    }
    return table
  }()

  private static func simplify(_ folded: inout [UInt16]) throws(Diagnostic) {
    let simplified = try mapped(folded, for: "Traditional-Simplified") { source, target, count, status in
      cicu_transliterate_units("Traditional-Simplified", source, target, count, status)
    }
    let isSimplified = try mapped(folded, for: "GB 2312") { source, target, count, status in
      var flags = [UInt8](repeating: 0, count: Int(count))
      cicu_encodable_units("ibm-1383_P110-1999", source, &flags, count, status)
      for index in flags.indices { target[index] = UInt16(flags[index]) }
    }
    for unit in folded.indices where isIdeograph(folded[unit]) && isSimplified[unit] == 0 {
      folded[unit] = simplified[unit]
    }
    // ICU simplifies a few in two steps (薴, 苧, 苎): go all the way, so that folding twice changes nothing.
    for unit in folded.indices where isIdeograph(folded[unit]) { folded[unit] = folded[Int(folded[unit])] }
  }

  private static func isIdeograph(_ unit: UInt16) -> Bool {
    (0x3400...0x9FFF).contains(unit) || (0xF900...0xFAFF).contains(unit)
  }

  private static func mapped(
    _ units: [UInt16], for purpose: String,
    _ map: (UnsafePointer<UInt16>, UnsafeMutablePointer<UInt16>, Int32, UnsafeMutablePointer<Int32>) -> Void
  ) throws(Diagnostic) -> [UInt16] {
    var result = units
    var status: Int32 = 0
    units.withUnsafeBufferPointer { source in
      result.withUnsafeMutableBufferPointer { target in
        guard let from = source.baseAddress, let to = target.baseAddress else { return }
        map(from, to, Int32(source.count), &status)
      }
    }
    guard status <= CICU_OK else { throw ICUError.diagnostic(status, doing: "making the fold table (\(purpose))") }
    return result
  }
}
