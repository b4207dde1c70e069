import Segmentation
import TextModel

/// What the tests of this target share: one fold table, a few cues, and short ways to read a text.
enum Reading {
  static let fold = (try? FoldTableBuilder.build()) ?? .identity

  static let cues = LayoutCues(
    [
      ("layout.source", "本报"), ("layout.source", "新华社"), ("layout.source-ending", "晚报"), ("layout.dispatch", "讯"),
      ("layout.dispatch", "电"), ("layout.dispatch", "消息"), ("layout.role", "记者"), ("layout.role", "实习记者"),
      ("layout.role", "通讯员"), ("layout.credit", "摄"), ("layout.credit", "摄影报道"), ("layout.banner", "综合新闻"),
      ("person.surname", "孙"), ("person.surname", "胡"), ("person.surname", "欧阳"), ("person.surname", "何"),
    ].map { (className: $0.0, form: $0.1) }, fold: fold)

  static let layout = LayoutAnalyser(fold: fold, cues: cues)

  static func draft(_ text: String, _ format: SourceDocument.Format = .text) -> Draft {
    var draft = Draft(source: SourceDocument(text: text, format: format))
    layout.process(&draft)
    return draft
  }

  /// The reading text, line ends as ⏎.
  static func text(_ text: String, _ format: SourceDocument.Format = .text) -> String {
    let draft = draft(text, format)
    return draft.reading.string(TextSpan(0, draft.reading.count)).replacing("\n", with: "⏎")
  }

  /// For each article, its first line in the reading text.
  static func articles(_ text: String) -> [String] {
    let draft = draft(text)
    return draft.articles.map { article in
      draft.lines.first { $0.span.start == article.span.start }.map { draft.reading.string($0.span) } ?? "?"
    }
  }
}
