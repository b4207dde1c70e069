/// A set of places in a sentence. It takes memory of its own only for sentences longer than nearly all are.
struct PlaceSet {
  private let start: Int
  /// A bit for each of the first places.
  private var near: (UInt64, UInt64) = (0, 0)
  private var far: Set<Int> = []

  /// - Parameter start: no place is before this one.
  init(from start: Int) { self.start = start }

  /// Adds a place.
  /// - Returns: whether it is new.
  mutating func insert(_ place: Int) -> Bool {
    let offset = place - start
    switch offset {
    case 0..<64: return Self.set(offset, in: &near.0)
    case 64..<128: return Self.set(offset - 64, in: &near.1)
    default: return far.insert(place).inserted
    }
  }

  private static func set(_ bit: Int, in bits: inout UInt64) -> Bool {
    let old = bits
    bits |= 1 << UInt64(bit)
    return bits != old
  }
}
