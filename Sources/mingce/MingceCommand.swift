import ArgumentParser

struct MingceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mingce",
    abstract: "Read Chinese articles and write what they say about organisations, people and titles.",
    discussion: """
      Reads standard input when no path is given and writes one JSON object a line for each document. `annotate` is \
      meant when no subcommand is named; `mingce help annotate` lists its options.

        mingce page.md | jq '.entities[].name'
        echo '海东市纺织工会主席林晚秋出席会议。' | mingce --pretty
        mingce -j 4 articles.jsonl > annotated.jsonl
        mingce --dictionary PERSON=our-people.txt page.md
        mingce evaluate gold.jsonl annotated.jsonl

      Exit status: 0 all good, 1 some documents failed (each has an error record in its place), 2 could not start.
      """,
    version: "mingce 0.1.0",
    subcommands: [
      AnnotateCommand.self, DictionaryCommand.self, RulesCommand.self, ExplainCommand.self, ViewCommand.self,
      EvaluateCommand.self, TrainCommand.self, ExportCommand.self, ImportCommand.self, GraphCommand.self,
      SchemaCommand.self,
    ],
    defaultSubcommand: AnnotateCommand.self)
}
