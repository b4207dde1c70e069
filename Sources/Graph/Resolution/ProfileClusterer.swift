import TextModel

/// A name's signature with how many documents have it, and the first of them.
struct Profile: Hashable, Sendable {
  var id: Int64
  var signature: Signature
  /// The signature's text, by which profiles are told apart.
  var text: String
  var count: Int
  /// The key of the earliest document entity that has it: date, document, number.
  var first: String
}

/// Decides which profiles of one name are one bearer.
///
/// The outcome depends on the set of profiles alone, not on the order in which they arrived: they are taken in an order of
/// their own, the most telling first, and each joins the bearer that explains it best, or starts a new one. Joining is
/// weighed in log-odds: how often the bearer is spoken of, against how many bearers such a name has, with what agrees and
/// what conflicts on top (`EvidenceWeights`).
struct ProfileClusterer: Sendable {
  struct Bearer: Sendable {
    /// Indices of profiles; the first founded it.
    var members: [Int]
    var count = 0
    var identifier: String?
    /// Known in one document only.
    var isSetApart = false
    /// The user's decision that set it apart.
    var split: String?
    var organisations = NameSet()
    var titles = NameSet()
    var areas = NameSet()
    var neighbours: Set<Int> = []
    var contexts: Set<Int> = []
    /// Counted from year 0.
    var months: Set<Int> = []
    /// For each member, why it is here.
    var reasons: [String] = []
  }

  let type: MentionType
  /// How many other bearers of the name are expected (`NameCommonness`).
  let commonness: Double
  /// A name that nothing but its surroundings makes definite: only a common area joins.
  let isRelative: Bool

  /// Quadratic in the number of bearers found, times profiles; bearers are few.
  func cluster(_ profiles: [Profile]) -> [Bearer] {
    let weights = profiles.map(\.signature.weight)
    let order = profiles.indices.sorted { left, right in
      (weights[right], profiles[right].count, profiles[left].text)
        < (weights[left], profiles[left].count, profiles[right].text)
    }
    var names = NameTable()
    var bearers: [Bearer] = []
    for index in order {
      let profile = profiles[index]
      let traits = ProfileTraits(profile.signature, &names)
      var best: (bearer: Int, score: Double)?
      for number in bearers.indices {
        guard let (score, _) = weigh(traits, bearers[number]), score > EvidenceWeights.threshold else { continue }
        if best.map({ score > $0.score }) ?? true { best = (number, score) }
      }
      if let best {
        let reason = weigh(traits, bearers[best.bearer], explains: true)?.reason ?? ""
        bearers[best.bearer].take(index, profile, traits, reason)
      } else {
        var bearer = Bearer(members: [])
        bearer.take(
          index, profile, traits, bearers.isEmpty ? "the first of the name" : "nothing joins it to the others")
        bearers.append(bearer)
      }
    }
    return bearers
  }

  /// The log-odds that a profile is of a bearer, with the words for it; nil when it cannot be.
  private func weigh(_ traits: ProfileTraits, _ bearer: Bearer, explains: Bool = false)
    -> (score: Double, reason: String)?
  {
    if traits.split != nil || bearer.split != nil {
      return traits.split == bearer.split ? (100, "set apart by the user") : nil
    }
    if traits.isSetApart || bearer.isSetApart { return nil }
    if let mine = traits.identifier, let other = bearer.identifier {
      return mine == other ? (100, "the same id \(mine)") : nil
    }
    var weight = EvidenceWeights(prior: min(Double(bearer.count), 200), commonness: commonness, explains: explains)
    if isRelative {
      guard weight.areas(traits.areas, bearer.areas, agree: 20, conflict: -100) else { return nil }
      return weight.result
    }
    guard type == .person else {
      _ = weight.areas(traits.areas, bearer.areas, agree: 2, conflict: -2)
      return weight.result
    }
    weight.organisations(traits.organisations, bearer.organisations)
    weight.titles(traits.titles, bearer.titles)
    weight.titlesOfBodies(traits.titles, bearer.organisations)
    _ = weight.areas(traits.areas, bearer.areas, agree: 1, conflict: -1)
    weight.surroundings(traits, bearer)
    weight.time(traits.month, bearer.months)
    return weight.result
  }
}

extension ProfileClusterer.Bearer {
  fileprivate mutating func take(_ index: Int, _ profile: Profile, _ traits: ProfileTraits, _ reason: String) {
    members.append(index)
    reasons.append(reason)
    count += profile.count
    identifier = identifier ?? traits.identifier
    isSetApart = isSetApart || traits.isSetApart
    split = split ?? traits.split
    traits.organisations.forEach { organisations.insert($0) }
    traits.titles.forEach { titles.insert($0) }
    traits.areas.forEach { areas.insert($0) }
    neighbours.formUnion(traits.neighbours.lazy.map(\.number))
    contexts.formUnion(traits.contexts.lazy.map(\.number))
    if let month = traits.month { months.insert(month) }
  }
}

/// A signature's items, apart.
struct ProfileTraits {
  var identifier: String?
  var isSetApart: Bool
  var split: String?
  var organisations: [PartedName]
  var titles: [PartedName]
  var areas: [PartedName]
  var neighbours: [PartedName]
  var contexts: [PartedName]
  var month: Int?

  init(_ signature: Signature, _ names: inout NameTable) {
    func parted(_ kind: Signature.Kind) -> [PartedName] { signature.values(kind).map { names.name($0) } }
    identifier = signature.values(.identifier).first
    isSetApart = !signature.values(.document).isEmpty
    split = signature.values(.split).first
    organisations = parted(.organisation)
    titles = parted(.title)
    areas = parted(.area)
    neighbours = parted(.neighbour)
    contexts = parted(.context)
    let parts = signature.values(.month).first?.split(separator: "-").compactMap { Int($0) } ?? []
    month = parts.count == 2 ? parts[0] * 12 + parts[1] : nil
  }
}
