import TextModel

/// What the hot path asks of an entry, in four bytes.
@usableFromInline struct EntryTraits {
  @usableFromInline var classID: ClassID
  /// The subtype's index plus one; 0 for none.
  var subtypeCode: UInt8
  /// In the low half the type's index plus one, 0 for none; in the high half the flags, as a `LexiconHit` has them.
  @usableFromInline var typeAndFlags: UInt8

  init(classID: ClassID, type: MentionType?, subtype: Subtype?, isWeak: Bool, isAlias: Bool, tier: Candidate.Tier) {
    self.classID = classID
    subtypeCode = subtype.flatMap(Subtype.allCases.firstIndex).map { UInt8($0 + 1) } ?? 0
    let typeCode = type.map { UInt8($0.index + 1) } ?? 0
    typeAndFlags = LexiconHit.flags(isWeak: isWeak, isAlias: isAlias, tier: tier) << 4 | typeCode
  }

  /// What a hit carries of its entry, for the automaton: its flags in the upper four bits, its class below.
  var tag: UInt16 { UInt16(flags) << Self.flagsShift | classID }
  static let flagsShift: UInt16 = 12
  static let classMask: UInt16 = 1 << flagsShift - 1

  @usableFromInline var typeCode: UInt8 { typeAndFlags & 0xF }
  @usableFromInline var flags: UInt8 { typeAndFlags >> 4 }

  private static let subtypes: [Subtype?] = [nil] + Subtype.allCases

  static var typeCodeCount: Int { 1 + MentionType.allCases.count }
  static var subtypeCodeCount: Int { subtypes.count }

  /// The names behind the codes: an image is only good for a program that means the same by them.
  static let taxonomy = (MentionType.allCases.map(\.rawValue) + ["/"] + Subtype.allCases.map(\.rawValue))
    .joined(separator: " ")

  @inlinable var type: MentionType? { MentionType(index: Int(typeAndFlags & 0xF) - 1) }
  var subtype: Subtype? { Self.subtypes[Int(subtypeCode)] }
  @inlinable var isWeak: Bool { typeAndFlags & 1 << 4 != 0 }
  @inlinable var isAlias: Bool { typeAndFlags & 2 << 4 != 0 }
  @inlinable var tier: Candidate.Tier { Candidate.Tier(rawValue: typeAndFlags >> 6 & 3) ?? .shipped }
}

/// Where the rest of an entry stands: references into the string pool, and its place in the sources.
struct EntryRecord {
  var form: UInt32
  var name: UInt32
  /// The attributes as `key=value` joined by TABs.
  var attributes: UInt32
  /// The index in the list of files.
  var file: UInt32
  var line: UInt32
}

/// Strings one after the other, each after its length as a LEB128 number. The reference 0 is the empty string.
struct StringPool {
  private(set) var bytes: [UInt8] = [0]

  /// - Precondition: the pool stays below 4 GiB.
  mutating func add(_ text: String) -> UInt32 {
    guard !text.isEmpty else { return 0 }
    let reference = UInt32(bytes.count)
    var length = text.utf8.count
    while length >= 0x80 {
      bytes.append(UInt8(length & 0x7F) | 0x80)
      length >>= 7
    }
    bytes.append(UInt8(length))
    bytes.append(contentsOf: text.utf8)
    return reference
  }

  /// The string at a reference; empty when the pool has none there.
  static func string(_ pool: UnsafeRawBufferPointer, at reference: UInt32) -> String {
    String(decoding: bytes(pool, at: reference), as: UTF8.self)
  }

  /// The same as bytes of the pool.
  static func bytes(_ pool: UnsafeRawBufferPointer, at reference: UInt32) -> UnsafeRawBufferPointer {
    var position = Int(reference)
    var length = 0
    var shift = 0
    while position < pool.count, shift < 35 {
      let byte = pool[position]
      length |= Int(byte & 0x7F) << shift
      position += 1
      shift += 7
      if byte & 0x80 == 0 {
        guard length <= pool.count - position else { break }
        return UnsafeRawBufferPointer(rebasing: pool[position..<position + length])
      }
    }
    return UnsafeRawBufferPointer(start: nil, count: 0)
  }

  /// A list of strings as a section: each after its length.
  static func list(_ strings: [String]) -> [UInt8] {
    var pool = StringPool()
    for string in strings { _ = pool.addAlways(string) }
    return pool.bytes
  }

  private mutating func addAlways(_ text: String) -> UInt32 {
    if text.isEmpty { bytes.append(0) }
    return add(text)
  }

  /// The strings of a list; nil when the bytes are none.
  static func strings(_ list: UnsafeRawBufferPointer) -> [String]? {
    guard list.first == 0 else { return nil }
    var strings: [String] = []
    var position = 1
    while position < list.count {
      let text = string(list, at: UInt32(clamping: position))
      if text.isEmpty, list[position] != 0 { return nil }
      strings.append(text)
      var length = text.utf8.count
      position += length + 1
      while length >= 0x80 {
        length >>= 7
        position += 1
      }
    }
    return strings
  }
}
