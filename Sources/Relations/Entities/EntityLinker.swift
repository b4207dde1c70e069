import Lexicon
import TextModel

/// Groups an article's mentions into entities: mentions with the same name, and names that alias rules link. Without
/// evidence two names stay two entities.
package struct EntityLinker: Stage {
  package static let name = "entities"
  package static let requires: Set<DraftPart> = [.reading, .articles, .hits, .mentions, .nestedMentions]
  package static let adds: Set<DraftPart> = [.entities]

  private let gazetteer: Gazetteer
  private let classes: EntityClasses
  private let declared: BracketedNames

  package init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    classes = EntityClasses(gazetteer: gazetteer)
    declared = BracketedNames(gazetteer: gazetteer)
  }

  package func process(_ draft: inout Draft) {
    guard !draft.mentions.isEmpty else { return }
    let words = WordHits(draft: draft, wanted: classes.wanted)
    draft.nameWords = words.hits
    let inventory = NameInventory(draft, words: words, classes: classes, gazetteer: gazetteer)
    let names = inventory.names
    var groups = NameGroups(count: names.count)
    for link in declared.links(draft, words: words, inventory: inventory) + AliasFinder().links(names) {
      groups.join(link)
    }
    // Groups come in the order of their first name, which is that of first mention.
    draft.entities = groups.members().map { entity(of: $0, inventory, groups, draft) }
  }

  private func entity(of members: [Int], _ inventory: NameInventory, _ groups: NameGroups, _ draft: Draft) -> Entity {
    let names = inventory.names
    let main = mainName(of: members, names, groups)
    var aliases: [String] = []
    let name = draft.sourceName(names[main].span)
    for member in members where member != main && standsOutside(member, members, inventory, draft) {
      let alias = draft.sourceName(names[member].span)
      if alias != name, !aliases.contains(alias) { aliases.append(alias) }
    }
    let rule = members.lazy.compactMap { groups.links[$0]?.rule }.first
    return Entity(
      type: names[main].type, subtype: names[main].subtype ?? members.lazy.compactMap { names[$0].subtype }.first,
      name: name, aliases: aliases, identifier: identifier(of: members, names, draft),
      mentions: members.count == 1 ? names[main].mentions : members.flatMap { names[$0].mentions }.sorted(),
      article: names[main].article,
      provenance: rule.map { .alias($0) } ?? draft.mentions[names[main].mentions[0]].provenance)
  }

  /// Whether a name stands anywhere else than inside longer names of the same entity.
  private func standsOutside(_ member: Int, _ members: [Int], _ inventory: NameInventory, _ draft: Draft) -> Bool {
    inventory.names[member].mentions.contains { mention in
      var parent = draft.mentions[mention].parent
      while let index = parent {
        if let name = inventory.number(of: index), members.contains(name) { return false }
        parent = draft.mentions[index].parent
      }
      return true
    }
  }

  /// The longest name that the text does not declare to be another's alternative; of equal ones the first.
  private func mainName(of members: [Int], _ names: [EntityName], _ groups: NameGroups) -> Int {
    if members.count == 1 { return members[0] }
    let candidates = members.filter { groups.links[$0]?.isAlternative != true }
    return (candidates.isEmpty ? members : candidates).max {
      (names[$0].core.count, $1) < (names[$1].core.count, $0)
    } ?? members[0]
  }

  private func identifier(of members: [Int], _ names: [EntityName], _ draft: Draft) -> String? {
    for member in members {
      if let id = names[member].identifier { return id }
      var asked: Int32?
      for mention in names[member].mentions {
        guard let entry = draft.mentions[mention].entry, entry != asked else { continue }
        if let id = gazetteer.attribute("id", of: entry) { return id }
        asked = entry
      }
    }
    return nil
  }
}

/// Names joined into groups by links. Joining is near constant time.
struct NameGroups {
  private var parents: [Int]
  /// The link that joined each short name to its group, by the short name.
  private(set) var links: [AliasLink?]

  init(count: Int) {
    parents = Array(0..<count)
    links = Array(repeating: nil, count: count)
  }

  mutating func join(_ link: AliasLink) {
    let short = root(link.short)
    let long = root(link.long)
    if links[link.short] == nil { links[link.short] = link }
    if short != long { parents[max(short, long)] = min(short, long) }
  }

  /// The groups in the order of their first name; each ascending.
  func members() -> [[Int]] {
    var groups: [[Int]] = []
    /// For each root its group.
    var positions = [Int](repeating: -1, count: parents.count)
    for number in parents.indices {
      let root = root(number)
      if positions[root] >= 0 {
        groups[positions[root]].append(number)
      } else {
        positions[root] = groups.count
        groups.append([number])
      }
    }
    return groups
  }

  private func root(_ number: Int) -> Int {
    var current = number
    while parents[current] != current { current = parents[current] }
    return current
  }
}
