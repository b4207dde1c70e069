/// Suggestions for names that are not known.
package enum NearestMatch {
  /// The candidate that a writer of `word` most likely meant; nil when none is close. Ties go to the first.
  package static func of(_ word: String, in candidates: some Sequence<String>) -> String? {
    let written = Array(word.lowercased().unicodeScalars)
    var best: (distance: Int, candidate: String)?
    for candidate in candidates {
      let other = Array(candidate.lowercased().unicodeScalars)
      let distance = editDistance(written, other)
      // A word that was only cut short may lack more: award, awarded.
      let isCut = written.count > 2 && (other.starts(with: written) || written.starts(with: other))
      if distance <= max(isCut ? 2 : 1, min(written.count, other.count) / 3), distance < best?.distance ?? .max {
        best = (distance, candidate)
      }
    }
    return best?.candidate
  }

  /// `; did you mean ‘X’?` or nothing.
  static func hint(_ word: String, in candidates: some Sequence<String>) -> String {
    of(word, in: candidates).map { ", did you mean ‘\($0)’?" } ?? ""
  }

  /// Insertions, deletions, substitutions and swaps of neighbours. Quadratic in the lengths.
  private static func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for (row, scalar) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var cost = min(previous[column] + (scalar == other ? 0 : 1), previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, scalar == right[column - 1], left[row - 1] == other {
          cost = min(cost, beforePrevious[column - 1] + 1)
        }
        current.append(cost)
      }
      beforePrevious = previous
      previous = current
    }
    return previous[right.count]
  }
}
