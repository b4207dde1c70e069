/// How often something was right: the counts from which precision, recall and F1 follow.
package struct Tally: Hashable, Sendable {
  /// Right among the predicted.
  package var matchedPredicted: Int
  /// Found among the gold.
  package var matchedGold: Int
  package var predicted: Int
  package var gold: Int

  package init(matchedPredicted: Int = 0, matchedGold: Int = 0, predicted: Int = 0, gold: Int = 0) {
    self.matchedPredicted = matchedPredicted
    self.matchedGold = matchedGold
    self.predicted = predicted
    self.gold = gold
  }

  /// 0…1; 0 when nothing was predicted.
  package var precision: Double { predicted > 0 ? Double(matchedPredicted) / Double(predicted) : 0 }
  /// 0…1; 0 when there is no gold.
  package var recall: Double { gold > 0 ? Double(matchedGold) / Double(gold) : 0 }
  /// 0…1.
  package var f1: Double {
    let (precision, recall) = (precision, recall)
    return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
  }

  var isEmpty: Bool { predicted == 0 && gold == 0 }

  static func += (left: inout Tally, right: Tally) {
    left.matchedPredicted += right.matchedPredicted
    left.matchedGold += right.matchedGold
    left.predicted += right.predicted
    left.gold += right.gold
  }
}
