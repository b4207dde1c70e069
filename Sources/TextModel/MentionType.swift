/// What a mention names (guidelines, section 1). The raw value is the name in JSON.
public enum MentionType: String, CaseIterable, Sendable, Hashable {
  case person = "PERSON"
  case organization = "ORGANIZATION"
  case title = "TITLE"
  case location = "LOCATION"
  case event = "EVENT"
  case work = "WORK"
  case date = "DATE"

  /// The position in `allCases`: a dense index for tables.
  @inlinable public var index: Int {
    switch self {
    case .person: 0
    case .organization: 1
    case .title: 2
    case .location: 3
    case .event: 4
    case .work: 5
    case .date: 6
    }
  }

  /// The type at a position in `allCases`; nil for any other number. Unlike `allCases` itself it makes no array.
  @inlinable
  public init?(index: Int) {
    switch index {
    case 0: self = .person
    case 1: self = .organization
    case 2: self = .title
    case 3: self = .location
    case 4: self = .event
    case 5: self = .work
    case 6: self = .date
    default: return nil
    }
  }

  // What the standard library offers enumerations with raw values compares and hashes those: strings.
  @inlinable public static func == (left: Self, right: Self) -> Bool { left.index == right.index }
  @inlinable public static func != (left: Self, right: Self) -> Bool { left.index != right.index }
  @inlinable public func hash(into hasher: inout Hasher) { hasher.combine(UInt8(truncatingIfNeeded: index)) }

  /// The subtypes a mention of this type may have.
  public var subtypes: [Subtype] { Subtype.allCases.filter { $0.type == self } }
}

/// A finer kind of organisation, title or place. The raw value is the name in JSON.
public enum Subtype: String, CaseIterable, Sendable, Hashable {
  case government, party, union, company, school, hospital, media, association
  case facilityBody = "facility-body"
  case team
  case other
  case position
  case honor
  case admin, area, facility, natural

  // The standard library's own for enumerations with raw values compares those: strings.
  @inlinable public static func != (left: Self, right: Self) -> Bool { !(left == right) }

  /// The one mention type the subtype belongs to.
  public var type: MentionType {
    switch self {
    case .government, .party, .union, .company, .school, .hospital, .media, .association, .facilityBody, .team, .other:
      .organization
    case .position, .honor: .title
    case .admin, .area, .facility, .natural: .location
    }
  }
}
