import AnnotationTools
import Interchange
import Testing
import TextModel

@Suite struct BratRoundTripTests {
  private let bench: ExportBench

  init() throws { bench = try ExportBench() }

  private func roundTrip(_ document: AnnotatedDocument) throws -> AnnotatedDocument {
    try bench.export([document], .brat)
    return try #require(try bench.brat().first).get()
  }

  @Test func aLineIsAsBratWritesIt() throws {
    try bench.export([Marked.document("[O海东市纺织工会][P林晚秋]到会")], .brat)
    #expect(
      try bench.text("out/000001-d.ann") == "T1\tORGANIZATION 0 7\t海东市纺织工会\nT2\tPERSON 7 10\t林晚秋\n")
    #expect(try bench.text("out/000001-d.txt") == "海东市纺织工会林晚秋到会")
  }

  @Test(arguments: [
    "𠮷林的[P林晚秋]来了", "“[O织\"锦,会]”\t<[P林晚秋]>&;", "一\r\n[P林晚秋]\r二[D今天]", "", "[O纺织\r\n工会]开会", "[O纺织\n\n工会][L海东市]",
  ]) func textAndMentionsComeBack(_ marked: String) throws {
    let document = Marked.document(marked)
    let back = try roundTrip(document)
    #expect(Array(back.text.unicodeScalars) == Array(document.text.unicodeScalars))
    #expect(back.names == document.names)
  }

  @Test func idDateArticlesComeBack() throws {
    var document = Marked.document("一\n二", id: "b/1 𠮷")
    document.date = "2024-05-20"
    document.articles = [.init(start: 0, end: 1, headline: "一"), .init(start: 2, end: 3)]
    let back = try roundTrip(document)
    #expect(back.id == document.id)
    #expect(back.date == document.date)
    #expect(back.articles == document.articles)
  }

  @Test func subtypesAndNeutralTitlesComeBack() throws {
    var document = Marked.document("[T劳模]精神")
    document.mentions[0].subtype = .honor
    document.mentions[0].isNeutral = true
    let back = try roundTrip(document)
    #expect(back.mentions.map(\.subtype) == [.honor])
    #expect(back.mentions.map(\.isNeutral) == [true])
  }

  @Test func aRelationIsSaidOfTheFullNameWhereverItsArcEnds() throws {
    // The arc ends at the short name, which stands beside the title.
    var document = Marked.document("[O海东市纺织工会]成立。[O市纺织工会][T主席][P林晚秋]到会。")
    document.mentions[1].entity = "e1"
    document.entities[0].mentions = ["m1", "m2"]
    document.entities.remove(at: 1)
    let related = document.with(
      .affiliatedWith, "e4", "e1", evidence: [TextSpan(10, 20)])
    try bench.export([related], .brat)
    #expect(try bench.text("out/000001-d.ann").contains("affiliated_with Arg1:T4 Arg2:T2"))
    #expect(try #require(try bench.brat().first).get().facts == ["林晚秋 affiliated_with 海东市纺织工会"])
  }

  @Test func anotherNameOfTheSameEntityIsAnEndOfItsOwn() throws {
    var document = Marked.document("[O海东市纺织工会]，又名[O市纺织工会]")
    document.entities = [
      .init(
        id: "e1", type: .organization, name: "海东市纺织工会", aliases: ["市纺织工会", "纺织工会"], mentions: ["m1", "m2"],
        by: "given")
    ]
    document.mentions[1].entity = "e1"
    let related = document.with(.alsoKnownAs, "e1", "e1", [Qualifier(.name, "市纺织工会")])
      .with(.alsoKnownAs, "e1", "e1", [Qualifier(.name, "纺织工会")])
    // The second is no mention and cannot be drawn.
    #expect(
      try roundTrip(related).facts
        == ["海东市纺织工会 also_known_as 市纺织工会", "海东市纺织工会 also_known_as 纺织工会"])
  }

  @Test func qualifiersComeBack() throws {
    let document = Marked.document("[T主席][P林晚秋]").with(
      .holdsPosition, "e2", "e1", [Qualifier(.organization, "甲;乙=丙%"), Qualifier(.status, "former")])
    #expect(
      try roundTrip(document).facts == ["林晚秋 holds_position 主席 {organization: 甲;乙=丙%, status: former}"])
  }

  @Test func aReporterHasNoSubject() throws {
    let document = Marked.document("记者 [P林晚秋]").with(.reportedBy, nil, "e1", [Qualifier(.role, "记者")])
    let back = try roundTrip(document)
    #expect(back.facts == ["– reported_by 林晚秋 {role: 记者}"])
    #expect(back.relations.map(\.subject) == [nil])
  }

  @Test func whatCannotBeDrawnComesBackAsItWas() throws {
    let document = Marked.document("[O海东市纺织工会]").with(.locatedIn, "海东市纺织工会", "海东市")
    #expect(try roundTrip(document).facts == ["海东市纺织工会 located_in 海东市"])
  }

  @Test func ofNestedMentionsTheOutermostIsGoldAndTheOtherGivesItsName() throws {
    let document = Marked.document("[O[L海东市]纺织工会]").with(.locatedIn, "e1", "e2")
    let back = try roundTrip(document)
    #expect(back.names == ["ORGANIZATION 海东市纺织工会"])
    #expect(back.facts == ["海东市纺织工会 located_in 海东市"])
  }

  @Test func namesAreSafeAndNeverTheSame() throws {
    let documents = ["a/b", "a b", "甲", "../../etc", ""].map { Marked.document("", id: $0) }
    try bench.export(documents, .brat)
    #expect(try bench.brat().map { try $0.get().id } == documents.map(\.id))
    for name in ["000001-a_b", "000002-a_b", "000003-_", "000004-______etc", "000005-"] {
      #expect(try bench.text("out/\(name).txt") == "")
    }
  }

  @Test func aFolderWithSomethingInItIsLeftAlone() throws {
    try bench.export([Marked.document("一")], .brat)
    #expect { try bench.export([Marked.document("二")], .brat) } throws: {
      ($0 as? Diagnostic)?.code == "output-exists"
    }
    #expect(try bench.text("out/000001-d.txt") == "一")
  }
}
