/// Finds the known name that a mistyped one most likely means.
enum NearMatch {
  /// The nearest of `known` within two edits and half the name's length; the first of equals. Quadratic in the lengths.
  static func nearest(to name: String, in known: [String]) -> String? {
    let limit = max(1, min(2, name.count / 2))
    let ranked = known.map { (distance: distance(name.lowercased(), $0.lowercased()), name: $0) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }), best.distance <= limit else { return nil }
    return best.name
  }

  private static func distance(_ left: String, _ right: String) -> Int {
    let right = Array(right)
    var row = Array(0...right.count)
    for (line, character) in left.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for (column, other) in right.enumerated() {
        let above = row[column + 1]
        row[column + 1] = character == other ? diagonal : min(diagonal, above, row[column]) + 1
        diagonal = above
      }
    }
    return row[right.count]
  }
}
