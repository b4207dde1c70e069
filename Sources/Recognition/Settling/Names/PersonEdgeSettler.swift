import Lexicon
import TextModel

/// Settles where the names of people begin and end: a ruler's number belongs to the name (`某某｜二世`), so does what stands
/// behind a foreign name's point (`买买提江.吾买尔`), a verb does not (`林远帆｜成功`), nor an office (`王后｜玛丽`); and that
/// `荣誉`, `王师傅` and `马方` are nobody.
struct PersonEdgeSettler: Sendable {
  private let regnal: ClassID?
  private let surname: ClassID?
  private let byname: ClassID?
  private let offices: ClassSet
  private let letters: ClassID?
  private let side: ClassID?
  private let syllable: ClassID?
  private let honourLabel: ClassID?
  private let courtesy: ClassID?
  private let known: ClassID?
  private let verbs: ClassSet
  private let afterwards: ClassID?
  private let someone: ClassID?
  private let officeVerbs: ClassSet

  init(gazetteer: Gazetteer) {
    officeVerbs = ClassSet(["trigger.take-office", "trigger.be"], in: gazetteer)
    regnal = gazetteer.classID(named: "alias.regnal")
    offices = .offices(in: gazetteer)
    letters = gazetteer.classID(named: "alias.country-letter")
    syllable = gazetteer.classID(named: "person.syllable")
    side = gazetteer.classID(named: "clause.side")
    known = gazetteer.classID(named: "person.known")
    courtesy = gazetteer.classID(named: "clause.courtesy-noun")
    honourLabel = gazetteer.classID(named: "office.honour-label")
    byname = gazetteer.classID(named: "alias.courtesy-name")
    surname = gazetteer.classID(named: "person.surname")
    someone = gazetteer.classID(named: "clause.someone")
    afterwards = gazetteer.classID(named: "clause.afterwards")
    verbs = ClassSet(["word.verb", "word.adverb", "word.adjective"], in: gazetteer)
  }

  /// - Parameter spans: a sentence's, ascending and without overlap; they stay so.
  func settle(_ spans: inout [TaggedSpan], sentence: TextSpan, draft: Draft) {
    guard spans.contains(where: { $0.type == .person && !$0.isFixed }) else { return }
    var settled: [TaggedSpan] = []
    settled.reserveCapacity(spans.count)
    for (index, chosen) in spans.enumerated() {
      guard chosen.type == .person, !chosen.isFixed else {
        settled.append(chosen)
        continue
      }
      guard !isHonourLabel(chosen.span, draft), !isUnnamed(chosen.span, draft), !isSide(chosen.span, draft) else {
        continue
      }
      if let last = settled.last, last.type == .person, !last.isFixed, chosen.span.start == last.span.end + 1,
        Glyph.isNamePoint(draft.reading.units[last.span.end])
      {
        settled[settled.count - 1].span.end = chosen.span.end
        continue
      }
      if let office = officeEnd(chosen.span, draft) {
        settled.append(TaggedSpan(span: TextSpan(chosen.span.start, office), type: .title, margin: chosen.margin))
        settled.append(TaggedSpan(span: TextSpan(office, chosen.span.end), type: .person, margin: chosen.margin))
        continue
      }
      let right = index + 1 < spans.count ? spans[index + 1].span.start : sentence.end
      var person = ended(chosen, right, draft)
      if index + 1 < spans.count, spans[index + 1].type == .title, spans[index + 1].span.start == person.span.end,
        person.span.count > 2, takesOffice(person.span.end, draft)
      {
        person.span.end -= 1
      }
      settled.append(person)
    }
    spans = settled
  }

  /// `先进工作者｜荣誉`: a word that calls something an honour was read as a name with a surname.
  private func isHonourLabel(_ span: TextSpan, _ draft: Draft) -> Bool {
    draft.hits(endingAt: span.end).contains { $0.span == span && $0.classID == honourLabel }
  }

  /// `王｜师傅`: a surname and a word of courtesy name nobody (guidelines 1.2).
  private func isUnnamed(_ span: TextSpan, _ draft: Draft) -> Bool {
    span.count == 3
      && draft.hits(endingAt: span.end).contains { Int($0.start) == span.start + 1 && $0.classID == courtesy }
  }

  /// `马方`: a country's letter and the word for a side in talks, with a verb of one character or none (`马方｜愿`).
  private func isSide(_ span: TextSpan, _ draft: Draft) -> Bool {
    (2...3).contains(span.count)
      && draft.hits(endingAt: span.start + 2).contains { $0.classID == side && Int($0.start) == span.start + 1 }
      && draft.hits(endingAt: span.start + 1).contains { $0.classID == letters && $0.length == 1 }
      && (span.count == 2
        || draft.hits(endingAt: span.end).contains { $0.length == 1 && verbs.contains($0.classID) }
          && !draft.hits(endingAt: span.end).contains { $0.span == span })
  }

  private func ended(_ chosen: TaggedSpan, _ right: Int, _ draft: Draft) -> TaggedSpan {
    var chosen = chosen
    let span = chosen.span
    guard !isKnown(span, draft) else { return chosen }
    if let number = draft.hits[draft.firstHit(endingAfter: span.end)...].prefix(while: { Int($0.end) <= span.end + 3 })
      .first(where: { Int($0.start) == span.end && $0.classID == regnal }), Int(number.end) <= right
    {
      chosen.span.end = Int(number.end)
    } else if span.count == 2, span.end + 1 < draft.reading.count, Glyph.isListLink(draft.reading.units[span.end]),
      Glyph.isHan(draft.reading.units[span.end]), isClosed(span.end + 1, draft), right > span.end
    {
      // 林远和；: nothing is joined.
      chosen.span.end += 1
    } else if span.count == 3, runsIntoWord(span, draft) || isSomeone(span, draft) {
      chosen.span.end -= 1
    } else if span.count >= 5, let start = bynameStart(span, draft) {
      chosen.span.end = start
    } else if span.count >= 4, let start = verbStart(span, draft) {
      chosen.span.end = start
    }
    return chosen
  }

  /// `林远赛｜后`: the last character is the first of a word that says when.
  private func runsIntoWord(_ name: TextSpan, _ draft: Draft) -> Bool {
    name.end < draft.reading.count
      && draft.hits(endingAt: name.end + 1).contains { $0.length == 2 && $0.classID == afterwards }
  }

  /// `林某｜因`: a surname, 某, and a character of the sentence.
  private func isSomeone(_ name: TextSpan, _ draft: Draft) -> Bool {
    draft.hits(endingAt: name.end).contains { Int($0.start) == name.start + 1 && $0.classID == someone }
  }

  private func isKnown(_ name: TextSpan, _ draft: Draft) -> Bool {
    draft.hits(endingAt: name.end).contains { $0.span == name && $0.classID == known && $0.length > 3 }
  }

  /// Whether a mark of punctuation stands at a place.
  private func isClosed(_ place: Int, _ draft: Draft) -> Bool {
    let unit = draft.reading.units[place]
    return Glyph.isSeparator(unit) && !Glyph.isInName(unit) && !Glyph.isOpenQuote(unit)
  }

  /// `林远帆任｜总导演`: whether the unit before an office is a verb that gives it.
  private func takesOffice(_ place: Int, _ draft: Draft) -> Bool {
    draft.hits(endingAt: place).contains { $0.length == 1 && officeVerbs.contains($0.classID) }
  }

  /// `董秘｜林远`, `王后｜玛蒂达`: where an office ends that was read as the beginning of a name. What follows has a surname
  /// and one or two characters, or three and more as foreign names have.
  private func officeEnd(_ span: TextSpan, _ draft: Draft) -> Int? {
    guard span.count >= 4, !isKnown(span, draft) else { return nil }
    return (span.start + 2...span.start + min(4, span.count - 2)).last { place in
      guard
        draft.hits(endingAt: place).contains(where: {
          Int($0.start) == span.start && offices.contains($0) && !$0.isWeak
        })
      else { return false }
      let office = TextSpan(span.start, place)
      let rest = span.end - place
      return (rest > 3 || rest == 3 && draft.isWord(office)) && !isMadeOfSyllables(office, draft)
        || draft.hits(endingAt: place + 1).contains { Int($0.start) == place && $0.classID == surname }
    }
  }

  /// Whether foreign names may begin so: `贝勒｜穆赫塔`.
  private func isMadeOfSyllables(_ text: TextSpan, _ draft: Draft) -> Bool {
    (text.start..<text.end).allSatisfy { place in
      draft.hits(endingAt: place + 1).contains { $0.length == 1 && $0.classID == syllable }
    }
  }

  /// `林远｜字子山`: where the word begins after which a person's other name stands.
  private func bynameStart(_ span: TextSpan, _ draft: Draft) -> Int? {
    (span.start + 2...span.start + 3).first { place in
      draft.longestHit(of: byname, from: place, units: 1).map { Int($0.end) < span.end } == true
    }
  }

  /// Where a verb begins that was read as the end of a Chinese name, which has a surname and one or two characters.
  private func verbStart(_ span: TextSpan, _ draft: Draft) -> Int? {
    guard !draft.reading.units[span.start..<span.end].contains(Glyph.dot),
      draft.hits(endingAt: span.start + 1).contains(where: { Int($0.start) == span.start && $0.classID == surname })
    else { return nil }
    return draft.hits(endingAt: span.end).first {
      (2...3).contains(Int($0.start) - span.start) && $0.length >= 2 && verbs.contains($0.classID)
    }.map { Int($0.start) }
  }
}
