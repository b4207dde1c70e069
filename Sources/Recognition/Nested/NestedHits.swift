import Lexicon
import TextModel

/// What a dictionary hit means to the readers of nested names.
enum NestedHitKind: UInt8 {
  case area, known, head, inner, unit, field, generic, eventName, eventHead, placeHead, surname
  case areaSuffix, levelSuffix, areaLevel, areaEnding, noArea
  case stationed, bodyPrefix, bareBody, termBody, indivisible, continuation, joint, legalForm, memorial
  case numeral, studio, word
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
      case "alias.level-suffix": .levelSuffix
      case "alias.stationed": .stationed
      case "alias.body-prefix": .bodyPrefix
      case "alias.joint": .joint
      case "alias.legal-form": .legalForm
      case "alias.memorial": .memorial
      case "alias.numeral": .numeral
      case "alias.studio": .studio
      case "word.noun", "word.verb": .word
      default: nil
      }
    }
  }

  subscript(_ classID: ClassID) -> NestedHitKind? {
    let number = Int(classID)
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
  /// Where the hits of each mention end.
  private var ends: [Int32] = []

  /// - Parameter flat: ascending, without overlap.
  /// - Complexity: linear.
  init(draft: Draft, flat: [Mention], kinds: NestedHitKinds, gazetteer: Gazetteer) {
    ends.reserveCapacity(flat.count)
    // Hits ascend by end and mentions by span, so that both are walked through once.
    var ordered = OrderedHits()
    draft.hits.withUnsafeBufferPointer { all in
      var next = 0
      for index in flat.indices {
        let span = flat[index].span
        while next < all.count, Int(all[next].end) <= span.end {
          let hit = all[next]
          next += 1
          if kinds[hit.classID] != nil, Int(hit.start) >= span.start { ordered.add(hit) }
        }
        ends.append(Int32(ordered.hits.count))
      }
    }
    hits = ordered.hits.compactMap { hit in
      kinds[hit.classID].map {
        NestedHit(span: hit.span, kind: $0, entry: hit.entry, isWeak: hit.isWeak)
      }
    }
  }

  /// In text order, the longer first.
  func inside(_ mention: Int) -> ArraySlice<NestedHit> {
    hits[(mention > 0 ? Int(ends[mention - 1]) : 0)..<Int(ends[mention])]
  }
}
