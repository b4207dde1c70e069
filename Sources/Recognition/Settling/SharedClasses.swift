import Lexicon

/// Sets of classes that several settlers ask for.
extension ClassSet {
  /// Areas of every level.
  static func areas(in gazetteer: Gazetteer) -> ClassSet { ClassSet(under: ["area."], in: gazetteer) }

  /// What people are by their work, as it stands before their names: positions, roles and occupations.
  static func offices(in gazetteer: Gazetteer) -> ClassSet {
    ClassSet(["title.occupation", "title.position", "title.role"], in: gazetteer)
  }

  /// What a body has people for: positions, occupations and ranks.
  static func posts(in gazetteer: Gazetteer) -> ClassSet {
    ClassSet(["title.position", "title.occupation", "title.rank"], in: gazetteer)
  }

  /// Honours, the nouns that end their names, and those that are said without a name.
  static func honours(in gazetteer: Gazetteer) -> ClassSet {
    ClassSet(["title.honor", "title.honor.head", "title.honor.bare"], in: gazetteer)
  }

  /// Nouns that end the names of bodies and of their units.
  static func bodyHeads(in gazetteer: Gazetteer) -> ClassSet {
    ClassSet(["organization.head", "organization.inner"], in: gazetteer)
  }
}
