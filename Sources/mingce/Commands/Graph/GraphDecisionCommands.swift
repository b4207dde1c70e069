import ArgumentParser
import Graph
import TextModel

struct GraphMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Say that two entities are one.",
    discussion: """
      The first keeps its key and name. The decision is kept in the store, holds when documents are added again, and can \
      be undone.

        mingce graph merge news.graph E0q3fwx7r2k9m1 E5h8…
      """)

  @OptionGroup var store: StoreArgument
  @Argument(help: "The entity that stays: a name or a key.") var kept: String
  @Argument(help: "The entity that becomes part of it.") var other: String

  func run() throws {
    let number = try store.with { try $0.merge(try $0.entity(kept), try $0.entity(other)) }
    StandardError.write("decision \(number)\n")
  }
}

struct GraphSplitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split", abstract: "Say that some documents speak of another entity of the same name.",
    discussion: """
      The decision is kept in the store, holds when the documents are added again, and can be undone.

        mingce graph split news.graph 林晚秋 news-17 news-23
      """)

  @OptionGroup var store: StoreArgument
  @Argument(help: "A name or a key.") var entity: String
  @Argument(help: "The ids of the documents that mean another.") var documents: [String]

  func run() throws {
    let numbers = try store.with { try $0.split(try $0.entity(entity), documents: documents) }
    StandardError.write(numbers.map { "decision \($0)\n" }.joined())
  }
}

struct GraphUndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take a merge or a split back.",
    discussion: """
        mingce graph log news.graph
        mingce graph undo news.graph 3
      """)

  @OptionGroup var store: StoreArgument
  @Argument(help: "The decision's number.") var number: Int64

  func run() throws { try store.with { try $0.undo(number) } }
}

struct GraphLogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "List the merges and splits of a store.",
    discussion: """
      Prints number, kind, type, name, the other name or the document, and `undone` where it is.

        mingce graph log news.graph
      """)

  @OptionGroup var store: StoreArgument

  func run() throws {
    let decisions = try store.with { try $0.decisions() }
    try Lines.print(
      decisions.map { decision in
        [
          String(decision.number), decision.kind, decision.type, decision.name, decision.other,
          decision.isUndone ? "undone" : "",
        ].map(Lines.cell).joined(separator: "\t")
      })
  }
}
