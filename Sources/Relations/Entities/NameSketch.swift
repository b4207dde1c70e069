import Lexicon
import TextModel

/// What decides for most pairs of names that no alias rule can link them: a few words of bits in place of the names.
///
/// Each of its fields holds a bit for each of several things, folded into 64: things that are equal share a bit, things
/// that are not seldom do.
struct NameSketch {
  /// How many units the name's `core` has.
  let count: Int32
  /// The units of `core`.
  private let units: UInt64
  /// The units of its stem, which are all that a name for the same event must share.
  private let stemUnits: UInt64
  /// The dictionary lines that name it, and the last level of a place's name.
  private let names: UInt64
  /// The areas and bodies at its start, each by its dictionary lines and its last level.
  private let starts: UInt64

  init(_ name: EntityName) {
    count = Int32(clamping: name.core.count)
    units = name.mask
    stemUnits = name.eventEndingLength == 0 ? name.mask : name.stem.reduce(0) { $0 | 1 << UInt64($1 & 63) }
    names = Self.bits(name.entries) | Self.bits(name.parts)
    starts = name.starts.reduce(0) { $0 | Self.bits($1.entries) | Self.bits($1.parts) }
  }

  /// False when no rule can find that this is another name for what the longer or equally long name names.
  func mayStand(for long: NameSketch) -> Bool {
    count <= long.count
      && (stemUnits & ~long.units == 0 || names & long.names != 0 || starts & long.starts != 0)
  }

  /// False when a unit of the name does not occur in the other.
  func hasUnits(of long: NameSketch) -> Bool { units & ~long.units == 0 }

  private static func bits(_ entries: EntryLines) -> UInt64 {
    var bits: UInt64 = 0
    entries.forEach { bits |= 1 << UInt64($0.hashValue & 63) }
    return bits
  }

  /// Levels agree only when they have a dictionary line or the core in common.
  private static func bits(_ parts: [PlacePart]) -> UInt64 {
    guard let last = parts.last else { return 0 }
    return bits(last.entries) | 1 << UInt64(last.core.reduce(5) { ($0 &* 31) &+ UInt64($1) } & 63)
  }
}
