import Evaluation
import TextModel

/// What stands where the gold has a mention of a type, from a report's findings.
struct ConfusionTable {
  struct Cell: Hashable {
    enum Kind: String { case right, boundary, type }

    var kind: Kind
    /// Nil where the gold has nothing.
    var gold: MentionType?
    /// Nil where the prediction has nothing.
    var predicted: MentionType?
    var count: Int
    /// The places of its errors among the report's findings.
    var findings: [Int]
  }

  private struct Key: Hashable {
    var gold: MentionType?
    var predicted: MentionType?
  }

  /// Those that count something, the gold's types in order and nothing last.
  private(set) var cells: [Cell] = []

  /// A missed mention is paired with the wrong one that shares most of it, the first of equals; each wrong one once.
  init(_ report: EvaluationReport) {
    var errors: [Key: [Int]] = [:]
    var isPaired = [Bool](repeating: false, count: report.findings.count)
    for document in Self.documents(report.findings) {
      let wrong = document.filter { report.findings[$0].kind == .wrong && report.findings[$0].mentionType != nil }
      for missed in document where report.findings[missed].kind == .missed {
        guard let gold = report.findings[missed].mentionType, let span = report.findings[missed].span else { continue }
        var best: (place: Int, shared: Int)?
        for place in wrong where !isPaired[place] {
          guard let other = report.findings[place].span else { continue }
          let shared = min(span.end, other.end) - max(span.start, other.start)
          if shared > best?.shared ?? 0 { best = (place, shared) }
        }
        var key = Key(gold: gold)
        var places = [missed]
        if let best {
          isPaired[best.place] = true
          key.predicted = report.findings[best.place].mentionType
          places.append(best.place)
        }
        errors[key, default: []] += places
      }
      for place in wrong where !isPaired[place] {
        errors[Key(predicted: report.findings[place].mentionType), default: []].append(place)
      }
    }
    let types = MentionType.allCases.map { Optional($0) } + [nil]
    for gold in types {
      if let gold, case let count = report[.mentions(gold)].matchedGold, count > 0 {
        cells.append(Cell(kind: .right, gold: gold, predicted: gold, count: count, findings: []))
      }
      for predicted in types {
        guard let found = errors[Key(gold: gold, predicted: predicted)] else { continue }
        cells.append(
          Cell(
            kind: gold == predicted ? .boundary : .type, gold: gold, predicted: predicted,
            count: gold == nil || predicted == nil ? found.count : found.count / 2, findings: found.sorted()))
      }
    }
  }

  /// The findings' places, those of a document together, as they are listed.
  private static func documents(_ findings: [Finding]) -> [[Int]] {
    var documents: [[Int]] = []
    for place in findings.indices {
      if place > 0, findings[place].document == findings[place - 1].document {
        documents[documents.count - 1].append(place)
      } else {
        documents.append([place])
      }
    }
    return documents
  }
}

extension Finding {
  /// The type of a mention that was missed or wrong; nil for other findings.
  fileprivate var mentionType: MentionType? {
    if case .mentions(let type) = measure { type } else { nil }
  }
}
