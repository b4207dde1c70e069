import TextModel

/// Gathers sightings over a corpus. Memory grows with the number of different names and with nothing else.
package struct NameCollector: Sendable {
  package private(set) var candidates: [NameCandidate] = []
  package private(set) var documents = 0
  private var numbers: [String: Int] = [:]

  package init() {}

  /// Adds a document's sightings.
  package mutating func add(_ sightings: [NameSighting], document: String) {
    documents += 1
    for sighting in sightings {
      let number: Int
      if let known = numbers[sighting.name] {
        number = known
      } else {
        number = candidates.count
        numbers[sighting.name] = number
        candidates.append(NameCandidate(name: sighting.name))
      }
      candidates[number].add(sighting, document: (documents, document))
    }
  }

  /// The candidate of a name; nil when it was not seen.
  package subscript(name: String) -> NameCandidate? { numbers[name].map { candidates[$0] } }
}
