import Lexicon
import TextModel

/// Adds rulers with a number whom decoding passed over: `国王（称｜查洛二世｜）`.
struct RulerNameSettler: Sendable {
  /// How many characters stand before the number.
  private static let lengths = 2...6

  private let regnal: ClassID?
  private let syllable: ClassID?
  private let office: ClassID?
  private let words: ClassSet

  init(gazetteer: Gazetteer) {
    regnal = gazetteer.classID(named: "alias.regnal")
    syllable = gazetteer.classID(named: "person.syllable")
    office = gazetteer.classID(named: "title.position")
    words = ClassSet(["word.noun", "word.verb"], in: gazetteer)
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], sentence: TextSpan, draft: Draft) {
    for number in draft.hits[draft.firstHit(endingAfter: sentence.start)...].prefix(while: {
      Int($0.end) <= sentence.end
    }) where number.classID == regnal {
      guard let start = start(before: Int(number.start), sentence, draft) else { continue }
      let name = TextSpan(start, Int(number.end))
      guard draft.isWord(name) || !goesOn(name, draft), !spans.contains(where: { $0.span.overlaps(name) }) else {
        continue
      }
      spans.put(name, .person)
    }
  }

  /// Where a run of characters begins that foreign names are written with; an office before it is none of it.
  private func start(before number: Int, _ sentence: TextSpan, _ draft: Draft) -> Int? {
    var place = number
    while place > sentence.start, number - place < Self.lengths.upperBound, isSyllable(place, draft) {
      if draft.hits(endingAt: place).contains(where: { $0.classID == office && $0.length > 1 }) { break }
      place -= 1
    }
    return Self.lengths.contains(number - place) ? place : nil
  }

  private func isSyllable(_ end: Int, _ draft: Draft) -> Bool {
    draft.hits(endingAt: end).contains { $0.length == 1 && $0.classID == syllable }
  }

  /// `二世｜纪`: whether the number's last character begins another word.
  private func goesOn(_ name: TextSpan, _ draft: Draft) -> Bool {
    draft.hits[draft.firstHit(endingAfter: name.end)...].prefix { Int($0.end) <= name.end + 2 }
      .contains { Int($0.start) == name.end - 1 && words.contains($0) }
  }
}
