import ArgumentParser
import Graph
import TextModel

struct GraphStatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Count what a store holds.",
    discussion: """
      Prints a name and a figure a line, with a tab between.

        mingce graph stats news.graph
      """)

  @OptionGroup var store: StoreArgument

  func run() throws {
    let statistics = try store.with { try $0.statistics() }
    var lines = statistics.totals.map { "\($0.name)\t\($0.count)" }
    if let first = statistics.dates.0, let last = statistics.dates.1 { lines.append("dates\t\(first) – \(last)") }
    lines += statistics.entities.map { "entities \($0.name)\t\($0.count)" }
    lines += statistics.statements.map { "statements \($0.name)\t\($0.count)" }
    try Lines.print(lines)
  }
}

struct GraphFindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find", abstract: "Find entities by a part of their name.",
    discussion: """
      Prints a line for each: key, type, name, how many articles speak of it, its other names; the most spoken of first.

        mingce graph find news.graph 总工会 --type ORGANIZATION
      """)

  @OptionGroup var store: StoreArgument
  @Argument(help: "What the name contains.") var name: String
  @Option(help: ArgumentHelp("Only entities of this type.", valueName: "type"), transform: MentionType.init(argument:))
  var type: MentionType?
  @Option(help: ArgumentHelp("At most so many.", valueName: "n")) var limit: Int = 20

  func run() throws {
    let found = try store.with { try $0.find(name, type: type, limit: max(1, limit)) }
    try Lines.print(
      found.map { entity in
        let others = entity.aliases.isEmpty ? [] : [entity.aliases.prefix(5).joined(separator: " ")]
        return ([entity.key, entity.type.rawValue, entity.name, String(entity.articles)] + others)
          .map(Lines.cell).joined(separator: "\t")
      })
    if found.isEmpty { throw ExitCode(1) }
  }
}

struct GraphShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show what is said of an entity, when, and in which sentences.",
    discussion: """
      Each fact stands once, with the time for which documents state it and the sentences that say so. With --at only \
      what held in that year, month or on that day: between the first and the last document that says so.

        mingce graph show news.graph 林晚秋
        mingce graph show news.graph 海东市纺织工会 --at 2019 --predicate holds_position
        mingce graph show news.graph 林晚秋 --why
      """)

  @OptionGroup var store: StoreArgument
  @Argument(help: "A name or a key.") var entity: String
  @Option(help: ArgumentHelp("Only entities of this type.", valueName: "type"), transform: MentionType.init(argument:))
  var type: MentionType?
  @Option(help: ArgumentHelp("Only what held then: 2019, 2019-03 or 2019-03-05.", valueName: "time")) var at: String?
  @Option(help: ArgumentHelp("Only relations of this kind.", valueName: "predicate")) var predicate: Predicate?
  @Option(help: ArgumentHelp("Show so many sentences for each fact.", valueName: "n")) var sentences: Int = 1
  @Flag(help: "Say why the names and documents were taken for one entity.") var why = false

  func validate() throws {
    if let at, CalendarDate.precision(at) == nil {
      throw ValidationError("--at needs a year, month or day as 2019, 2019-03 or 2019-03-05, and ‘\(at)’ is none")
    }
  }

  func run() throws {
    let lines = try store.with { store in
      let found = try store.entity(entity, type: type)
      let view = try store.view(found, at: at)
      let wanted = view.facts.filter { predicate == nil || $0.predicate == predicate }
      return try EntityPage(view, store: store, sentences: sentences, why: why).lines(wanted)
    }
    try Lines.print(lines)
  }
}

extension Predicate: ExpressibleByArgument {}

struct GraphPathCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path", abstract: "Show how two entities hang together.",
    discussion: """
      Prints a shortest chain of statements from one to the other. Exit status 1 when there is none.

        mingce graph path news.graph 林晚秋 海东市
      """)

  @OptionGroup var store: StoreArgument
  @Argument(help: "A name or a key.") var from: String
  @Argument(help: "A name or a key.") var to: String
  @Option(help: ArgumentHelp("At most so many steps.", valueName: "n")) var longest: Int = 6

  func validate() throws {
    guard longest >= 1 else { throw ValidationError("--longest needs a whole number from 1") }
  }

  func run() throws {
    let lines = try store.with { store -> [String]? in
      let start = try store.entity(from)
      let goal = try store.entity(to)
      return try store.path(start, goal, longest: longest)?.map { statement in
        let subject = statement.subject?.name ?? statement.document
        let body = statement.organization.map { " @ \($0.name)" } ?? ""
        let sentence = try statement.evidence.first.map { "  “\(try store.sentence(statement.document, $0))”" } ?? ""
        return Lines.cell(
          "\(subject) \(statement.predicate.rawValue) \(statement.object.name)\(body)  [\(statement.document)]\(sentence)"
        )
      }
    }
    guard let lines else {
      StandardError.write("no chain of \(longest) steps leads from one to the other\n")
      throw ExitCode(1)
    }
    try Lines.print(lines)
  }
}

struct GraphCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Look for damage in a store.",
    discussion: """
      Reads the whole file. Prints what is wrong, with exit status 1, or nothing.

        mingce graph check news.graph
      """)

  @OptionGroup var store: StoreArgument

  func run() throws {
    let problems = try store.with { try $0.problems() }
    for problem in problems {
      StandardError.report(Diagnostic(.error, code: "damaged-store", problem, file: store.store))
    }
    if !problems.isEmpty { throw ExitCode(1) }
  }
}
