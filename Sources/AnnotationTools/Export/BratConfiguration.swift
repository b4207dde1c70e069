import TextModel

/// The configuration of a brat collection: the types, what may be related to what, and colours.
enum BratConfiguration {
  static var annotation: String {
    var text = "[entities]\n"
    for type in MentionType.allCases { text += "\(type.rawValue)\n" }
    text += "\n[relations]\n"
    for predicate in Predicate.allCases where predicate != .reportedBy {
      text += "\(predicate.rawValue)\tArg1:\(list(predicate.ends.subject)), Arg2:\(list(predicate.ends.object))\n"
    }
    text += "\(BratName.equivalence)\tArg1:<ENTITY>, Arg2:<ENTITY>, <REL-TYPE>:symmetric-transitive\n"
    text += "<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:contain|equal\n"
    text += "\n[events]\n\n[attributes]\n"
    text += "\(BratName.neutral)\tArg:TITLE\n"
    text += "\(Predicate.reportedBy.rawValue)\tArg:PERSON\n"
    let subtyped = MentionType.allCases.filter { !$0.subtypes.isEmpty }
    let subtypes = subtyped.flatMap(\.subtypes).map(\.rawValue)
    text += "\(BratName.subtype)\tArg:\(list(subtyped)), Value:\(subtypes.joined(separator: "|"))\n"
    return text
  }

  static var visual: String {
    var text = "[labels]\n\n[drawing]\nSPAN_DEFAULT\tfgColor:black, bgColor:lightgray, borderColor:darken\n"
    for type in MentionType.allCases { text += "\(type.rawValue)\tbgColor:\(colour(type))\n" }
    return text + "ARC_DEFAULT\tcolor:black, dashArray:-, arrowHead:triangle-5\n"
  }

  private static func list(_ types: [MentionType]) -> String { types.map(\.rawValue).joined(separator: "|") }

  private static func colour(_ type: MentionType) -> String {
    switch type {
    case .person: "#ffccaa"
    case .organization: "#8fb2ff"
    case .title: "#e3e3a1"
    case .location: "#9fe6a0"
    case .event: "#e0a8f0"
    case .work: "#f7b7c8"
    case .date: "#bfe3e8"
    }
  }
}

extension Predicate {
  /// What the ends may be (guidelines, section 2).
  fileprivate var ends: (subject: [MentionType], object: [MentionType]) {
    switch self {
    case .holdsPosition: ([.person], [.title])
    case .affiliatedWith: ([.person], [.organization, .location])
    case .awarded: ([.person, .organization], [.title])
    case .partOf: ([.organization], [.organization])
    case .locatedIn: ([.organization], [.location])
    case .organizes, .participatesIn: ([.person, .organization, .location], [.event])
    case .takesPlaceAt: ([.event], [.location, .organization])
    case .takesPlaceOn: ([.event], [.date])
    case .founded: ([.organization, .person], [.organization])
    case .visits: ([.person, .organization], [.organization, .location])
    case .authored: ([.person, .organization], [.work])
    case .alsoKnownAs: ([.organization, .location], [.organization, .location])
    case .reportedBy: ([], [.person])
    }
  }
}
