import Lexicon
import TextModel

/// Reads the run of areas that begins at a place inside a name: `北京市朝阳区|常营地区|…`.
///
/// A piece is a dictionary area, a place that the article names by itself, or, after another piece, an unknown name with
/// an area's suffix (`下塘镇`). A weak form (`和平`) counts only right after the unit it belongs to.
struct AreaRunReader {
  private let view: NameView

  /// The pieces of a run, in order.
  struct Run {
    var pieces: [Mention] = []
    var end: Int
  }

  /// Whether the name is a place's own, whose levels the dictionaries tell.
  private let isPlace: Bool

  init(_ view: NameView, isPlace: Bool = false) {
    self.view = view
    self.isPlace = isPlace
  }

  /// The run that begins at `start`; nil when no area stands there.
  func run(at start: Int) -> Run? {
    if view.longest(.noArea, startingAt: start) != nil { return nil }
    var run = Run(end: start)
    var lastEntry: Int32?
    while run.end < view.span.end {
      guard var piece = piece(at: run.end, after: lastEntry, isFirst: run.pieces.isEmpty) else { break }
      if piece.entry != nil { extend(&piece) }
      run.pieces.append(piece)
      lastEntry = piece.entry
      run.end = piece.span.end
    }
    if let named = namedPlace(at: start, longerThan: run.end) { run = Run(pieces: [named], end: named.span.end) }
    return run.pieces.isEmpty || isJoined(run.end) ? nil : run
  }

  /// The run as one mention, `北京市朝阳区`, and its pieces when there are several.
  func mentions(of run: Run, at start: Int) -> [Mention] {
    guard run.pieces.count > 1 else { return run.pieces }
    let whole = Mention(
      span: TextSpan(start, run.end), type: .location, subtype: .admin, confidence: 0.9,
      provenance: .recogniser("nested", "area-run"))
    return [whole] + run.pieces
  }

  /// The levels inside a place's own name: `江西|南康`, `北京市|朝阳区|常营地区`.
  func parts() -> [Mention] {
    guard let run = run(at: view.span.start), run.end <= view.span.end else { return [] }
    if run.end == view.span.end { return run.pieces.count > 1 ? run.pieces : [] }
    return mentions(of: run, at: view.span.start)
  }

  private func piece(at start: Int, after last: Int32?, isFirst: Bool) -> Mention? {
    var best: Mention?
    for hit in view.hits(.area, startingAt: start) {
      guard hit.span.end > (best?.span.end ?? start) else { continue }
      if let last {
        guard mayFollow(hit, last), !hit.isWeak || belongs(hit.entry, to: last) else { continue }
      } else if hit.isWeak || !isFirst {
        continue
      }
      best = Mention(
        span: hit.span, type: .location, subtype: view.gazetteer.subtype(of: hit.entry) ?? .admin,
        confidence: hit.isWeak ? 0.7 : 0.95, provenance: .dictionary(entry: hit.entry), entry: hit.entry)
    }
    if let best { return best }
    return isFirst ? nil : suffixed(at: start)
  }

  /// Adds the ending that a short form left to the text: `胶南|县`, `里约热内卢|州`.
  private func extend(_ piece: inout Mention) {
    let end = piece.span.end
    guard !view.hits.contains(where: { $0.kind == .areaEnding && $0.span.end == end && $0.span.count == 1 }) else {
      return
    }
    // What follows may be the next area's name instead: `九江|都昌县`.
    guard view.hits(.area, startingAt: end).allSatisfy(\.isWeak) else { return }
    for hit in view.hits where hit.kind == .areaEnding && hit.span.start == end && hit.span.count == 1 {
      guard hit.span.end < view.span.end || view.span.start == piece.span.start else { continue }
      if isBody(from: hit.span.end) || !view.wordCrosses(hit.span.end, from: end) { piece.span.end = hit.span.end }
    }
  }

  /// Whether a body's noun begins at a place, or one that the character before it begins ends the name: `区|委`.
  private func isBody(from start: Int) -> Bool {
    view.hits.contains {
      ($0.kind == .head || $0.kind == .inner)
        && ($0.span.start == start && $0.span.count > 1
          || $0.span.start == start - 1 && $0.span.count == 2 && $0.span.end == view.span.end)
    }
  }

  /// Whether one area's level may stand right after the other's: a province after a country only, a city after its
  /// own province, nothing but its own parts after a county.
  private func mayFollow(_ hit: NestedHit, _ last: Int32) -> Bool {
    let gazetteer = view.gazetteer
    let entry = hit.entry
    let outerClass = gazetteer.className(of: last)
    let innerClass = gazetteer.className(of: entry)
    if outerClass == "area.country" { return innerClass != "area.country" }
    if innerClass == "area.country" || innerClass == "area.province" { return false }
    if outerClass == "area.world" || innerClass == "area.world" { return outerClass == innerClass }
    guard let innerCode = gazetteer.attribute("code", of: entry), let outerCode = gazetteer.attribute("code", of: last)
    else { return true }
    // Districts of several cities share a name, of which the dictionary knows one: `重庆市|江北区`.
    if innerClass == "area.county", outerClass != "area.county", isFull(hit) { return true }
    return innerCode.prefix(2) == outerCode.prefix(2) && innerCode > outerCode
  }

  /// Whether a hit is an area's name with its ending: `江北区`.
  private func isFull(_ hit: NestedHit) -> Bool {
    view.hits.contains { $0.kind == .areaEnding && $0.span.end == hit.span.end && hit.span.count > $0.span.count + 1 }
  }

  /// A place that the article mentions by itself.
  private func namedPlace(at start: Int, longerThan end: Int) -> Mention? {
    guard !isPlace else { return nil }
    var found: Mention?
    for stop in stride(from: min(view.span.end - 1, start + 24), to: end, by: -1) {
      let span = TextSpan(start, stop)
      guard let mention = view.mention(named: span, .location), mention.subtype == .admin else { continue }
      found = Mention(
        span: span, type: .location, subtype: .admin, confidence: 0.9,
        provenance: .recogniser("nested", "article-name"),
        entry: mention.entry)
      break
    }
    return found
  }

  /// An unknown name of two to five units with an area's suffix, after another area. One character that says county or
  /// more (`北豪登省`) ends many other words: a body's noun must stand right behind it.
  private func suffixed(at start: Int) -> Mention? {
    for hit in view.hits where hit.span.start > start && hit.span.start <= start + 4 {
      guard hit.kind == .areaSuffix || hit.kind == .levelSuffix else { continue }
      if hit.kind == .levelSuffix, hit.span.start < start + 2 || hit.span.count == 1 && !isBody(from: hit.span.end) {
        continue
      }
      let name = TextSpan(start, hit.span.end)
      guard view.units[name.start..<name.end].allSatisfy(isHan), !holdsBody(name, suffix: hit.span),
        !cutsBody(name)
      else { return nil }
      return Mention(
        span: name, type: .location, subtype: .admin, confidence: 0.8, provenance: .recogniser("nested", "area-suffix"))
    }
    return nil
  }

  /// Whether a body that a dictionary knows begins before a name and ends inside it: `中国石化｜镇海炼化` holds no 石化镇.
  private func cutsBody(_ name: TextSpan) -> Bool {
    view.hits.contains {
      $0.kind == .known && !$0.isWeak && $0.span.start < name.start && $0.span.end > name.start
        && $0.span.end < name.end
    }
  }

  private func isHan(_ unit: UInt16) -> Bool { unit >= 0x4E00 && unit < 0xA000 }

  /// Whether a body's noun stands in a name, but for those that are an area's suffix too: `经济|开发区`.
  private func holdsBody(_ name: TextSpan, suffix: TextSpan) -> Bool {
    view.hits.contains {
      ($0.kind == .head || $0.kind == .inner) && name.contains($0.span) && !$0.isWeak
        && ($0.span.end != suffix.end || $0.span.start > name.start && $0.span.start < suffix.start)
    }
  }

  /// Whether the unit after the run joins it to something else: `中国—东盟`.
  private func isJoined(_ end: Int) -> Bool {
    view.hits.contains { $0.kind == .joint && $0.span.start == end }
  }

  /// Whether the dictionary says that one area lies in the other, directly or two levels up.
  private func belongs(_ entry: Int32, to outer: Int32) -> Bool {
    let gazetteer = view.gazetteer
    if gazetteer.attribute("parent", of: entry) == gazetteer.name(of: outer) { return true }
    guard let code = gazetteer.attribute("code", of: entry), let outerCode = gazetteer.attribute("code", of: outer)
    else { return false }
    return code.prefix(2) == outerCode.prefix(2)
  }
}
