import TextModel

/// The names found in a document's first reading, to be recognised again where they were missed: a name found safely
/// once is likely a name everywhere.
///
/// Every other place where a remembered name stands becomes evidence (`document.PERSON.high` …) whose weight the tagger
/// has learned. A place never counts as evidence for itself.
package struct DocumentMemory: Sendable {
  /// The evidence channels: for each type, whether most or only some of the name's other places were found to be it.
  package static let recognisers: [String] = types.flatMap {
    ["document.\($0.rawValue).high", "document.\($0.rawValue).low"]
  }

  /// The types that are remembered: a date is no name.
  private static let types = MentionType.allCases.filter { $0 != .date }

  private struct Name {
    var span: TextSpan
    var next: Int32
    /// The places where it was found, by type.
    var found = SIMD8<Int32>.zero
    /// The places where it stands, outside longer found names.
    var places: Int32 = 0
  }

  package init() {}

  private var names: [Name] = []
  /// The first name with a pair of first units, by a hash of the pair; −1 for none.
  private var heads = [Int32](repeating: -1, count: 1024)

  @inline(__always) private static func slot(_ first: UInt16, _ second: UInt16) -> Int {
    Int((UInt32(first) &* 40_503 ^ UInt32(second) &* 9_377) & 1023)
  }

  /// One place where a remembered name stands.
  package struct Place: Sendable {
    package var span: TextSpan
    fileprivate var name: Int
    /// What the first reading made of exactly this span.
    fileprivate var own: MentionType?
    /// Whether the first reading found a longer name here, which is not counted among this name's places.
    fileprivate var isShortened = false

    /// Whether the reading has no such name here.
    package var isNew: Bool { own == nil && !isShortened }
  }

  /// - Parameters:
  ///   - units: the document's reading units.
  ///   - range: the part of them to look at.
  ///   - found: the first reading's spans, ascending and without overlap.
  /// - Returns: the places of all remembered names, ascending by start, none inside another.
  package mutating func remember(
    _ units: [UInt16], within range: TextSpan, found: [(span: TextSpan, type: MentionType)]
  ) -> [Place] {
    for (span, type) in found where span.count >= 2 {
      if type == .date { continue }
      add(span, units)
      guard type == .person else { continue }
      // The parts of a foreign name stand alone later (赫伯特·齐格勒 … 齐格勒): they were found in the whole.
      var start = span.start
      for unit in span.start..<span.end where units[unit] == 0xB7 {
        addPart(TextSpan(start, unit), units)
        start = unit + 1
      }
      if start > span.start { addPart(TextSpan(start, span.end), units) }
    }
    var places: [Place] = []
    guard !names.isEmpty else { return places }
    var nextFound = 0
    var position = range.start
    while position + 1 < range.end {
      // Most places can be told at a glance to begin no name.
      guard heads[DocumentMemory.slot(units[position], units[position + 1])] >= 0,
        let name = longest(units, position, range.end)
      else {
        position += 1
        continue
      }
      while nextFound < found.count, found[nextFound].span.end <= position { nextFound += 1 }
      let span = TextSpan(position, position + names[name].span.count)
      var own: MentionType?
      var index = nextFound
      var isInsideLonger = false
      while index < found.count, found[index].span.start < span.end {
        if found[index].span == span {
          own = found[index].type
        } else if found[index].span.contains(span) {
          isInsideLonger = true
        }
        index += 1
      }
      if isInsideLonger {
        position += 1
        continue
      }
      if let own { names[name].found[own.index] += 1 }
      names[name].places += 1
      places.append(Place(span: span, name: name, own: own))
      position = span.end
    }
    return places.map(shortened(units))
  }

  /// A name found in only one place may be a known one read too long (林远既, where 林远 stands elsewhere): such a place
  /// counts as one of the shorter name.
  private func shortened(_ units: [UInt16]) -> (Place) -> Place {
    { [names] place in
      guard names[place.name].places == 1, place.own != nil, place.span.count > 2 else { return place }
      let shorter = TextSpan(place.span.start, place.span.end - 1)
      let later = TextSpan(place.span.start + 1, place.span.end)
      for span in [shorter, later] {
        if let name = number(span, units), let type = place.own, names[name].found[type.index] > 1 {
          return Place(span: span, name: name, own: nil, isShortened: true)
        }
      }
      return place
    }
  }

  /// The number of the remembered name whose text is a span's.
  private func number(_ span: TextSpan, _ units: [UInt16]) -> Int? {
    var index = heads[DocumentMemory.slot(units[span.start], units[span.start + 1])]
    while index >= 0 {
      let name = names[Int(index)]
      if name.span.count == span.count, matches(units, name.span, at: span.start) { return Int(index) }
      index = name.next
    }
    return nil
  }

  /// Calls `body` with each channel (an index into `recognisers`) that other places of the same name give this one.
  package func evidence(_ place: Place, _ body: (Int) -> Void) {
    let name = names[place.name]
    let others = place.own == nil && place.isShortened ? name.places : name.places - 1
    guard others > 0 else { return }
    for (number, type) in Self.types.enumerated() {
      let count = name.found[type.index] - (place.own == type ? 1 : 0)
      if count > 0 { body(number * 2 + (count * 3 >= others ? 0 : 1)) }
    }
  }

  /// What the name of a place was found to be most often.
  package func type(of place: Place) -> MentionType? {
    let found = names[place.name].found
    return MentionType.allCases.filter { found[$0.index] > 0 }.max { found[$0.index] < found[$1.index] }
  }

  private mutating func addPart(_ span: TextSpan, _ units: [UInt16]) {
    guard span.count >= 2 else { return }
    let name = add(span, units)
    names[name].found[MentionType.person.index] += 1
    names[name].places += 1
  }

  /// The number of the name that stands at a span, a new one if need be.
  @discardableResult private mutating func add(_ span: TextSpan, _ units: [UInt16]) -> Int {
    if let known = number(span, units) { return known }
    let slot = DocumentMemory.slot(units[span.start], units[span.start + 1])
    names.append(Name(span: span, next: heads[slot]))
    heads[slot] = Int32(names.count - 1)
    return names.count - 1
  }

  private func longest(_ units: [UInt16], _ position: Int, _ end: Int) -> Int? {
    var index = heads[DocumentMemory.slot(units[position], units[position + 1])]
    var best: Int?
    while index >= 0 {
      let name = names[Int(index)]
      if position + name.span.count <= end, matches(units, name.span, at: position),
        best.map({ names[$0].span.count < name.span.count }) ?? true
      {
        best = Int(index)
      }
      index = name.next
    }
    return best
  }

  private func matches(_ units: [UInt16], _ span: TextSpan, at position: Int) -> Bool {
    for offset in 0..<span.count where units[span.start + offset] != units[position + offset] { return false }
    return true
  }
}
