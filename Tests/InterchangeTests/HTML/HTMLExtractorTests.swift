import Interchange
import Testing
import TextModel

/// What is read of a page, through the reader.
private func page(_ html: String, name: String = "page.html") throws -> SourceDocument {
  try #require(try DocumentReader(.memory(Array(html.utf8), name: name)).next()?.get())
}

private func text(_ html: String) throws -> String { String(decoding: try page(html).bytes, as: UTF8.self) }

@Suite struct HTMLExtractorTests {
  private let article = "<p>海东市纺织工会昨天召开会议，主席林晚秋出席。</p><p>会议讨论了今年的工作。</p>"

  @Test func keepsTheArticleAndDropsWhatStandsAroundIt() throws {
    let html = """
      <!DOCTYPE html><html><head><title>题</title><style>p { }</style><script>if (a < b) "<p>"</script></head><body>
      <nav><a href="/">首页</a><a href="/n">新闻</a></nav><!-- <p>不算</p> -->
      <div><h1>海东市召开会议</h1><div>\(article)</div></div>
      <ul><li><a href="1">相关新闻一则</a></li></ul><form>搜索<button>搜</button></form><footer>版权所有</footer></body></html>
      """
    #expect(try text(html) == "# 海东市召开会议\n海东市纺织工会昨天召开会议，主席林晚秋出席。\n会议讨论了今年的工作。")
  }

  @Test func resolvesReferences() throws {
    #expect(try text("<p>约翰&middot;史密斯&#35762;&#x8BDD;&nosuch;&amp;&#0;。") == "约翰·史密斯讲话&nosuch;&&#0;。")
  }

  @Test func joinsLinesInsideAParagraph() throws {
    #expect(try text("<p>海东市\n  纺织工会<br>第二行 A\nB</p>") == "海东市纺织工会\n第二行 A B")
  }

  @Test func endsParagraphsThatDoNotSaySo() throws {
    #expect(try text("<body><p>第一段。<p>第二段。<li>甲<li>乙") == "第一段。\n第二段。\n甲\n乙")
  }

  @Test(arguments: [
    "<html><head><title>题</title><meta charset=utf-8><body>ARTICLE</body></html>",
    "<html><head><title>题</title><style>p { }</style><div>ARTICLE</div></html>",
    "<html><head><title>题</title></head><body><form id=main><input><div>ARTICLE</div></form></body></html>",
    "<html><body><form action=/><nav>首页</nav><div>ARTICLE<form>找</form></div><p>页脚</p></form></body></html>",
  ])
  func aHeadMayBeLeftOpenAndAFormMayHoldThePage(html: String) throws {
    let found = try text(html.replacing("ARTICLE", with: article))
    #expect(found == "海东市纺织工会昨天召开会议，主席林晚秋出席。\n会议讨论了今年的工作。")
  }

  @Test(arguments: [
    "", "<", "<p", "<p title='", "<!--", "</", "</p", "<script>", "<a><a><a>", "&", "&#", "&#x;", "<p>&amp", "3 < 5",
    "<h1></h1>", "</div></div>",
  ])
  func neverFails(html: String) throws { _ = try page("<html>" + html) }

  @Test func aTagWithChineseInItIsAsWideAsItsCharacters() throws {
    let extraction = try #require(try page("<html><p>甲<br 标=\"题目\">").extraction)
    #expect(extraction.sourceSpan(TextSpan(1, 2)).end <= extraction.sourceCount)
  }

  @Test func everyCharacterKnowsItsPlace() throws {
    let html = "<html><body><h2>题&lt;目</h2>\n<div>\(article)<p>约翰&middot;<b>史</b>密斯 \n 😀来了。</p></div></body>"
    let document = try page(html)
    let extraction = try #require(document.extraction)
    let source = Array(html.unicodeScalars)
    for (place, scalar) in String(decoding: document.bytes, as: UTF8.self).unicodeScalars.enumerated() {
      let span = extraction.sourceSpan(TextSpan(place, place + 1))
      guard !span.isEmpty else { continue }
      let covered = String(String.UnicodeScalarView(source[span.start..<span.end]))
      #expect(covered == String(scalar) || covered.hasPrefix("&") || "\n <".contains(covered.prefix(1)), "\(place)")
    }
    #expect(String(decoding: extraction.source, as: UTF8.self) == html)
    #expect(extraction.sourceCount == source.count)
  }

  /// What is quadratic in any of these would take hours.
  @Test(.timeLimit(.minutes(10))) func comesToAnEndOnHostilePages() throws {
    for piece in ["<div>", "</b><i>", "<!", "<script>", "&", "<a ", "<p><li>", "<h1>"] {
      let html = "<html>" + String(repeating: piece, count: 50_000)
      #expect(try page(html).bytes.count <= html.utf8.count, "\(piece)")
    }
  }

  @Test func isKnownByItsBeginningAndItsDeclaration() throws {
    #expect(try page("  <!DOCTYPE HTML><p>甲", name: "x").extraction != nil)
    #expect(try page("<甲>", name: "x").extraction == nil)
    let decoder = TextDecoder(.auto, detect: { _ in "guess" }) { bytes, name throws(Diagnostic) in
      Array("<p>\(name)".utf8)
    }
    let bytes = Array("<meta http-equiv=content-type content='text/html; charset=GB2312'>".utf8) + [0xB9, 0xA4]
    let reader = DocumentReader(.memory(bytes, name: "a.htm"), options: .init(decoder: decoder))
    let document = try #require(try reader.next()?.get())
    #expect(document.encoding == "gb18030")
  }
}
