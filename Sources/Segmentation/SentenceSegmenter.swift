import TextModel

/// Sets the word boundaries and cuts the lines into sentences, with ICU's Chinese dictionary and rules.
///
/// A sentence ends where ICU says, at a line's end, and after 。！？ with the marks that close on it, but not inside a
/// quotation or bracket of fewer than 120 units: `“今天开会。明天讨论。”他说。` is one sentence.
package struct SentenceSegmenter: Stage {
  package static let name = "segmentation"
  package static let requires: Set<DraftPart> = [.reading, .articles]
  package static let adds: Set<DraftPart> = [.sentences, .wordBoundaries]

  /// ICU gets no more than this many units at a time, cut at a line's end where there is one.
  static let longestChunk = 1 << 19

  private let breakers: BreakerPool

  /// Opens ICU's breakers.
  /// - Throws: `icu-data` when ICU lacks its data for Chinese.
  package init() throws(Diagnostic) { breakers = try BreakerPool() }

  /// Has ICU make its engine for Chinese ready, which it does at the first Han character of a process and which takes a
  /// millisecond or two; to be called while there is something else to wait for. What goes wrong is told by `init`.
  package static func prepare() {
    guard let set = try? BreakerSet() else { return }
    _ = wordBoundaries(of: Array("汉字".utf16), set)
  }

  /// Linear in the text; nearly all of it is ICU's own work. Safe on several threads at once.
  package func process(_ draft: inout Draft) {
    var wordBoundaries: [Bool] = []
    var sentenceEnds: [Int] = []
    let units = draft.reading.units
    let isDone: Void? = breakers.withSet { set in
      wordBoundaries = Self.wordBoundaries(of: units, set)
      sentenceEnds = Self.sentenceEnds(of: units, set)
    }
    if isDone == nil {
      draft.diagnostics.append(
        Diagnostic(.error, code: "icu-data", "ICU could not open another breaker", file: draft.source.source))
      wordBoundaries = [Bool](repeating: true, count: units.count + 1)
    }
    draft.wordBoundaries = wordBoundaries
    draft.sentences = SentenceCutter(units: units).sentences(in: draft.lines, ends: sentenceEnds)
  }

  private static func wordBoundaries(of units: [UInt16], _ set: BreakerSet) -> [Bool] {
    var flags = [Bool](repeating: false, count: units.count + 1)
    flags[0] = true
    forEachChunk(of: units, set) { chunk, start, room in
      let count = set.word.boundaries(of: chunk, into: room)
      for index in 0..<count { flags[start + Int(room[index])] = true }
      if count == 0 { for index in chunk.indices { flags[start + index] = true } }
    }
    flags[units.count] = true
    return flags
  }

  private static func sentenceEnds(of units: [UInt16], _ set: BreakerSet) -> [Int] {
    var ends: [Int] = []
    ends.reserveCapacity(units.count / 16)
    forEachChunk(of: units, set) { chunk, start, room in
      let count = set.sentence.boundaries(of: chunk, into: room)
      for index in 0..<count { ends.append(start + Int(room[index])) }
    }
    return ends
  }

  private static func forEachChunk(
    of units: [UInt16], _ set: BreakerSet,
    _ body: (UnsafeBufferPointer<UInt16>, Int, UnsafeMutableBufferPointer<Int32>) -> Void
  ) {
    let roomNeeded = min(units.count, longestChunk)
    if set.room.count < roomNeeded { set.room = [Int32](repeating: 0, count: roomNeeded) }
    units.withUnsafeBufferPointer { units in
      set.room.withUnsafeMutableBufferPointer { room in
        var start = 0
        while start < units.count {
          let end = endOfChunk(from: start, in: units)
          body(UnsafeBufferPointer(rebasing: units[start..<end]), start, room)
          start = end
        }
      }
    }
  }

  private static func endOfChunk(from start: Int, in units: UnsafeBufferPointer<UInt16>) -> Int {
    let limit = start + longestChunk
    guard limit < units.count else { return units.count }
    var end = limit
    while end > start, units[end - 1] != Folder.lineEnd { end -= 1 }
    if end > start { return end }
    // One enormous line: anywhere but inside a surrogate pair.
    return units[limit] & 0xFC00 == 0xDC00 ? limit - 1 : limit
  }
}
