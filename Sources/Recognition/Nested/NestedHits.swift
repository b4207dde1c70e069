import Lexicon
import TextModel

/// What a dictionary hit means to the readers of nested names.
enum NestedHitKind: UInt8 {
  case area, known, head, inner, unit, field, generic, eventName, eventHead, placeHead, surname, areaSuffix, areaLevel,
    areaEnding, noArea
  case stationed, bodyPrefix, bareBody, termBody, indivisible, continuation, joint, numeral, studio, word
}

/// The kind of each dictionary class, by `ClassID`.
struct NestedHitKinds: Sendable {
  private let table: [NestedHitKind?]

  init(gazetteer: Gazetteer) {
    table = gazetteer.classNames.map { name in
      switch name {
      case "area.country", "area.province", "area.city", "area.county", "area.world": .area
      case "organization.known": .known
      case "organization.head": .head
      case "organization.inner": .inner
      case "alias.unit": .unit
      case "organization.generic": .generic
      case "organization.field": .field
      case "event.known": .eventName
      case "event.head": .eventHead
      case "place.head": .placeHead
      case "alias.area-level": .areaLevel
      case "alias.area-ending": .areaEnding
      case "alias.no-area": .noArea
      case "alias.bare-body": .bareBody
      case "alias.term-body": .termBody
      case "alias.indivisible": .indivisible
      case "alias.continuation": .continuation
      case "person.surname": .surname
      case "alias.area-suffix": .areaSuffix
      case "alias.stationed": .stationed
      case "alias.body-prefix": .bodyPrefix
      case "alias.joint": .joint
      case "alias.numeral": .numeral
      case "alias.studio": .studio
      case "word.noun", "word.verb": .word
      default: nil
      }
    }
  }

  subscript(_ hit: LexiconHit, _ gazetteer: Gazetteer) -> NestedHitKind? {
    let number = Int(gazetteer.classID(of: hit.entry))
    return number < table.count ? table[number] : nil
  }
}

/// A dictionary hit inside a mention.
struct NestedHit {
  var span: TextSpan
  var kind: NestedHitKind
  var entry: Int32
  var isWeak: Bool
}

/// The hits that lie inside flat mentions, by mention.
struct NestedHits {
  private var hits: [NestedHit] = []
  private var ranges: [Range<Int>]

  init(draft: Draft, flat: [Mention], kinds: NestedHitKinds, gazetteer: Gazetteer) {
    var found: [(mention: Int, hit: NestedHit)] = []
    // Hits ascend by end and mentions by span, so that both are walked through once.
    var mention = 0
    for hit in draft.hits {
      while mention < flat.count, flat[mention].span.end < Int(hit.end) { mention += 1 }
      guard mention < flat.count else { break }
      guard flat[mention].span.start <= Int(hit.start), let kind = kinds[hit, gazetteer] else { continue }
      found.append(
        (mention, NestedHit(span: hit.span, kind: kind, entry: hit.entry, isWeak: gazetteer.isWeak(hit.entry))))
    }
    found.sort { left, right in
      (left.mention, left.hit.span, left.hit.entry) < (right.mention, right.hit.span, right.hit.entry)
    }
    ranges = Array(repeating: 0..<0, count: flat.count)
    var start = 0
    while start < found.count {
      var end = start + 1
      while end < found.count, found[end].mention == found[start].mention { end += 1 }
      ranges[found[start].mention] = start..<end
      start = end
    }
    hits = found.map(\.hit)
  }

  /// In text order, the longer first.
  func inside(_ mention: Int) -> ArraySlice<NestedHit> { hits[ranges[mention]] }
}
