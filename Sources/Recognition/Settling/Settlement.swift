import Lexicon
import TextModel

/// All settling rules, in the order in which they look at what decoding chose: first where names begin and end, then marks,
/// then titles, which need the names beside them, and what needs the titles.
struct Settlement: Sendable {
  private let finder: TriggerFinder
  private let names: NameSettler
  private let known: KnownPersonSettler
  private let latinNames: LatinNameSettler
  private let rulers: RulerNameSettler
  private let appointed: AppointedPersonSettler
  private let clauses: EventClauseSettler
  private let held: HeldEventSettler
  private let people: PersonEdgeSettler
  private let objects: ObjectEventSettler
  private let contests: ContestEventSettler
  private let namedEvents: NamedEventSettler
  private let reporters: ReporterSettler
  private let bodyKinds: BodyKindSettler
  private let unnamed: UnnamedBodySettler
  private let splits: BodySplitSettler
  private let pairs: BodyPairSettler
  private let joins: BodyJoinSettler
  private let inner: InnerUnitSettler
  private let missions: MissionSettler
  private let teams: TeamSettler
  private let partsOfWords: PartOfWordSettler
  private let bodies: BodyEdgeSettler
  private let placeSplits: PlaceSplitSettler
  private let places: PlaceEdgeSettler
  private let addresses: AddressSettler
  private let kinds: PlaceTypeSettler
  private let placeParts: PlacePartSettler
  private let lists: PlaceListSettler
  private let peopleLists: PersonListSettler
  private let areas: AreaRunSettler
  private let routes: RouteSettler
  private let brackets = BracketedNameSettler()
  private let marks = MarkBalancer()
  private let events: EventEdgeSettler
  private let parts: EventPartSettler
  private let quotations: QuotedNameSettler
  private let screenNames: ScreenNameSettler
  private let medals: MedalSettler
  private let honourHeadings: HonourHeadingSettler
  private let titles: TitleSettler
  private let occupations: OccupationSettler
  private let roles: RoleSettler
  private let units: BodyUnitSettler
  private let careers: CareerSettler
  private let offices: PartyOfficeSettler
  private let posts: PostAbroadSettler
  private let edges: TitleEdgeSettler
  private let declared: DeclaredNameSettler
  private let fields: OfficeFieldSettler
  private let companies: CompanySettler
  private let holders: OfficeHolderSettler
  private let sayings: SaidOfficeSettler
  private let speakers: SpeakerLabelSettler
  private let knownNames: KnownNameSettler
  private let heads = ColumnHeads()

  init(gazetteer: Gazetteer) {
    finder = TriggerFinder(gazetteer: gazetteer)
    names = NameSettler(gazetteer: gazetteer)
    known = KnownPersonSettler(gazetteer: gazetteer)
    latinNames = LatinNameSettler(gazetteer: gazetteer)
    rulers = RulerNameSettler(gazetteer: gazetteer)
    appointed = AppointedPersonSettler(gazetteer: gazetteer)
    clauses = EventClauseSettler(gazetteer: gazetteer)
    held = HeldEventSettler(gazetteer: gazetteer)
    events = EventEdgeSettler(gazetteer: gazetteer)
    parts = EventPartSettler(gazetteer: gazetteer)
    objects = ObjectEventSettler(gazetteer: gazetteer)
    contests = ContestEventSettler(gazetteer: gazetteer)
    namedEvents = NamedEventSettler(gazetteer: gazetteer)
    people = PersonEdgeSettler(gazetteer: gazetteer)
    reporters = ReporterSettler(gazetteer: gazetteer)
    bodyKinds = BodyKindSettler(gazetteer: gazetteer)
    unnamed = UnnamedBodySettler(gazetteer: gazetteer)
    splits = BodySplitSettler(gazetteer: gazetteer)
    pairs = BodyPairSettler(gazetteer: gazetteer)
    joins = BodyJoinSettler(gazetteer: gazetteer)
    inner = InnerUnitSettler(gazetteer: gazetteer)
    missions = MissionSettler(gazetteer: gazetteer)
    teams = TeamSettler(gazetteer: gazetteer)
    partsOfWords = PartOfWordSettler(gazetteer: gazetteer)
    bodies = BodyEdgeSettler(gazetteer: gazetteer)
    placeSplits = PlaceSplitSettler(gazetteer: gazetteer)
    places = PlaceEdgeSettler(gazetteer: gazetteer)
    addresses = AddressSettler(gazetteer: gazetteer)
    kinds = PlaceTypeSettler(gazetteer: gazetteer)
    placeParts = PlacePartSettler(gazetteer: gazetteer)
    lists = PlaceListSettler(gazetteer: gazetteer)
    peopleLists = PersonListSettler(gazetteer: gazetteer)
    areas = AreaRunSettler(gazetteer: gazetteer)
    routes = RouteSettler(gazetteer: gazetteer)
    quotations = QuotedNameSettler(gazetteer: gazetteer)
    screenNames = ScreenNameSettler(gazetteer: gazetteer)
    medals = MedalSettler(gazetteer: gazetteer)
    honourHeadings = HonourHeadingSettler(gazetteer: gazetteer)
    titles = TitleSettler(gazetteer: gazetteer)
    occupations = OccupationSettler(gazetteer: gazetteer)
    roles = RoleSettler(gazetteer: gazetteer)
    units = BodyUnitSettler(gazetteer: gazetteer)
    careers = CareerSettler(gazetteer: gazetteer)
    offices = PartyOfficeSettler(gazetteer: gazetteer)
    posts = PostAbroadSettler(gazetteer: gazetteer)
    edges = TitleEdgeSettler(gazetteer: gazetteer)
    declared = DeclaredNameSettler(gazetteer: gazetteer)
    fields = OfficeFieldSettler(gazetteer: gazetteer)
    companies = CompanySettler(gazetteer: gazetteer)
    holders = OfficeHolderSettler(gazetteer: gazetteer)
    sayings = SaidOfficeSettler(gazetteer: gazetteer)
    speakers = SpeakerLabelSettler(gazetteer: gazetteer)
    knownNames = KnownNameSettler(gazetteer: gazetteer)
  }

  /// - Parameters:
  ///   - spans: a sentence's, ascending and without overlap; they stay so, and those that are fixed stay as they are.
  ///   - candidates: of the piece of text that holds the sentence, in text order.
  func settle(
    _ spans: inout [TaggedSpan], sentence: TextSpan, draft: Draft, candidates: ArraySlice<Candidate>
  ) {
    let triggers = finder.triggers(of: sentence, draft)
    note(&spans, nil)
    names.settle(&spans, sentence: sentence, draft: draft, candidates: candidates)
    note(&spans, .name)
    if triggers.contains(.knownPerson) {
      known.settle(&spans, sentence: sentence, draft: draft, candidates: candidates)
      note(&spans, .knownPerson)
    }
    latinNames.settle(&spans, sentence: sentence, draft: draft)
    note(&spans, .latinName)
    if triggers.contains(.ruler) {
      rulers.settle(&spans, sentence: sentence, draft: draft)
      note(&spans, .rulerName)
    }
    if triggers.contains(.appointed) {
      appointed.settle(&spans, sentence: sentence, draft: draft)
      note(&spans, .appointedPerson)
    }
    if triggers.contains(.eventVerb) {
      clauses.settle(&spans, draft: draft)
      note(&spans, .eventClause)
    }
    if triggers.contains(.held) {
      held.settle(&spans, sentence: sentence, draft: draft)
      note(&spans, .heldEvent)
    }
    objects.settle(&spans, sentence: sentence, draft: draft, hasVerb: triggers.contains(.holding))
    note(&spans, .objectEvent)
    if triggers.contains(.contest) {
      contests.settle(&spans, sentence: sentence, draft: draft)
      note(&spans, .contestEvent)
    }
    people.settle(&spans, sentence: sentence, draft: draft)
    note(&spans, .personEdge)
    reporters.settle(&spans, sentence: sentence, draft: draft)
    note(&spans, .reporter)
    if triggers.contains(.bodyKind) {
      bodyKinds.settle(&spans, sentence: sentence, draft: draft)
      note(&spans, .bodyKind)
    }
    unnamed.settle(&spans, draft: draft)
    note(&spans, .unnamedBody)
    splits.settle(&spans, draft: draft)
    note(&spans, .bodySplit)
    pairs.settle(&spans, draft: draft)
    note(&spans, .bodyPair)
    joins.settle(&spans, sentence: sentence, draft: draft)
    note(&spans, .bodyJoin)
    inner.settle(&spans, sentence: sentence, draft: draft)
    note(&spans, .innerUnit)
    if triggers.contains(.stationed) {
      missions.settle(&spans, sentence: sentence, draft: draft)
      note(&spans, .mission)
    }
    if triggers.contains(.sent) {
      teams.settle(&spans, sentence: sentence, draft: draft)
      note(&spans, .team)
    }
    partsOfWords.settle(&spans, draft: draft)
    note(&spans, .partOfWord)
    bodies.settle(&spans, sentence: sentence, draft: draft)
    note(&spans, .bodyEdge)
    namedEvents.settle(&spans, sentence: sentence, draft: draft)
    note(&spans, .namedEvent)
    placeSplits.settle(&spans, sentence: sentence, draft: draft)
    note(&spans, .placeSplit)
    places.settle(&spans, draft: draft)
    note(&spans, .placeEdge)
    addresses.settle(&spans, draft: draft)
    note(&spans, .address)
    kinds.settle(&spans, sentence: sentence, draft: draft)
    note(&spans, .placeType)
    placeParts.settle(&spans, sentence: sentence, draft: draft)
    note(&spans, .placePart)
    lists.settle(&spans, sentence: sentence, draft: draft)
    note(&spans, .placeList)
    peopleLists.settle(&spans, sentence: sentence, draft: draft)
    note(&spans, .personList)
    areas.settle(&spans, sentence: sentence, draft: draft)
    note(&spans, .areaRun)
    routes.settle(&spans, sentence: sentence, draft: draft)
    note(&spans, .route)
    brackets.settle(&spans, sentence: sentence, units: draft.reading.units)
    note(&spans, .bracketedName)
    marks.balance(&spans, sentence, draft.reading.units)
    note(&spans, .marks)
    events.settle(&spans, sentence: sentence, draft: draft)
    note(&spans, .eventEdge)
    parts.settle(&spans, sentence: sentence, draft: draft)
    note(&spans, .eventPart)
    quotations.settle(&spans, sentence: sentence, draft: draft, candidates: candidates)
    note(&spans, .quotedName)
    titles.settle(&spans, sentence: sentence, draft: draft)
    note(&spans, .title)
    if triggers.contains(.medal) {
      medals.settle(&spans, sentence: sentence, draft: draft)
      note(&spans, .medal)
    }
    if triggers.contains(.honourAnnounced) {
      honourHeadings.settle(&spans, sentence: sentence, draft: draft)
      note(&spans, .honourHeading)
    }
    if triggers.contains(.screenName) {
      screenNames.settle(&spans, sentence: sentence, draft: draft)
      note(&spans, .screenName)
    }
    if triggers.contains(.one) {
      occupations.settle(&spans, sentence: sentence, draft: draft)
      note(&spans, .occupation)
    }
    roles.settle(&spans, sentence: sentence, draft: draft)
    note(&spans, .role)
    units.settle(&spans, draft: draft)
    note(&spans, .bodyUnit)
    careers.settle(&spans, sentence: sentence, draft: draft, hasItem: triggers.contains(.item))
    note(&spans, .career)
    offices.settle(&spans, draft: draft)
    note(&spans, .partyOffice)
    if triggers.contains(.stationed) {
      posts.settle(&spans, sentence: sentence, draft: draft)
      note(&spans, .postAbroad)
    }
    edges.settle(&spans, draft: draft)
    note(&spans, .titleEdge)
    declared.settle(&spans, sentence: sentence, draft: draft)
    note(&spans, .declaredName)
    fields.settle(&spans, sentence: sentence, draft: draft)
    note(&spans, .officeField)
    companies.settle(&spans, sentence: sentence, draft: draft)
    note(&spans, .company)
    holders.settle(&spans, sentence: sentence, draft: draft)
    note(&spans, .officeHolder)
    sayings.settle(&spans, sentence: sentence, draft: draft)
    note(&spans, .saidOffice)
    knownNames.settle(&spans, sentence: sentence, draft: draft)
    note(&spans, .knownName)
    speakers.settle(&spans, sentence: sentence, draft: draft)
    heads.settle(&spans, sentence: sentence, units: draft.reading.units)
  }

  /// Notes which spans a rule made or changed.
  private func note(_ spans: inout [TaggedSpan], _ rule: SettlingRule?) {
    for index in spans.indices { spans[index].note(rule) }
  }
}
