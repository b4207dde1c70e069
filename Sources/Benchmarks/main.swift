import ArgumentParser
import Glibc
import Lexicon
import Pipeline
import TextModel

struct BenchmarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mingce-bench",
    abstract: "Time the pipeline on one worker beside ICU's word and sentence breaking of the same text.",
    discussion: """
      Run it by `make bench`, from the package's folder. Counts of mentions, entities and relations on the seed page are \
      held against Sources/Benchmarks/Records/counts.tsv; after a wanted change, renew them with --record-counts.
      """)

  @Option(help: "The compiled dictionaries.") var image: String
  @Option(help: "How many rounds to take the median of.") var rounds = 5
  @Option(help: "Bytes of the seed page, repeated.") var seedSize = 1_000_000
  @Option(help: "Bytes of the corpus.") var corpusSize = 10_000_000
  @Flag(help: "Write the seed page's counts down as the expected ones.") var recordCounts = false

  private static let countsFile = "Sources/Benchmarks/Records/counts.tsv"

  func run() throws {
    guard let yardstick = Yardstick() else {
      throw Diagnostic(.error, code: "icu-data", "ICU has no break rules for Chinese here")
    }
    let annotator = try Annotator(Resources(image: image))
    let page = try read("seeds/laodong-wubao-page.md")
    try checkCounts(page, annotator)
    var texts = [BenchmarkText.repeated("seed", page: page, size: seedSize)]
    let shared = getenv("MINGCE_SHARED").map { String(cString: $0) } ?? "../shared"
    let corpus = BenchmarkText.slice("corpus", path: shared + "/corpus/news-2012-2022.jsonl.xz", size: corpusSize)
    if let corpus { texts.append(corpus) } else { print("no corpus beside the package: measuring the seed page only") }
    for text in texts {
      show(Measurement.take(text, annotator: annotator, yardstick: yardstick, rounds: max(1, rounds)))
    }
    let start = try StartMeasurement.take(image: image, rounds: 21)
    print(
      "one sentence from start to end: \(fixed(start.wall * 1e3)) ms, \(fixed(start.processor * 1e3)) ms of processor time"
    )
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    print("peak memory \(usage.ru_maxrss / 1024) MiB, the texts themselves included")
  }

  private func show(_ measurement: Measurement) {
    print(
      "\(measurement.name): \(measurement.documents) documents, \(fixed(Double(measurement.size) / 1e6)) MB of UTF-8")
    print("  ICU word and sentence breaking  \(fixed(measurement.rate(measurement.yardstick))) MB/s")
    print("  whole pipeline with JSON        \(fixed(measurement.rate(measurement.pipeline))) MB/s")
    print("  ratio                           \(fixed(measurement.ratio)) × ICU")
    let total = measurement.stages.reduce(0) { $0 + $1.seconds }
    for stage in measurement.stages {
      let share = Int((stage.seconds / max(total, 1e-9) * 100).rounded())
      let name = stage.name + String(repeating: " ", count: max(0, 30 - stage.name.count))
      print("    \(name)\(share) %, \(fixed(stage.seconds / max(measurement.yardstick, 1e-9))) × ICU")
    }
    let counts = measurement.counts
    print(
      "  \(counts.mentions) mentions, \(counts.entities) entities, \(counts.relations) relations, "
        + "\(fixed(Double(measurement.outputSize) / 1e6)) MB written")
  }

  private func checkCounts(_ page: [UInt8], _ annotator: Annotator) throws {
    var counts = Counts()
    counts.add(annotator.annotate(SourceDocument(id: "seed", source: "seed", bytes: page, format: .markdown)))
    let line = "seed\t\(counts.mentions)\t\(counts.entities)\t\(counts.relations)\n"
    if recordCounts {
      guard let file = fopen(Self.countsFile, "w") else {
        throw Diagnostic(.error, code: "output-failed", "cannot be written", file: Self.countsFile)
      }
      fputs(line, file)
      fclose(file)
    } else if try read(Self.countsFile) != Array(line.utf8) {
      throw Diagnostic(
        .error, code: "counts-changed",
        "the seed page now gives \(counts.mentions) mentions, \(counts.entities) entities and \(counts.relations) "
          + "relations; if that is wanted, run this with --record-counts", file: Self.countsFile)
    }
  }

  private func read(_ path: String) throws -> [UInt8] {
    guard let file = fopen(path, "r") else {
      throw Diagnostic(.error, code: "file-missing", "no such file; run this from the package's folder", file: path)
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes.append(contentsOf: chunk[..<count]) }
    return bytes
  }

  private func fixed(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10)"
  }
}

BenchmarkCommand.main()
