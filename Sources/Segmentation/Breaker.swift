import CICU
import TextModel

/// One of ICU's breakers, for one thread at a time.
final class Breaker {
  enum Kind: Int32 {
    case word = 1
    case sentence = 2
  }

  private let pointer: OpaquePointer

  /// - Throws: `icu-data` when ICU has no rules or dictionary for Chinese.
  init(_ kind: Kind) throws(Diagnostic) {
    var status: Int32 = 0
    guard let pointer = cicu_breaker_open(kind.rawValue, "zh", &status) else {
      throw ICUError.diagnostic(status, doing: "opening the \(kind) breaker")
    }
    self.pointer = pointer
  }

  deinit { cicu_breaker_close(pointer) }

  /// Writes the boundaries of a text after its start, its end included, to the buffer; returns their number. One call
  /// into ICU for the whole text.
  /// - Parameter boundaries: as long as the text at least.
  func boundaries(
    of text: UnsafeBufferPointer<UInt16>, into boundaries: UnsafeMutableBufferPointer<Int32>
  ) -> Int {
    guard let units = text.baseAddress, let out = boundaries.baseAddress, !text.isEmpty else { return 0 }
    var status: Int32 = 0
    let count = cicu_breaker_boundaries(
      pointer, units, Int32(text.count), out, Int32(clamping: boundaries.count), &status)
    return status <= CICU_OK ? min(Int(count), boundaries.count) : 0
  }
}

/// What one worker needs to segment a text: both breakers, and room for their boundaries.
final class BreakerSet {
  let word: Breaker
  let sentence: Breaker
  var room: [Int32] = []

  init() throws(Diagnostic) {
    word = try Breaker(.word)
    sentence = try Breaker(.sentence)
  }
}

/// Breaker sets for any number of workers: each takes one for a document and gives it back, so that there are never
/// more than documents at work at once. The lock is held for one array operation.
final class BreakerPool: Sendable {
  private let idle: Locked<[BreakerSet]>

  init() throws(Diagnostic) { idle = Locked([try BreakerSet()]) }

  /// Runs the body with a set of its own; nil when ICU fails to open another.
  func withSet<Result>(_ body: (BreakerSet) -> Result) -> Result? {
    guard let set = idle.withLock({ $0.popLast() }) ?? (try? BreakerSet()) else { return nil }
    defer { idle.withLock { $0.append(set) } }
    return body(set)
  }
}
