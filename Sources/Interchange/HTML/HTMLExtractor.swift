import TextModel

/// Takes the main text out of an HTML page: the element that most of the running text stands in, without scripts, menus
/// and the forms inside it. Headings come out as Markdown's, every block is a line, and each character knows its place in the source.
struct HTMLExtractor {
  private let source: [UInt8]
  private let page: HTMLPage
  private var extraction: Extraction
  private var text: [UInt8] = []
  /// How far code points of the source are counted.
  private var counted: (byte: Int, codePoint: Int) = (0, 0)

  /// - Parameter source: valid UTF-8.
  /// - Complexity: linear.
  static func extract(_ source: [UInt8]) -> (text: [UInt8], extraction: Extraction) {
    var extractor = HTMLExtractor(source)
    extractor.writeBlocks()
    return (extractor.text, extractor.extraction)
  }

  private init(_ source: [UInt8]) {
    self.source = source
    page = HTMLPage(source)
    extraction = Extraction(source: source)
  }

  // MARK: Choosing

  /// The innermost element that holds most of the page's running text.
  private func mainElement() -> Int {
    var heaviestChild: [Int: Int] = [:]
    for (index, element) in page.elements.enumerated() where element.holdsParagraphs {
      guard let parent = element.parent else { continue }
      let known = heaviestChild[parent].map { page.elements[$0].weight } ?? -1
      if element.weight > known { heaviestChild[parent] = index }
    }
    var chosen = 0
    while let child = heaviestChild[chosen], page.elements[child].weight * 10 > page.elements[chosen].weight * 7 {
      chosen = child
    }
    return chosen
  }

  private func chosenBlocks() -> [HTMLPage.Block] {
    let main = mainElement()
    var isInside = [Bool](repeating: false, count: page.elements.count)
    for index in page.elements.indices {
      let element = page.elements[index]
      isInside[index] = index == main || (!element.isForm && (element.parent.map { isInside[$0] } ?? false))
    }
    var chosen = page.blocks.filter { isInside[$0.element] && ($0.isText || $0.level > 0) }
    // The headline may stand above the element with the text.
    if !chosen.contains(where: { $0.level == 1 }), let first = chosen.first,
      let headline = page.blocks.last(where: { $0.level == 1 && $0.start < first.start })
    {
      chosen.insert(headline, at: 0)
    }
    return chosen
  }

  // MARK: Writing

  private mutating func writeBlocks() {
    for block in chosenBlocks() {
      let place = codePoint(block.start)
      if !text.isEmpty { append(block.level > 0 ? "\n\n" : "\n", at: place, width: 0) }
      if block.level > 0 { append(String(repeating: "#", count: block.level) + " ", at: place, width: 0) }
      write(block)
    }
  }

  private mutating func write(_ block: HTMLPage.Block) {
    // White space waits until it is known to stand between two words.
    var space: (start: Int, holdsLineEnd: Bool)?
    var isAtStart = true
    for piece in block.pieces {
      switch piece {
      case .lineBreak(let range):
        guard !isAtStart else { continue }
        append(
          "\n", at: codePoint(range.lowerBound), width: source[range].count { $0 & 0xC0 != 0x80 })
        (space, isAtStart) = (nil, true)
      case .text(let range):
        var at = range.lowerBound
        while at < range.upperBound {
          let byte = source[at]
          if byte <= 0x20 {
            let isLineEnd = byte == 0x0A || byte == 0x0D
            space = (space?.start ?? at, space?.holdsLineEnd == true || isLineEnd)
            at += 1
            continue
          }
          if let waiting = space {
            // A line end between two Chinese characters is the editor's, not the author's.
            let isChinese = byte >= 0x80 && text.last ?? 0 >= 0x80
            if !isAtStart, !(waiting.holdsLineEnd && isChinese) {
              append(" ", at: codePoint(waiting.start), width: 1)
            }
            space = nil
          }
          isAtStart = false
          at = writeCharacters(at, range.upperBound)
        }
      }
    }
  }

  /// Writes a reference, or everything up to the next reference or white space.
  private mutating func writeCharacters(_ start: Int, _ limit: Int) -> Int {
    if let (scalar, width) = HTMLEntities.reference(at: start, in: source), start + width <= limit {
      append(String(Character(scalar)), at: codePoint(start), width: width)
      return start + width
    }
    var end = start + 1
    while end < limit, source[end] > 0x20, source[end] != UInt8(ascii: "&") { end += 1 }
    text.append(contentsOf: source[start..<end])
    extraction.append(verbatim: source[start..<end].count { $0 & 0xC0 != 0x80 }, at: codePoint(start))
    return end
  }

  private mutating func append(_ string: String, at source: Int, width: Int) {
    text.append(contentsOf: string.utf8)
    extraction.append(replacement: string.unicodeScalars.count, at: source, width: width)
  }

  /// The code point that begins at a byte. Bytes are asked for in ascending order but for a headline's.
  private mutating func codePoint(_ byte: Int) -> Int {
    if byte < counted.byte { counted = (0, 0) }
    counted.codePoint += source[counted.byte..<byte].count { $0 & 0xC0 != 0x80 }
    counted.byte = byte
    return counted.codePoint
  }
}

extension HTMLPage.Block {
  /// The byte at which its text begins.
  var start: Int {
    switch pieces.first {
    case .text(let range)?, .lineBreak(let range)?: range.lowerBound
    case nil: 0
    }
  }
}
