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
  public var index: Int {
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
