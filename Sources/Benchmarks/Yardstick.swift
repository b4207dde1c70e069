import CICU

/// ICU's word and sentence breaking alone, the least that any segmentation of the text by ICU must cost.
final class Yardstick {
  private let word: OpaquePointer
  private let sentence: OpaquePointer
  private var room: [Int32] = []

  /// Nil when ICU has no data for Chinese.
  init?() {
    var status: Int32 = 0
    guard let word = cicu_breaker_open(Int32(CICU_BREAK_WORD), "zh", &status) else { return nil }
    guard let sentence = cicu_breaker_open(Int32(CICU_BREAK_SENTENCE), "zh", &status) else {
      cicu_breaker_close(word)
      return nil
    }
    self.word = word
    self.sentence = sentence
  }

  deinit {
    cicu_breaker_close(word)
    cicu_breaker_close(sentence)
  }

  /// Breaks a text of UTF-16 into words and sentences; returns how many boundaries there are.
  func boundaries(_ units: [UInt16]) -> Int {
    if room.count < units.count { room = [Int32](repeating: 0, count: units.count) }
    var total = 0
    for breaker in [word, sentence] {
      var status: Int32 = 0
      total += Int(
        cicu_breaker_boundaries(breaker, units, Int32(units.count), &room, Int32(room.count), &status))
    }
    return total
  }
}
