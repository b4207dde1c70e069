import ArgumentParser

struct GraphCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph",
    abstract: "Keep what many documents say in one store, and query it.",
    discussion: """
      A store is one SQLite file. It holds documents with their mentions, entities and relations, and which of the names \
      in different documents mean the same.

        mingce -j 4 news/*.txt > annotated.jsonl
        mingce graph add news.graph annotated.jsonl
        mingce graph find news.graph 林晚秋
        mingce graph show news.graph 林晚秋 --at 2019
        mingce graph export news.graph --format nquads -o news.nq
      """,
    subcommands: [GraphAddCommand.self])
}
