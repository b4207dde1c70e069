import Lexicon
import TextModel

/// What a dictionary word may do inside a composed name.
struct PieceRole: OptionSet, Sendable {
  let rawValue: UInt32

  /// An area or a known organisation: what a name most safely begins with.
  static let anchor = PieceRole(rawValue: 1 << 0)
  /// A head noun or an inner unit: what an organisation's name ends in.
  static let organizationHead = PieceRole(rawValue: 1 << 1)
  /// A head noun of events.
  static let eventHead = PieceRole(rawValue: 1 << 2)
  /// An office, rank or occupation.
  static let title = PieceRole(rawValue: 1 << 3)
  /// May stand inside an organisation's name.
  static let inOrganization = PieceRole(rawValue: 1 << 4)
  /// May stand inside an event's name.
  static let inEvent = PieceRole(rawValue: 1 << 5)
  /// May stand inside a title, before its head.
  static let inTitle = PieceRole(rawValue: 1 << 6)
  /// A word after which names begin; no name reaches across it.
  static let leftContext = PieceRole(rawValue: 1 << 7)
  /// A measure word of ordinals.
  static let ordinal = PieceRole(rawValue: 1 << 8)
  /// Joins two events.
  static let joint = PieceRole(rawValue: 1 << 9)
  /// A function word or anything else that names do not contain.
  static let barrier = PieceRole(rawValue: 1 << 10)
  static let surname = PieceRole(rawValue: 1 << 11)
  static let givenName = PieceRole(rawValue: 1 << 12)
  /// Who reports: 记者, 通讯员.
  static let bylineRole = PieceRole(rawValue: 1 << 13)
  /// What a credit ends in: 摄, 摄影报道.
  static let credit = PieceRole(rawValue: 1 << 14)

  /// An adverb: names do not contain one, but many names contain a character that is one by itself (常营).
  static let adverb = PieceRole(rawValue: 1 << 15)

  /// A named place or a head noun of places.
  static let place = PieceRole(rawValue: 1 << 16)

  /// Makes a name of a surname: 老, 小.
  static let familiar = PieceRole(rawValue: 1 << 17)

  /// A well-known person's name.
  static let knownPerson = PieceRole(rawValue: 1 << 18)

  /// The same by a weak entry: a word or a place too, or the name of several people.
  static let perhapsPerson = PieceRole(rawValue: 1 << 19)

  /// The role where the entry is weak.
  var ofWeakEntry: PieceRole { contains(.knownPerson) ? .perhapsPerson : self }

  /// The roles of a dictionary class.
  static func of(className: String) -> PieceRole {
    switch className {
    case "organization.known": [.anchor, .inOrganization, .inEvent]
    case "organization.head", "organization.inner": [.organizationHead, .inOrganization, .inEvent]
    case "organization.field": [.inOrganization, .inEvent, .inTitle]
    case "organization.generic": [.inOrganization, .inEvent]
    case "place.natural", "place.facility", "place.head": [.place, .inOrganization, .inEvent]
    case "event.head": [.eventHead, .inEvent]
    case "event.known", "event.modifier": [.inEvent]
    case "event.joint": [.joint]
    case "title.position", "title.role", "title.occupation", "title.rank": [.title, .inEvent, .inTitle]
    case "title.honor", "title.honor.bare", "title.honor.head": [.inEvent, .inOrganization]
    case "title.group", "title.scope", "title.modifier": [.inEvent, .inTitle]
    case "word.noun": [.inOrganization, .inEvent, .inTitle]
    case "word.verb", "word.adjective": [.inEvent, .inTitle]
    case "word.adverb": [.adverb]
    case "word.other": [.barrier]
    case "context.left": [.leftContext]
    case "context.right", "context.say", "context.byline": [.barrier]
    case "context.ordinal": [.ordinal]
    case "person.surname": [.surname]
    case "person.familiar": [.familiar]
    case "person.known": [.knownPerson]
    case "person.given.first", "person.given.second", "person.given.single": [.givenName]
    case "layout.role": [.bylineRole]
    case "layout.credit": [.credit]
    default: className.hasPrefix("area.") ? [.anchor, .inOrganization, .inEvent] : []
    }
  }
}

/// The roles of a gazetteer's classes.
struct PieceRoles: Sendable {
  private let classes: [PieceRole]
  private let gazetteer: Gazetteer
  /// The gazetteer's own, which lives as long as it.
  private nonisolated(unsafe) let masks: UnsafeRawBufferPointer
  /// By the gazetteer's mask of a unit.
  private let characters: [PieceRole]

  init(_ gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    masks = gazetteer.characterMasks
    let roles = gazetteer.classNames.map(PieceRole.of)
    // A role for every number that a class can have.
    classes = (0..<ClassID.limit).map { $0 < roles.count ? roles[$0] : [] }
    let tabled = gazetteer.characterClasses
    characters = (0...UInt8.max).map { mask in
      var all: PieceRole = []
      for (bit, number) in tabled.enumerated() where mask >> UInt8(bit) & 1 != 0 { all.formUnion(roles[Int(number)]) }
      return all
    }
  }

  func ofClass(_ number: ClassID) -> PieceRole { classes[Int(number)] }

  /// What a unit may do by itself, as far as it stands in the gazetteer's table of characters.
  func ofCharacter(_ unit: UInt16) -> PieceRole { characters[Int(masks[Int(unit)])] }
}
