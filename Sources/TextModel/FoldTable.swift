/// How each UTF-16 code unit is folded before matching: full-width to half-width, compatibility to plain, traditional to
/// simplified. One unit to one unit, so that offsets survive; surrogates fold to themselves.
package struct FoldTable: Sendable {
  /// 65,536 units.
  package let units: [UInt16]

  /// Leaves every unit as it is.
  package static let identity = FoldTable(units: (0...UInt16.max).map { $0 })

  /// A table of exactly 65,536 units; any other length gives the identity.
  package init(units: [UInt16]) {
    self.units = units.count == 65_536 ? units : Array(0...UInt16.max)
  }

  /// The folded UTF-16 of a string; linear.
  package func fold(_ text: some StringProtocol) -> [UInt16] {
    text.utf16.map { units[Int($0)] }
  }
}
