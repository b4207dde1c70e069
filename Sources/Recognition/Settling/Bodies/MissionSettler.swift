import Lexicon
import TextModel

/// Makes one body of who sends a mission, where it is stationed and the mission's head noun: `北国驻｜南国大使馆`,
/// `北国｜驻华使馆`, `我｜驻南国使馆`.
struct MissionSettler: Sendable {
  private let gazetteer: Gazetteer
  private let missions: ClassID?
  private let stationed: ClassID?
  private let areas: ClassSet
  private let known: ClassID?

  init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    missions = gazetteer.classID(named: "alias.mission")
    stationed = gazetteer.classID(named: "alias.stationed")
    known = gazetteer.classID(named: "organization.known")
    areas = .areas(in: gazetteer)
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], sentence: TextSpan, draft: Draft) {
    var next = draft.firstHit(endingAfter: sentence.start)
    while next < draft.hits.count, Int(draft.hits[next].end) <= sentence.end {
      let head = draft.hits[next]
      next += 1
      guard head.classID == missions, Int(head.start) > sentence.start,
        let start = start(of: head, sentence, draft)
      else { continue }
      var mission = TextSpan(start, Int(head.end))
      if let sender = spans.last(where: { $0.span.end <= start }), sender.span.end == start, sender.type == .location,
        isCountry(sender.span, draft)
      {
        mission.start = sender.span.start
      }
      let inside = spans.filter { $0.span.overlaps(mission) }
      guard !inside.isEmpty, inside.allSatisfy({ !$0.isFixed && $0.span != mission && isPart($0, of: mission) }) else {
        continue
      }
      spans.put(mission, .organization)
    }
  }

  /// Where the word for being stationed begins before the mission's place: that word may hold the place itself (`驻华`).
  private func start(of head: LexiconHit, _ sentence: TextSpan, _ draft: Draft) -> Int? {
    let end = Int(head.start)
    for hit in draft.hits(endingAt: end)
    where hit.classID == stationed && hit.length > 1 && Int(hit.start) >= sentence.start {
      if gazetteer.attribute("parent", of: hit.entry) != nil { return Int(hit.start) }
    }
    for place in draft.hits(endingAt: end) where isPlace(place) && Int(place.start) > sentence.start {
      let words = draft.hits(endingAt: Int(place.start)).filter {
        $0.classID == stationed && Int($0.start) >= sentence.start
      }
      if let start = words.map({ Int($0.start) }).min() { return start }
    }
    return nil
  }

  private func isPlace(_ hit: LexiconHit) -> Bool {
    areas.contains(hit) || hit.classID == known && !hit.isWeak
  }

  private func isCountry(_ place: TextSpan, _ draft: Draft) -> Bool {
    draft.hits(endingAt: place.end).contains { $0.span == place && areas.contains($0) }
  }

  /// Whether what was read is within the mission's name, or the same body with a word before it.
  private func isPart(_ chosen: TaggedSpan, of mission: TextSpan) -> Bool {
    mission.contains(chosen.span)
      || chosen.type == .organization && chosen.span.end == mission.end && mission.start - chosen.span.start == 1
  }
}
