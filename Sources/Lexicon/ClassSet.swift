import TextModel

/// Some of a gazetteer's classes: what a reader of its hits asks of each by `ClassID`.
package struct ClassSet: Sendable {
  /// Nearly all hits are of no interest, and there are several for each unit: with an answer for every number that a
  /// class can have, none needs to be checked.
  @usableFromInline let answers: [Bool]

  /// The classes with these names, and all whose names begin so. Names that no dictionary has count for nothing.
  /// - Parameters:
  ///   - names: `organization.head`.
  ///   - prefixes: `area.`, which is every area's class.
  /// - Complexity: logarithmic in the gazetteer's classes for each name and prefix, and linear in what they find.
  package init(_ names: [String] = [], under prefixes: [String] = [], in gazetteer: Gazetteer) {
    var answers = [Bool](repeating: false, count: ClassID.limit)
    for name in names {
      if let number = gazetteer.classID(named: name) { answers[Int(number)] = true }
    }
    for prefix in prefixes {
      for number in gazetteer.classIDs(under: prefix) { answers[number] = true }
    }
    self.answers = answers
  }

  /// The classes that a table of all, by `ClassID`, has something for; those beyond its end are not in the set.
  package init<Value>(of table: [Value?]) {
    var answers = [Bool](repeating: false, count: ClassID.limit)
    for (number, value) in table.prefix(ClassID.limit).enumerated() where value != nil { answers[number] = true }
    self.answers = answers
  }

  @inlinable package func contains(_ classID: ClassID) -> Bool {
    let number = Int(classID)
    return number < answers.count && answers[number]
  }

  /// Whether a hit is of one of the classes.
  @inlinable package func contains(_ hit: LexiconHit) -> Bool { contains(hit.classID) }

  /// The hits of these classes from an index of `all` on that end at a place or before it, in the order of `all`, which
  /// ascends by end. Linear in the hits passed over.
  package func hits(of all: [LexiconHit], from first: Int, upTo end: Int) -> [LexiconHit] {
    var found: [LexiconHit] = []
    all.withUnsafeBufferPointer { all in
      answers.withUnsafeBufferPointer { answers in
        var next = first
        while next < all.count, Int(all[next].end) <= end {
          if answers[Int(all[next].classID)] { found.append(all[next]) }
          next += 1
        }
      }
    }
    return found
  }
}
