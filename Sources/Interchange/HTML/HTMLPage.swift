/// A page as the extractor sees it: elements that hold blocks of text.
struct HTMLPage {
  /// A piece of a block's text, in bytes of the source.
  enum Piece {
    case text(Range<Int>)
    /// `<br>`.
    case lineBreak(Range<Int>)
  }

  /// A paragraph, heading, list item …
  struct Block {
    var element: Int
    var pieces: [Piece] = []
    /// Of `h1` … `h6`, else 0.
    var level = 0
    /// Characters that can be seen, and how many of them are links' texts.
    var weight = 0
    var linkWeight = 0
  }

  struct Element {
    var parent: Int?
    var holdsParagraphs: Bool
    /// Navigation, scripts: nothing inside is text of the page.
    var isLeftOut: Bool
    /// No text of the page either, unless the whole page stands in it.
    var isForm = false
    /// Of the running text inside.
    var weight = 0
  }

  private(set) var blocks: [Block] = []
  private(set) var elements: [Element] = [Element(parent: nil, holdsParagraphs: true, isLeftOut: false)]

  private let source: [UInt8]
  private var open: [(name: String, element: Int, level: Int)] = [("", 0, 0)]
  private var openCount: [String: Int] = [:]
  private var linkDepth = 0
  private var current: Block?

  /// Linear in the source.
  init(_ source: [UInt8]) {
    self.source = source
    var tokeniser = HTMLTokeniser(source)
    while let token = tokeniser.next() {
      switch token {
      case .text(let range): add(range)
      case .open(let name, let range): begin(name, range)
      case .close(let name, _): end(name)
      }
    }
    finishBlock()
    for index in elements.indices.reversed() {
      if let parent = elements[index].parent { elements[parent].weight += elements[index].weight }
    }
  }

  private var top: (name: String, element: Int, level: Int) { open.last ?? ("", 0, 0) }

  private mutating func begin(_ name: String, _ range: Range<Int>) {
    if !Self.metadata.contains(name) { endHead() }
    if name == "br" {
      current?.pieces.append(.lineBreak(range))
    } else if name == "a" {
      linkDepth += 1
    } else if !Self.inline.contains(name) {
      finishBlock()
      // These end without saying so.
      if top.name == "p" || (top.name == "li" && name == "li") { pop() }
      guard !Self.void.contains(name) else { return }
      let parent = top.element
      elements.append(
        Element(
          parent: parent, holdsParagraphs: !Self.paragraphs.contains(name),
          isLeftOut: elements[parent].isLeftOut || Self.leftOut.contains(name), isForm: name == "form"))
      open.append((name, elements.count - 1, Self.level(name)))
      openCount[name, default: 0] += 1
    }
  }

  private mutating func end(_ name: String) {
    if name == "a" {
      linkDepth = max(linkDepth - 1, 0)
    } else if openCount[name, default: 0] > 0 {
      finishBlock()
      while open.count > 1 {
        let isIt = top.name == name
        pop()
        if isIt { break }
      }
    }
  }

  private mutating func pop() {
    guard open.count > 1, let last = open.popLast() else { return }
    openCount[last.name, default: 1] -= 1
    // A link that was never closed does not reach beyond its paragraph.
    linkDepth = 0
  }

  /// The head need not say where it ends: whatever belongs to the body ends it.
  private mutating func endHead() {
    if top.name == "head" { pop() }
  }

  private mutating func add(_ range: Range<Int>) {
    let weight = source[range].count { $0 > 0x20 && $0 & 0xC0 != 0x80 }
    if weight > 0 { endHead() }
    guard !elements[top.element].isLeftOut else { return }
    if current == nil {
      guard weight > 0 else { return }
      current = Block(element: top.element, level: top.level)
    }
    current?.pieces.append(.text(range))
    current?.weight += weight
    if linkDepth > 0 { current?.linkWeight += weight }
  }

  private mutating func finishBlock() {
    guard let block = current else { return }
    current = nil
    if block.level == 0, block.isText { elements[block.element].weight += block.weight - block.linkWeight }
    blocks.append(block)
  }

  private static func level(_ name: String) -> Int {
    guard name.utf8.count == 2, name.utf8.first == UInt8(ascii: "h"), let digit = name.utf8.last,
      (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(digit)
    else { return 0 }
    return Int(digit - UInt8(ascii: "0"))
  }

  private static let inline: Set<String> = [
    "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "dfn", "em", "font", "i", "img", "ins", "del", "kbd",
    "label", "mark", "q", "ruby", "rb", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt",
    "u", "var", "wbr", "o:p",
  ]
  private static let void: Set<String> = ["area", "base", "col", "embed", "hr", "input", "link", "meta", "source"]
  private static let leftOut: Set<String> = [
    "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "head", "nav", "footer", "aside",
    "button", "select", "textarea", "audio", "video", "canvas", "rt", "rp",
  ]
  /// What stands in a page's head.
  private static let metadata: Set<String> = [
    "base", "link", "meta", "noscript", "script", "style", "template", "title",
  ]
  private static let paragraphs: Set<String> = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "dd", "td", "th", "tr", "figcaption", "blockquote", "pre",
  ]
}

extension HTMLPage.Block {
  /// Whether it is a text to read rather than a menu.
  var isText: Bool { linkWeight * 2 <= weight }
}
