import Lexicon
import TestSupport
import TextModel

@testable import Recognition

/// A few words of every kind that names are composed of.
enum SmallWords {
  static let gazetteer = Gazetteer.compile([
    source("area.city", "LOCATION", "北岭市\t北岭?"), source("organization.known", "ORGANIZATION", "东港集团"),
    source("organization.head", "none", "工会|公司|学院|宣讲团|小组?"), source("organization.inner", "none", "委员会|保障部"),
    source("organization.field", "none", "交通运输|船舶"), source("event.head", "none", "运动会|竞赛|大会|会议?"),
    source("event.modifier", "none", "主题|职工"), source("event.joint", "none", "暨"),
    source("title.position", "TITLE", "主任|主席|评委|工会主席"), source("title.modifier", "none", "高级"),
    source("title.honor.bare", "TITLE", "劳模"), source("title.honor.head", "TITLE", "榜样"),
    source("title.address", "TITLE", "老师"),
    source("trigger.take-office", "none", "担任"), source("trigger.be", "none", "为"),
    source("person.surname", "none", "林|陈|欧阳"), source("person.known", "PERSON", "贝利尼|雾岚?"),
    source("person.given.first", "none", "远|海"), source("person.given.second", "none", "帆|生"),
    source("person.given.single", "none", "明"), source("layout.role", "none", "记者|实习记者"),
    source("layout.credit", "none", "摄|摄影报道"), source("alias.term-body", "none", "人大"),
    source("alias.congress", "none", "二十大"),
    source("title.beside-name", "TITLE", "司机|代表"),
    source("office.acting", "none", "记者"), source("office.acting-after", "none", "告诉"),
    source("office.tenure", "none", "期间"), source("office.compound", "none", "团|任期"),
    source("context.left", "none", "在|由|慰问"),
    source("context.ordinal", "none", "届|次"), source("word.noun", "none", "专业|雾岚"),
    source("word.adverb", "none", "日前|立即"),
  ]).gazetteer

  private static func source(_ name: String, _ type: String, _ words: String) -> DictionarySource {
    DictionarySource(
      name: name,
      text: "# class: \(name)\n# type: \(type)\n" + words.replacing("|", with: "\n") + "\n")
  }

  /// What a recogniser proposes in a sentence, in text order: `sure 北岭市工会`.
  static func proposals(
    _ text: String, _ propose: (PieceMap, Sentence, inout [Candidate]) -> Void, kind: Sentence.Kind = .body
  ) -> [String] {
    let draft = draft(text, gazetteer)
    let map = PieceMap(draft, roles: PieceRoles(gazetteer))
    var candidates: [Candidate] = []
    propose(map, Sentence(span: TextSpan(0, draft.reading.count), kind: kind), &candidates)
    return candidates.sorted { $0.mention.span < $1.mention.span }.map {
      "\(grade($0.score)) \(draft.reading.string($0.mention.span))"
    }
  }

  private static func grade(_ score: Float) -> String {
    switch score {
    case Evidence.certain: "certain"
    case Evidence.sure: "sure"
    case Evidence.likely: "likely"
    case Evidence.doubtful: "doubtful"
    default: "\(score)"
    }
  }
}
