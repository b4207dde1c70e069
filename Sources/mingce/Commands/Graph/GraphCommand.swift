import ArgumentParser
import Graph
import TextModel

struct GraphCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph",
    abstract: "Keep what many documents say in one store, and query it.",
    discussion: """
      A store is one SQLite file. It holds documents with their mentions, entities and relations, and which of the names \
      in different documents mean the same.

        mingce -j 4 news/*.txt | mingce graph add news.graph
        mingce graph find news.graph 林晚秋
        mingce graph show news.graph 林晚秋 --at 2019
        mingce graph path news.graph 林晚秋 海东市纺织工会
        mingce graph export news.graph --format nquads -o news.nq
      """,
    subcommands: [
      GraphAddCommand.self, GraphStatsCommand.self, GraphFindCommand.self, GraphShowCommand.self, GraphPathCommand.self,
      GraphMergeCommand.self, GraphSplitCommand.self, GraphUndoCommand.self, GraphLogCommand.self,
      GraphExportCommand.self, GraphCheckCommand.self, GraphVocabularyCommand.self,
    ])
}

/// The store that a command reads.
struct StoreArgument: ParsableArguments {
  @Argument(help: "The store.", completion: .file()) var store: String

  /// Opens the store; what an add that was cut short left to do is done first.
  func open() throws -> GraphStore {
    let opened = try GraphStore(path: store)
    try opened.settle()
    return opened
  }

  /// Opens the store, works on it and closes it.
  func with<Result>(_ body: (GraphStore) throws -> Result) throws -> Result {
    let opened = try open()
    let result = try body(opened)
    try opened.close()
    return result
  }
}

/// Prints lines to standard output.
enum Lines {
  static func print(_ lines: [String]) throws {
    let output = StandardOutput()
    for line in lines { try output.append(Array((line + "\n").utf8)) }
    try output.flush()
  }

  /// A text for one cell of one line.
  static func cell(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { Self.isBreak($0) ? " " : $0 }))
  }

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0x2028 || scalar.value == 0x2029
  }
}
