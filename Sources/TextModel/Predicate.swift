/// A relation's kind (guidelines, section 2). The raw value is the name in JSON.
public enum Predicate: String, CaseIterable, Sendable, Hashable {
  case holdsPosition = "holds_position"
  case affiliatedWith = "affiliated_with"
  case awarded
  case partOf = "part_of"
  case locatedIn = "located_in"
  case organizes
  case participatesIn = "participates_in"
  case takesPlaceAt = "takes_place_at"
  case takesPlaceOn = "takes_place_on"
  case founded
  case visits
  case authored
  case alsoKnownAs = "also_known_as"
  case reportedBy = "reported_by"

  /// The position in `allCases`, which is also the order of emission.
  package var index: Int { Predicate.allCases.firstIndex(of: self) ?? 0 }
}
