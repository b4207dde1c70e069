import Lexicon
import Pipeline
import TextModel

/// How a name falls into what the dictionaries have: `辽宁|代表团` is a place and a common word, `巴尔杜|博物馆` has something
/// unknown in it.
package struct NameComposition: Sendable, Hashable {
  package enum Piece: Sendable, Hashable {
    /// A place.
    case place
    /// Another name: an organisation, a person, an event, a work.
    case named
    /// A word, a head noun, a number: what no name is made of alone.
    case common
    /// A character that no piece covers.
    case unknown
  }

  package var pieces: [Piece]

  package var hasUnknown: Bool { pieces.contains(.unknown) }

  /// Whether there is nothing proper in it: words only.
  package var isCommon: Bool { pieces.allSatisfy { $0 == .common } }

  /// Whether the dictionaries already say as good as all of it: places and one other piece, two pieces in all, or a common
  /// word behind a single character (俄|军方). Such a name is found without a line of its own.
  package var isPlain: Bool {
    let unknown = pieces.count { $0 == .unknown }
    if unknown > 0 { return unknown == 1 && pieces.count <= 2 }
    return pieces.count <= 2 || pieces.drop { $0 == .place }.count <= 1
  }
}

/// Takes names apart by the dictionaries.
package struct NameDissector: Sendable {
  private let gazetteer: Gazetteer
  private let fold: FoldTable

  package init(gazetteer: Gazetteer, fold: FoldTable) {
    self.gazetteer = gazetteer
    self.fold = fold
  }

  /// A dissector by what a run annotates with.
  package init(_ resources: Resources) { self.init(gazetteer: resources.gazetteer, fold: resources.fold) }

  /// An unknown character weighs as much as so many pieces.
  private static let unknownCost = 3

  private struct Step {
    var cost: Int
    var start: Int
    var piece: NameComposition.Piece
  }

  /// What a dictionary says of a form.
  package enum Form: Hashable, Sendable {
    case unknown
    /// In a dictionary, but nothing that makes a mention.
    case word
    /// In a dictionary as a name of these types, in order of appearance.
    case name([MentionType])
  }

  /// What the dictionaries hold of exactly this form. Linear in its length and hits.
  package func form(_ name: String) -> Form {
    let units = fold.fold(name)
    var hits: [LexiconHit] = []
    gazetteer.match(units, into: &hits)
    let whole = hits.filter { $0.start == 0 && Int($0.end) == units.count }
    if whole.isEmpty { return .unknown }
    var types: [MentionType] = []
    for hit in whole {
      if let type = gazetteer.type(of: hit.entry), !types.contains(type) { types.append(type) }
    }
    return types.isEmpty ? .word : .name(types)
  }

  /// The fewest pieces of at least two characters that cover a name, itself left out; single characters count only as
  /// head nouns and numbers. Linear in the name's hits.
  package func composition(_ name: String) -> NameComposition {
    let units = fold.fold(name)
    guard !units.isEmpty else { return NameComposition(pieces: []) }
    var hits: [LexiconHit] = []
    gazetteer.match(units, into: &hits)
    var byEnd: [Int: [LexiconHit]] = [:]
    for hit in hits where Int(hit.length) < units.count { byEnd[Int(hit.end), default: []].append(hit) }
    var steps = [Step(cost: 0, start: 0, piece: .unknown)]
    for end in 1...units.count {
      let isNumber = (0x30...0x39).contains(units[end - 1])
      let isMark = units[end - 1] < 0x30 || units[end - 1] == 0xB7
      var best = Step(
        cost: steps[end - 1].cost + (isNumber || isMark ? 1 : Self.unknownCost), start: end - 1,
        piece: isNumber || isMark ? .common : .unknown)
      for hit in byEnd[end] ?? [] {
        guard let piece = piece(hit) else { continue }
        let start = Int(hit.start)
        let cost = steps[start].cost + 1
        if cost < best.cost || cost == best.cost && Self.rank(piece) > Self.rank(best.piece) {
          best = Step(cost: cost, start: start, piece: piece)
        }
      }
      steps.append(best)
    }
    var pieces: [NameComposition.Piece] = []
    var end = units.count
    while end > 0 {
      pieces.append(steps[end].piece)
      end = steps[end].start
    }
    return NameComposition(pieces: pieces.reversed())
  }

  private func piece(_ hit: LexiconHit) -> NameComposition.Piece? {
    let className = gazetteer.className(of: hit.entry)
    if hit.length == 1 {
      let isMaterial = className.hasSuffix(".head") || className.hasPrefix("alias.") || className.hasPrefix("context.")
      return isMaterial ? .common : nil
    }
    switch gazetteer.type(of: hit.entry) {
    case .location: return className.hasSuffix(".head") ? .common : .place
    case .person, .organization, .event, .work: return className.hasSuffix(".head") ? .common : .named
    case .title, .date, nil: return .common
    }
  }

  /// Which reading of equal pieces is preferred.
  private static func rank(_ piece: NameComposition.Piece) -> Int {
    switch piece {
    case .place: 3
    case .named: 2
    case .common: 1
    case .unknown: 0
    }
  }
}
