/// Where a result comes from: every mention, entity and relation carries one, so that each says why it is there.
///
/// Holds numbers and names fixed in the code only, so that it is copied as plain bytes; `Citation` in the pipeline turns
/// it into the text of `by`.
package enum Provenance: Hashable, Sendable {
  /// An entry of the gazetteer at work, which knows its file and line.
  case dictionary(entry: Int32)
  /// A rule, by its place among the rules at work, in the order of file and line.
  case rule(number: Int32)
  /// A recogniser's own mechanism, by the recogniser's name and a word for what it saw: `person-name`, `surname+given`.
  case recogniser(MechanismName, MechanismName)
  /// The learned tagger alone.
  case tagger
  /// An alias rule, by name.
  case alias(MechanismName)
  /// Annotation given from outside, as gold mentions are.
  case given
}

/// A name that stands in the program's own code, as the names of recognisers and of what they see do: one pointer, never
/// counted or freed.
package struct MechanismName: ExpressibleByStringLiteral, Hashable, Sendable, CustomStringConvertible {
  // A literal lives as long as the program and never changes.
  private nonisolated(unsafe) let start: UnsafePointer<UInt8>

  package init(stringLiteral literal: StaticString) { start = literal.utf8Start }

  package var description: String { String(cString: start) }

  /// Its UTF-8 bytes, without a null at the end.
  package var bytes: UnsafeBufferPointer<UInt8> {
    var count = 0
    while start[count] != 0 { count += 1 }
    return UnsafeBufferPointer(start: start, count: count)
  }

  package static func == (left: MechanismName, right: MechanismName) -> Bool {
    // The same literal in two modules may stand at two places.
    if left.start == right.start { return true }
    var place = 0
    while left.start[place] == right.start[place] {
      if left.start[place] == 0 { return true }
      place += 1
    }
    return false
  }

  package func hash(into hasher: inout Hasher) { bytes.forEach { hasher.combine($0) } }
}
