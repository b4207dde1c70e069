import Lexicon
import TextModel
import Testing

@testable import Relations

/// What a word such as `公司` stands for.
@Suite struct ReferentTests {
  private static let fixture = RuleFixture(
    """
    refer ORGANIZATION.company by %company
    rule heads
      match @org:~ORG @title:TITLE @who:PERSON
      emit @who holds_position @title organization=@org
      + [ORG.company|甲股份]到了，公司[TITLE|总裁][PERSON|张三] => 张三 holds_position 总裁 @ 甲股份
    """, triggers: ["company": ["公司"]])

  /// A text whose mentions are names in it, each with the place in the list of the one that it stands inside.
  private func relations(_ text: String, _ names: [(String, MentionType, parent: Int?)]) -> [Relation] {
    var draft = AnnotatedArticle(text).draft
    draft.sentences = [Sentence(span: TextSpan(0, draft.reading.count))]
    draft.mentions = names.compactMap { name, type, parent in
      text.range(of: name).map { range in
        let start = text[..<range.lowerBound].utf16.count
        return Mention(
          span: TextSpan(start, start + name.utf16.count), type: type,
          subtype: type == .organization ? .company : type == .title ? .position : nil, provenance: .given,
          parent: parent)
      }
    }
    draft.entities = draft.mentions.indices.map { index in
      Entity(
        type: draft.mentions[index].type, name: names[index].0, mentions: [index], article: 0, provenance: .given)
    }
    draft.hits = []
    Self.fixture.gazetteer.match(draft.reading.units, into: &draft.hits)
    draft.relations = []
    RuleRelations(rules: Self.fixture.rules, gazetteer: Self.fixture.gazetteer).process(&draft)
    return draft.relations
  }

  @Test func aBodyThatAnEventIsNamedAfterIsMeant() {
    let names: [(String, MentionType, parent: Int?)] = [
      ("甲股份发布会", .event, nil), ("甲股份", .organization, 0), ("总裁", .title, nil), ("张三", .person, nil),
    ]
    let found = relations("甲股份发布会开始，公司总裁张三到会", names)
    #expect(found.first { $0.predicate == .holdsPosition }?.qualifiers.map(\.value) == ["甲股份"])
  }

  @Test func noOtherTypeIsMeant() {
    let names: [(String, MentionType, parent: Int?)] = [
      ("甲地发布会", .event, nil), ("甲地", .location, 0), ("总裁", .title, nil), ("张三", .person, nil),
    ]
    #expect(relations("甲地发布会开始，公司总裁张三到会", names).isEmpty)
  }
}
