import Lexicon
import TestSupport
import Testing
import TextModel
import Workbench

/// Names mined from annotated documents.
@Suite struct SuggestionTests {
  private static let dictionaries: [DictionarySource] = [
    source("areas.tsv", "area.city", "LOCATION", "海东市\t海东\n"),
    source("heads.tsv", "organization.head", "none", "代表团\n博物馆\n会\n"),
    source("words.tsv", "word.noun", "none", "高峰\t\tfreq=20\n纺织\t\tfreq=9\n"),
    source("unions.tsv", "organization.known", "ORGANIZATION", "海东市总工会\n"),
  ]

  private static func source(_ name: String, _ className: String, _ type: String, _ lines: String) -> DictionarySource {
    DictionarySource(
      name: name, text: "# class: \(className)\n# type: \(type)\n# source: t\n# licence: t\n\(lines)")
  }

  private static let dissector = NameDissector(
    gazetteer: Gazetteer.compile(dictionaries).gazetteer, fold: .identity)

  /// A document in which names are marked `[…]`, all of one type, and titles `<…>`.
  private func document(
    _ id: String, _ marked: String, _ type: MentionType = .person, by: String = "recogniser:person:surname+given",
    confidence: Double = 0.95
  ) -> AnnotatedDocument {
    var text = ""
    var mentions: [AnnotatedDocument.Mention] = []
    var start = 0
    for character in marked {
      switch character {
      case "[", "<": start = text.unicodeScalars.count
      case "]", ">":
        let name = String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(start)))
        mentions.append(
          .init(
            id: "m\(mentions.count + 1)", start: start, end: text.unicodeScalars.count, text: name,
            type: character == "]" ? type : .title, confidence: confidence,
            by: character == "]" ? by : "dictionary:titles/positions.txt:9"))
      default: text.append(character)
      }
    }
    var document = AnnotatedDocument(id: id, source: id, text: text)
    document.mentions = mentions
    return document
  }

  private func suggestions(
    _ documents: [AnnotatedDocument], _ change: (inout SuggestionRanker.Settings) -> Void = { _ in }
  ) -> [String] {
    var settings = SuggestionRanker.Settings()
    change(&settings)
    var collector = NameCollector()
    for document in documents { collector.add(NameSightings().read(document), document: document.id) }
    return SuggestionRanker(dissector: Self.dissector, settings: settings).rank(collector).map(\.name)
  }

  private let fourArticles = ["工会<主席>[林晚秋]出席。", "今天[林晚秋]说好。", "由[林晚秋]<主任>主持。", "记得[林晚秋]吗？"]

  private func articles(_ texts: [String], _ type: MentionType = .person) -> [AnnotatedDocument] {
    texts.enumerated().map { document("d\($0.offset)", $0.element, type) }
  }

  @Test func aNameOfSeveralDocumentsIsSuggested() {
    #expect(suggestions(articles(fourArticles)) == ["林晚秋"])
    #expect(suggestions(articles(fourArticles)) { $0.minimumDocuments = 5 }.isEmpty)
    #expect(suggestions(articles(fourArticles)) { $0.types = [.event] }.isEmpty)
  }

  @Test func oneDocumentCountsOnce() {
    #expect(suggestions([document("d", fourArticles.joined())]).isEmpty)
  }

  @Test func whatIsAlwaysInOnePhraseIsNot() {
    #expect(suggestions(articles(Array(repeating: "编辑[林晚秋]校对", count: 6))).isEmpty)
  }

  @Test func whatIsNowOneTypeNowAnotherIsNot() {
    let other = document("d9", "到[林晚秋]去", .location)
    #expect(suggestions(articles(fourArticles) + [other]).isEmpty)
  }

  @Test func aNeighbourThatIsNearlyAlwaysThereBelongsToTheName() {
    let cut = ["主席[林晚]秋说", "的[林晚]秋在", "，[林晚]秋是", "与[林晚]秋到"]
    #expect(suggestions(articles(cut)).isEmpty)
  }

  @Test func ofTwoLengthsTheCommonerOneCounts() {
    let longer = ["与[林晚秋说]“", "据[林晚秋说]：", "由[林晚秋说]，", "听[林晚秋说]。"]
    let documents = articles(fourArticles) + longer.enumerated().map { document("e\($0.offset)", $0.element) }
    #expect(suggestions(documents) == ["林晚秋"])
  }

  @Test(arguments: ["海东市总工会", "高峰", "海东"]) func whatADictionaryHasIsNot(_ name: String) {
    #expect(suggestions(articles(fourArticles.map { $0.replacing("林晚秋", with: name) })).isEmpty)
  }

  @Test func whatTheDictionariesPutTogetherIsNot() {
    let plain = fourArticles.map { $0.replacing("林晚秋", with: "海东代表团") }
    #expect(suggestions(articles(plain, .organization)).isEmpty)
    let new = fourArticles.map { $0.replacing("林晚秋", with: "巴尔杜博物馆") }
    #expect(suggestions(articles(new, .organization)) == ["巴尔杜博物馆"])
  }

  @Test func compositionsAreOfTheFewestPieces() {
    #expect(Self.dissector.composition("海东市纺织会").pieces == [.place, .common, .common])
    #expect(Self.dissector.composition("海东代表团").isPlain)
    #expect(Self.dissector.composition("巴尔杜博物馆").hasUnknown)
    #expect(Self.dissector.composition("").pieces.isEmpty)
  }

  @Test func aMentionsPlaceMayBackIt() {
    let places = ["<主席>[林晚秋]说": true, "[林晚秋]<主任>说": true, "（[林晚秋]）": true, "见[林晚秋]了": false]
    for (text, isBacked) in places {
      #expect(NameSightings().read(document("d", text)).map(\.isBacked) == [isBacked], "\(text)")
    }
  }

  @Test func aNameThatIsMoreThanOneThingIsWeak() throws {
    var collector = NameCollector()
    let places = (0..<5).flatMap { _ in fourArticles }
    let documents = articles(places) + [document("w", "看《[林晚秋]》", .work)]
    for document in documents { collector.add(NameSightings().read(document), document: document.id) }
    let text = SuggestionFile(source: "s", licence: "l").text(
      SuggestionRanker(dissector: Self.dissector).rank(collector))
    #expect(text.contains("\n林晚秋?\t\ttype=PERSON\n"))
  }

  @Test func aTitleThatIsAPhraseIsWeak() {
    let titles = ["高峰纺织": true, "高峰与纺织的巴尔杜": false]
    for (title, isWeak) in titles {
      var collector = NameCollector()
      for document in articles(["《[\(title)]》开播", "看《[\(title)]》", "，《[\(title)]》。"], .work) {
        collector.add(NameSightings().read(document), document: document.id)
      }
      #expect(SuggestionRanker(dissector: Self.dissector).rank(collector).map(\.isWeak) == [isWeak], "\(title)")
    }
  }

  @Test func theFileIsADictionary() throws {
    var collector = NameCollector()
    for document in articles(fourArticles) { collector.add(NameSightings().read(document), document: document.id) }
    let ranked = SuggestionRanker(dissector: Self.dissector).rank(collector)
    let text = SuggestionFile(source: "articles\n# class: x", licence: "unknown").text(ranked)
    let result = DictionaryParser(tier: .shipped).parse(DictionarySource(name: "s.tsv", text: text))
    #expect(result.diagnostics.isEmpty)
    #expect(result.entries.map(\.form) == ["林晚秋"])
    #expect(result.entries.first?.type == .person)
    #expect(text.contains("# [1] 4 documents, 4 mentions, 2 backed by their place, confidence 0.95"))
    #expect(text.contains("# · d0: 工会主席林晚秋出席。"))
  }
}
