import GRDB
import TextModel

/// Finds how two entities hang together: a shortest chain of statements. Titles and dates link nobody.
struct PathFinder {
  private let reader: StatementReader

  init(_ database: Database) throws { reader = try StatementReader(database) }

  /// Breadth first from both ends, the smaller front first; deterministic. Costs what the entities on the way are said in.
  /// - Returns: the statements in order; empty when both are one; nil when no chain of that length is found.
  func path(_ start: EntityRecord, _ goal: EntityRecord, longest: Int) throws -> [StatementRecord]? {
    if start.id == goal.id { return [] }
    var sides = [Side(start), Side(goal)]
    for _ in 0..<max(0, longest) {
      let active = sides[0].front.count <= sides[1].front.count ? 0 : 1
      let other = 1 - active
      let front = sides[active].front
      guard !front.isEmpty else { return nil }
      sides[active].front = []
      var meetings: [EntityRecord] = []
      for entity in front {
        for statement in try reader.statements(of: entity.id) {
          for next in Self.ends(statement) where sides[active].via[next.id] == nil {
            sides[active].via[next.id] = Side.Step(from: entity.id, statement: statement)
            sides[active].front.append(next)
            if sides[other].via[next.id] != nil { meetings.append(next) }
          }
        }
      }
      sides[active].front.sort { $0.key < $1.key }
      if let meeting = meetings.min(by: { $0.key < $1.key }) {
        return sides[0].chain(to: meeting.id).reversed() + sides[1].chain(to: meeting.id)
      }
    }
    return nil
  }

  private static func ends(_ statement: StatementRecord) -> [EntityRecord] {
    [statement.subject, statement.object, statement.organization].compactMap { $0 }
      .filter { $0.type != .title && $0.type != .date }
  }

  private struct Side {
    struct Step {
      var from: Int64?
      var statement: StatementRecord?
    }
    var front: [EntityRecord]
    /// For each entity reached, from where and by what.
    var via: [Int64: Step]

    init(_ start: EntityRecord) {
      front = [start]
      via = [start.id: Step()]
    }

    /// The statements from an entity back to the start.
    func chain(to entity: Int64) -> [StatementRecord] {
      var chain: [StatementRecord] = []
      var place = entity
      while let step = via[place], let statement = step.statement, let from = step.from {
        chain.append(statement)
        place = from
      }
      return chain
    }
  }
}

extension GraphStore {
  /// A shortest chain of statements between two entities; nil when there is none within `longest`.
  package func path(_ start: EntityRecord, _ goal: EntityRecord, longest: Int = 6) throws -> [StatementRecord]? {
    try read { try PathFinder($0).path(start, goal, longest: longest) }
  }
}
