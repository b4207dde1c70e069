import TestSupport
import Testing
import TextModel
import Workbench

@Suite struct DocumentDifferenceTests {
  private static let text = "海东市纺织工会主席林晚秋出席会议。"

  private func story(_ type: MentionType, _ name: String) -> Story { Story("d", nil, Self.text).naming(type, name) }

  private func differences(_ old: Story, _ new: Story) -> [String] {
    let difference = DocumentDifference(old: old.document, new: new.document)
    return difference.mentions.map { change in
      "\(change.kind.rawValue) \(change.old?.text ?? "-") \(change.new?.text ?? "-")"
    }
  }

  @Test func theSameIsNoDifference() {
    let same = DocumentDifference(
      old: story(.organization, "海东市纺织工会").document, new: story(.organization, "海东市纺织工会").document)
    #expect(same.isEmpty)
    #expect(DifferenceText.text(same).isEmpty)
    #expect(DifferenceJSON.line(same).isEmpty)
  }

  @Test func mentionsAreGainedLostAndChanged() {
    let bare = Story("d", nil, Self.text)
    #expect(differences(bare, story(.person, "林晚秋")) == ["gained - 林晚秋"])
    #expect(differences(story(.person, "林晚秋"), bare) == ["lost 林晚秋 -"])
    #expect(differences(story(.person, "林晚秋"), story(.work, "林晚秋")) == ["type 林晚秋 林晚秋"])
    #expect(differences(story(.organization, "纺织工会"), story(.organization, "海东市纺织工会")) == ["boundary 纺织工会 海东市纺织工会"])
    #expect(
      differences(story(.location, "海东市"), story(.organization, "海东市纺织工会")) == ["gained - 海东市纺织工会", "lost 海东市 -"])
  }

  @Test func relationsAreComparedByName() {
    let old = Story.office("d", "2024-01-01", "林晚秋", "主席", "海东市纺织工会")
    let new = Story("d", nil, Self.text).naming(.person, "林晚秋").naming(.title, "主席").saying("林晚秋", .holdsPosition, "主席")
    let difference = DocumentDifference(old: old.document, new: new.document)
    let changes = difference.relations.map { "\($0.isGained) \($0.subject ?? "") \($0.type.rawValue) \($0.object)" }
    #expect(
      changes == [
        "false 林晚秋 holds_position 主席", "false 林晚秋 affiliated_with 海东市纺织工会", "true 林晚秋 holds_position 主席",
      ])
    #expect(difference.relations.first?.qualifiers.isEmpty == false)
  }

  @Test func theTallyCountsByKindAndSource() {
    var tally = DifferenceTally()
    let bare = Story("d", nil, Self.text)
    tally.add(DocumentDifference(old: bare.document, new: story(.person, "林晚秋").document))
    tally.add(DocumentDifference(old: bare.document, new: bare.document))
    #expect(!tally.isEmpty)
    #expect(
      DifferenceText.text(tally)
        == "documents\t2\ndocuments changed\t1\nmentions gained PERSON\t1\n\nchanges by\n1\tgiven\n")
  }

  @Test func theListingShowsTheSentence() {
    let difference = DocumentDifference(
      old: Story("d", nil, Self.text).document, new: story(.person, "林晚秋").document)
    #expect(DifferenceText.text(difference) == "# d\n+ PERSON 林晚秋  given\n    \(Self.text)\n\n")
  }
}

@Suite struct DictionarySetTests {
  @Test func aFolderWithAMistakeIsOpenedAndTheMistakeReported() throws {
    try SmallWorld.withFolder(adding: [("bad.tsv", "# class: work.known\n# type: WORK\n好\n 坏\n")]) { folder in
      var found: [Diagnostic] = []
      _ = try DictionarySet.open(folder.path, over: { () throws(Diagnostic) in "" }, report: { found.append($0) })
      #expect(found.map(\.code) == ["stray-space"])
      #expect(found.first?.file == "\(folder.path)/bad.tsv")
    }
  }

  @Test func nothingThereIsAnError() {
    #expect(throws: Diagnostic.self) {
      try DictionarySet.open("/nonexistent/mingce.image", over: { () throws(Diagnostic) in "" })
    }
  }
}
