/// How far a run is, in words. Pure: times are handed in, in seconds.
package struct ProgressMeter: Sendable {
  /// Bytes to read in all; nil when nobody knows.
  package var total: Int?
  package var read = 0
  package var documents = 0
  package var failures = 0
  package var skippedFiles = 0
  private let start: Double

  package init(total: Int?, start: Double) {
    self.total = total
    self.start = start
  }

  /// `[=====>    ] 42 % 12,345 documents, 3.1 MB/s, 2 min left`, in at most `width` columns.
  package func bar(at now: Double, width: Int) -> String {
    let words = words(at: now)
    let room = min(width - words.count - 4, 30)
    guard let share, room >= 6 else { return String(words.prefix(max(width - 1, 0))) }
    let done = min(Int(share * Double(room)), room)
    let line = String(repeating: "=", count: max(done - 1, 0)) + (done > 0 ? ">" : "")
    return "[\(line)\(String(repeating: " ", count: room - done))] \(words)"
  }

  /// One line for a log.
  package func line(at now: Double) -> String { words(at: now) }

  /// What a run came to.
  package func summary(at now: Double) -> String {
    var parts = ["\(Self.grouped(documents)) \(documents == 1 ? "document" : "documents")"]
    if failures > 0 { parts.append("\(Self.grouped(failures)) failed") }
    if skippedFiles > 0 { parts.append("\(Self.grouped(skippedFiles)) files finished before") }
    let seconds = max(now - start, 0.001)
    parts.append("\(Self.megabytes(read)) MB in \(Self.duration(seconds)), \(rate(seconds)) MB/s")
    return parts.joined(separator: ", ")
  }

  /// Of the bytes, 0…1.
  private var share: Double? { total.map { $0 > 0 ? min(Double(read) / Double($0), 1) : 1 } }

  private func words(at now: Double) -> String {
    let seconds = max(now - start, 0.001)
    var parts: [String] = []
    if let share { parts.append("\(Int(share * 100)) %") }
    parts.append("\(Self.grouped(documents)) documents")
    if failures > 0 { parts.append("\(Self.grouped(failures)) failed") }
    parts.append("\(rate(seconds)) MB/s")
    if let share, share > 0, share < 1 { parts.append("\(Self.duration(seconds / share - seconds)) left") }
    return parts.joined(separator: ", ")
  }

  private func rate(_ seconds: Double) -> String { Self.decimal(Double(read) / 1e6 / seconds) }

  private static func megabytes(_ bytes: Int) -> String { decimal(Double(bytes) / 1e6) }

  private static func decimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(grouped(tenths / 10)).\(tenths % 10)"
  }

  /// `12 s`, `3 min`, `2 h 5 min`.
  private static func duration(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded())
    if whole < 100 { return "\(whole) s" }
    if whole < 6_000 { return "\((whole + 30) / 60) min" }
    return "\(whole / 3_600) h \(whole % 3_600 / 60) min"
  }

  /// `12,345`.
  private static func grouped(_ number: Int) -> String {
    var digits = String(number)
    var result = ""
    while digits.count > 3 {
      result = "," + digits.suffix(3) + result
      digits.removeLast(3)
    }
    return digits + result
  }
}
