import Lexicon
import TextModel
import Testing

@testable import Recognition

@Suite struct NestedMentionFinderTests {
  private static let gazetteer = shippedGazetteer(
    ["aliases"],
    and: [
      DictionarySource(name: "areas", text: "# class: area.province\n# type: LOCATION\n福建省\t福建\tcode=350000\n"),
      DictionarySource(
        name: "counties",
        text:
          "# class: area.county\n# type: LOCATION\n仙游县\t仙游\tcode=350322\n三明市\t三明?\tcode=350400\n北苑区\t北苑?\tcode=330200\n"
      ),
      DictionarySource(
        name: "known", text: "# class: organization.known\n# type: ORGANIZATION\n全国人大\n全国人大常委会\n国家统计局\n"),
      DictionarySource(
        name: "schools",
        text: "# class: organization.known\n# type: ORGANIZATION\n# subtype: school\n云帆海事\n云帆海事大学\n南山学院\n"),
      DictionarySource(
        name: "memorials",
        text: "# class: organization.known\n# type: ORGANIZATION\n# subtype: facility-body\n北江学院\n"),
      DictionarySource(
        name: "firms",
        text: "# class: organization.known\n# type: ORGANIZATION\n# subtype: company\n中石建\n中石建工集团\n云顶\n福建石化\n"),
      DictionarySource(
        name: "forces", text: "# class: organization.known\n# type: ORGANIZATION\n# subtype: other\n石军\n"),
      DictionarySource(
        name: "heads",
        text:
          "# class: organization.head\n# type: ORGANIZATION\n集团\n学院\n政府\n县委\n大学\t\tsubtype=school\n旧址陈列馆\t\tsubtype=facility-body\n公司\t\tsubtype=company\n医院\t\tsubtype=hospital\n病理科\t\tsubtype=hospital\n"
      ),
      DictionarySource(name: "inner", text: "# class: organization.inner\n# type: none\n工会\n委员会\n中央\n组织部\n组\n"),
      DictionarySource(name: "surnames", text: "# class: person.surname\n# type: none\n林\n"),
      DictionarySource(name: "places", text: "# class: place.head\n# type: LOCATION\n校区\n"),
    ])

  /// The nested mentions of one name, each as `text` after as many `>` as it is deep.
  private func nested(
    _ name: String, _ type: MentionType = .organization, before: String = "", known: [(String, MentionType)] = []
  )
    -> [String]
  {
    let text = known.map(\.0).joined(separator: "，") + "。" + name
    var draft = draft(text, Self.gazetteer)
    draft.articles = [Article(span: TextSpan(0, draft.reading.count))]
    var start = 0
    for (word, kind) in known {
      draft.mentions.append(
        Mention(
          span: TextSpan(start, start + word.utf16.count), type: kind, subtype: kind == .location ? .admin : nil,
          provenance: .given))
      start += word.utf16.count + 1
    }
    let end = text.utf16.count
    let span = TextSpan(end - name.utf16.count, end)
    draft.mentions.append(
      Mention(span: span, type: type, subtype: type == .location ? .facility : nil, provenance: .given))
    NestedMentionFinder(gazetteer: Self.gazetteer).process(&draft)
    return draft.mentions.filter { $0.parent != nil && span.contains($0.span) }.map { mention in
      var depth = 0
      var parent = mention.parent
      while let index = parent {
        depth += 1
        parent = draft.mentions[index].parent
      }
      return String(repeating: ">", count: depth) + draft.reading.string(mention.span)
    }
  }

  @Test func aKnownUnitIsOneBehindABodyOfTheArticle() {
    #expect(nested("云帆海事大学南山学院", known: [("云帆海事大学", .organization)]).contains(">云帆海事大学"))
    #expect(!nested("云帆海事大学北江学院", known: [("云帆海事大学", .organization)]).contains(">云帆海事大学"))
  }

  @Test func organisationsStepByStep() {
    #expect(nested("全国人大常委会某某委员会") == [">全国人大常委会", ">>全国人大"])
    #expect(nested("福建海丝集团工会") == [">福建海丝集团", ">>福建"])
    #expect(nested("福建海丝集团") == [">福建"])
  }

  @Test func aShortNameIsNoPartOfItsOwnLongName() {
    #expect(nested("云帆海事大学海丝学院") == [">云帆海事大学"])
    #expect(nested("云帆海事大学") == [])
    #expect(nested("中石建工集团") == [])
    #expect(nested("中石建福建集团").contains(">中石建"))
  }

  @Test func oneCharacterBehindAShortNameMakesAnotherWord() {
    #expect(nested("总装组").isEmpty)
    #expect(nested("总装工会") == [">总装"])
  }

  @Test func ordinalsBelongToBodiesOfATerm() {
    #expect(nested("十三届全国人大某某委员会") == [">十三届全国人大", ">>全国人大"])
  }

  @Test func runsOfAreas() {
    #expect(nested("福建省仙游县石马镇海丝学院") == [">福建省仙游县石马镇", ">>福建省", ">>仙游县", ">>石马镇"])
    #expect(nested("三明学院") == [])
    #expect(nested("福建石化镇南炼化集团") == [">福建石化", ">>福建"])
    #expect(nested("福建三明学院") == [">福建三明", ">>福建", ">>三明"])
    #expect(nested("国家统计局福建海丝学院").contains(">福建"))
  }

  @Test func unknownAreasBehindAreas() {
    #expect(nested("福建北豪登县政府") == [">福建北豪登县", ">>福建", ">>北豪登县"])
    #expect(nested("福建哈卡斯共和国某某委员会").contains(">福建哈卡斯共和国"))
    #expect(nested("福建海洋区划学院") == [">福建"])
    #expect(nested("福建省“村学院") == [">福建省"])
  }

  @Test func anEndingThatAlsoBeginsTheHead() {
    #expect(nested("福建仙游县政府") == [">福建仙游县", ">>福建", ">>仙游县"])
    #expect(nested("福建省仙游县委组织部").contains(">福建省仙游县委"))
  }

  @Test func aDistrictMayShareItsNameWithThatOfAnotherProvince() {
    #expect(nested("福建省北苑区海丝学院").contains(">福建省北苑区"))
    #expect(!nested("福建省北苑海丝学院").contains(">福建省北苑"))
  }

  @Test func firmsAreNotPartOfTheirNamesakes() {
    #expect(!nested("云顶滑雪大学").contains(">云顶"))
    #expect(!nested("云顶气体公司").contains(">云顶"))
    #expect(nested("云顶福建公司").contains(">云顶"))
    #expect(nested("云顶工会").contains(">云顶"))
  }

  @Test func memorialsAreNotPartOfWhomTheyRemember() {
    #expect(!nested("石军军部旧址陈列馆").contains(">石军"))
    #expect(nested("石军某某委员会").contains(">石军"))
  }

  @Test func aUnitIsNotCut() {
    #expect(!nested("海丝某党中央委员会").contains(">海丝某党中央"))
  }

  @Test func departmentsOfHospitals() {
    #expect(nested("海丝医院病理科") == [">海丝医院"])
  }

  @Test func namesOfTheArticle() {
    #expect(nested("石马坡学院", known: [("石马坡", .location)]) == [">石马坡"])
    #expect(nested("云帆海丝社宣讲团", known: [("云帆海丝社", .organization)]) == [">云帆海丝社"])
    #expect(nested("林远帆精神报告会", .event, known: [("林远帆", .person)]) == [">林远帆"])
  }

  @Test func ownersOfStudios() {
    #expect(nested("林远帆创新工作室") == [">林远帆"])
    #expect(nested("远帆林创新工作室") == [])
  }

  @Test func eventsAndPlacesHoldOrganisations() {
    #expect(nested("福建海丝集团职工运动会", .event) == [">福建海丝集团", ">>福建"])
    #expect(nested("海丝学院石马校区", .location).contains(">海丝学院"))
  }

  @Test func theFlatMentionsStay() {
    var draft = draft("福建海丝集团工会", Self.gazetteer)
    draft.mentions = [Mention(span: TextSpan(0, 8), type: .organization, provenance: .given)]
    let flat = draft.mentions
    NestedMentionFinder(gazetteer: Self.gazetteer).process(&draft)
    #expect(draft.mentions.filter { $0.parent == nil } == flat)
    let once = draft.mentions
    NestedMentionFinder(gazetteer: Self.gazetteer).process(&draft)
    #expect(draft.mentions == once)
  }
}
