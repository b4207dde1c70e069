import Lexicon

/// Sets of classes that several settlers ask for.
extension ClassSet {
  /// Areas of every level.
  static func areas(in gazetteer: Gazetteer) -> ClassSet { ClassSet(under: ["area."], in: gazetteer) }

  /// What people are by their work, as it stands before their names: positions, roles and occupations.
  static func offices(in gazetteer: Gazetteer) -> ClassSet {
    ClassSet(["title.occupation", "title.position", "title.role"], in: gazetteer)
  }
}
