import Lexicon
import TextModel
import Testing

@testable import Recognition

@Suite struct SubtypeAssignerTests {
  static let gazetteer = shippedGazetteer(
    [],
    and: [
      DictionarySource(
        name: "heads.tsv",
        text: """
          # class: organization.head
          # type: ORGANIZATION
          工会\t\tsubtype=union
          大学\t\tsubtype=school
          医院\t\tsubtype=hospital
          公司\t\tsubtype=company
          研究所\t\tsubtype=other
          局?\t\tsubtype=government
          """),
      DictionarySource(name: "inner.tsv", text: "# class: organization.inner\n# type: none\n委员会\n权益保障部\n"),
      DictionarySource(
        name: "known.tsv", text: "# class: organization.known\n# type: ORGANIZATION\n# subtype: media\n海港台\n"),
      DictionarySource(name: "honour.tsv", text: "# class: title.honor.head\n# type: TITLE\n# subtype: honor\n劳动模范\n"),
      DictionarySource(name: "position.tsv", text: "# class: title.position\n# type: TITLE\n# subtype: position\n主席\n"),
      DictionarySource(name: "area.tsv", text: "# class: area.city\n# type: LOCATION\n# subtype: admin\n北岭市\n"),
      DictionarySource(
        name: "places.tsv",
        text: "# class: place.head\n# type: LOCATION\n大桥\t\tsubtype=facility\n河\t\tsubtype=natural\n"),
    ])

  @Test(arguments: [
    ("北岭市工会", MentionType.organization, Subtype.union), ("北岭市工会第四届委员会", .organization, .union),
    ("北岭市工会权益保障部", .organization, .union), ("北岭大学医院", .organization, .hospital),
    ("北岭大学物理研究所", .organization, .school), ("北岭公司工会", .organization, .union), ("海港台", .organization, .media),
    ("北岭市水务局", .organization, .government), ("前进小组", .organization, .other),
    ("全省劳动模范", .title, .honor), ("副主席", .title, .position), ("记者", .title, .position),
    ("北岭市", .location, .admin), ("北岭大桥", .location, .facility), ("白水河", .location, .natural),
  ])
  func assigns(name: String, type: MentionType, subtype: Subtype) {
    let text = "在" + name + "的"
    let span = TextSpan(1, 1 + name.utf16.count)
    let assigner = SubtypeAssigner(gazetteer: Self.gazetteer)
    #expect(assigner.subtype(of: type, span: span, in: draft(text, Self.gazetteer)) == subtype)
  }

  @Test func peopleHaveNone() {
    let assigner = SubtypeAssigner(gazetteer: Self.gazetteer)
    #expect(assigner.subtype(of: .person, span: TextSpan(0, 2), in: draft("王明", Self.gazetteer)) == nil)
  }
}
