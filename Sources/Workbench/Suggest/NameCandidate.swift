import TextModel

/// What a corpus says of one name: a few counts, however often it is seen.
package struct NameCandidate: Sendable {
  package let name: String
  package private(set) var mentions = 0
  /// Documents in which it is seen safely.
  package private(set) var documents = 0
  /// Mentions whose place backs them.
  package private(set) var backed = 0
  package private(set) var left = NeighbourCounts()
  package private(set) var right = NeighbourCounts()
  /// At most `exampleLimit`, of different documents.
  package private(set) var examples: [Example] = []
  private var confidenceSum = 0.0
  private var types = ValueCounts<MentionType>()
  private var subtypes = ValueCounts<Subtype>()
  private var finders = ValueCounts<String>()
  private var lastDocument = -1

  package struct Example: Hashable, Sendable {
    package var document: String
    package var sentence: String
    var isSafe: Bool
  }

  static let exampleLimit = 2

  package init(name: String) { self.name = name }

  /// Counts a sighting.
  /// - Parameter document: the number and id of its document; numbers ascend.
  package mutating func add(_ sighting: NameSighting, document: (number: Int, id: String)) {
    mentions += 1
    confidenceSum += sighting.confidence
    if sighting.isBacked { backed += 1 }
    left.add(sighting.left)
    right.add(sighting.right)
    types.add(sighting.type)
    if let subtype = sighting.subtype { subtypes.add(subtype) }
    finders.add(sighting.by)
    if sighting.isSafe, lastDocument != document.number {
      documents += 1
      lastDocument = document.number
    }
    guard let sentence = sighting.sentence else { return }
    let example = Example(document: document.id, sentence: sentence, isSafe: sighting.isSafe)
    // Several programmes repeat each other's news word for word.
    guard !examples.contains(where: { $0.sentence == sentence }) else { return }
    if examples.count < Self.exampleLimit {
      examples.append(example)
    } else if sighting.isSafe, let worse = examples.firstIndex(where: { !$0.isSafe }) {
      examples[worse] = example
    }
  }

  package var confidence: Double { mentions > 0 ? confidenceSum / Double(mentions) : 0 }

  /// The type it is most often taken for; the first seen among equals.
  package var type: MentionType { types.most ?? .organization }
  /// The share of mentions of that type, from 0 to 1.
  package var agreement: Double { mentions > 0 ? Double(types.highest) / Double(mentions) : 0 }
  /// The share of mentions that their place backs, from 0 to 1.
  package var backing: Double { mentions > 0 ? Double(backed) / Double(mentions) : 0 }
  package var subtype: Subtype? { subtypes.most.flatMap { $0.type == type ? $0 : nil } }
  /// What found it most often.
  package var by: String { finders.most ?? "" }
}

/// How often which values were seen. At most `limit` different ones are kept.
struct ValueCounts<Value: Equatable & Sendable>: Sendable {
  static var limit: Int { 16 }

  private(set) var counts: [(value: Value, count: Int)] = []

  mutating func add(_ value: Value) {
    if let index = counts.firstIndex(where: { $0.value == value }) {
      counts[index].count += 1
    } else if counts.count < Self.limit {
      counts.append((value, 1))
    }
  }

  /// The commonest value, the first seen among equals.
  var most: Value? { counts.first { $0.count == highest }?.value }
  /// The count of the commonest value.
  var highest: Int { counts.map(\.count).max() ?? 0 }
}

/// How often which characters stand on one side of a name.
package struct NeighbourCounts: Sendable {
  /// Places where no character of a neighbouring word stands: marks, edges, other mentions.
  package private(set) var free = 0
  private var scalars = ValueCounts<Unicode.Scalar>()

  mutating func add(_ scalar: Unicode.Scalar?) {
    if let scalar { scalars.add(scalar) } else { free += 1 }
  }

  /// How many different neighbours there are, as far as they are kept, all free places counted as one.
  package var variety: Int { scalars.counts.count + (free > 0 ? 1 : 0) }
  /// The count of the commonest character.
  package var most: Int { scalars.highest }
}
