import TextModel

/// The settling rules, each with what readings it made or changed were found to be worth.
enum SettlingRule: Equatable, Sendable {
  case name, knownPerson, latinName, rulerName, appointedPerson, personEdge, personList, reporter
  case placeSplit, placeEdge, address, placeType, placePart, placeList, areaRun, route, partOfWord
  case knownName, bracketedName, marks, repeatedName, screenName
  case contestEvent, namedEvent, eventClause, heldEvent, objectEvent, eventEdge, eventPart, quotedName
  case bodyKind, unnamedBody, bodySplit, bodyPair, bodyJoin, innerUnit, mission, team, bodyEdge, bodyUnit, company,
    declaredName
  case title, occupation, role, career, partyOffice, postAbroad, titleEdge, officeField, officeHolder, saidOffice,
    medal, honourHeading

  /// As it stands in the output: `recogniser:settling:held-event`.
  var name: MechanismName { figures.name }

  /// How sure a mention is that the rule made or changed: its precision, from 0 to 1, with four right ones and a wrong one
  /// added, the share that all rules together reach, so that few cases do not say too much.
  var confidence: Float { Float(figures.right + 4) / Float(figures.right + figures.wrong + 5) }

  /// Right and wrong mentions on the training documents, each read with weights learned from other documents.
  private var figures: (name: MechanismName, right: Int, wrong: Int) {
    switch self {
    case .name: ("name", 20, 8)
    case .knownPerson: ("known-person", 14, 2)
    case .latinName: ("latin-name", 0, 0)
    case .rulerName: ("ruler-name", 0, 0)
    case .appointedPerson: ("appointed-person", 0, 0)
    case .knownName: ("known-name", 29, 5)
    case .repeatedName: ("repeated-name", 52, 7)
    case .eventClause: ("event-clause", 10, 4)
    case .namedEvent: ("named-event", 17, 2)
    case .contestEvent: ("contest-event", 11, 3)
    case .heldEvent: ("held-event", 24, 1)
    case .objectEvent: ("object-event", 16, 3)
    case .personEdge: ("person-edge", 3, 0)
    case .reporter: ("reporter", 0, 0)
    case .bodyKind: ("body-kind", 26, 1)
    case .unnamedBody: ("unnamed-body", 2, 0)
    case .bodySplit: ("body-split", 18, 0)
    case .bodyPair: ("body-pair", 18, 0)
    case .bodyJoin: ("body-join", 24, 0)
    case .innerUnit: ("inner-unit", 19, 3)
    case .mission: ("mission", 5, 0)
    case .team: ("team", 7, 1)
    case .bodyEdge: ("body-edge", 14, 5)
    case .bodyUnit: ("body-unit", 5, 0)
    case .placeSplit: ("place-split", 11, 3)
    case .placeEdge: ("place-edge", 21, 0)
    case .address: ("address", 0, 0)
    case .placeType: ("place-type", 2, 0)
    case .placePart: ("place-part", 14, 1)
    case .placeList: ("place-list", 8, 0)
    case .personList: ("person-list", 2, 1)
    case .bracketedName: ("bracketed-name", 0, 0)
    case .areaRun: ("area-run", 5, 1)
    case .partOfWord: ("part-of-word", 1, 0)
    case .route: ("route", 8, 1)
    case .marks: ("marks", 47, 21)
    case .eventEdge: ("event-edge", 33, 3)
    case .eventPart: ("event-part", 12, 1)
    case .quotedName: ("quoted-name", 27, 2)
    case .screenName: ("screen-name", 8, 0)
    case .honourHeading: ("honour-heading", 1, 0)
    case .medal: ("medal", 6, 0)
    case .title: ("title", 27, 8)
    case .occupation: ("occupation", 6, 1)
    case .role: ("role", 31, 9)
    case .career: ("career", 2, 0)
    case .partyOffice: ("party-office", 17, 1)
    case .postAbroad: ("post-abroad", 8, 0)
    case .titleEdge: ("title-edge", 9, 5)
    case .company: ("company", 0, 0)
    case .declaredName: ("declared-name", 0, 0)
    case .officeField: ("office-field", 10, 0)
    case .officeHolder: ("office-holder", 1, 0)
    case .saidOffice: ("said-office", 1, 0)
    }
  }
}
