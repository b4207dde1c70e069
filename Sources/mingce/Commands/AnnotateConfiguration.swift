import Glibc
import Interchange
import Lexicon
import TextModel
import Viewer

/// What the options come to.
struct AnnotateConfiguration: Sendable {
  /// Paths, with `-` for standard input; never empty unless they are read from standard input.
  var paths: [String]
  /// Whether standard input lists the paths.
  var readsPaths: Bool
  var inputFormat: InputFormat
  var fields: RecordFields
  var writer: any RecordWriter
  /// Whether the record of a long document may be written piece by piece.
  var writesPieces: Bool
  var jobs: Int
  var date: String?
  var encoding: String
  var minimumConfidence: Double
  var includes: [PathPattern]
  var excludes: [PathPattern]
  var outputFolder: String?
  var resumes: Bool
  /// Whether to say how far the run is; nil for where somebody watches.
  var showsProgress: Bool?
  /// More failures than this end the run.
  var mostFailures: Int?
  /// A hash of everything that the output depends on besides documents and dictionaries.
  var fingerprint: UInt64

  /// The defaults, for commands that annotate on the way.
  init(paths: [String]) {
    self.paths = paths
    inputFormat = .auto
    writer = AnnotationWriter()
    jobs = 1
    encoding = "utf-8"
    minimumConfidence = 0
    readsPaths = false
    fields = RecordFields()
    includes = []
    excludes = []
    resumes = false
    showsProgress = false
    fingerprint = 0
    writesPieces = false
  }

  init(_ options: AnnotateOptions, _ batch: BatchOptions) {
    paths = options.paths.isEmpty && !batch.null ? ["-"] : options.paths
    readsPaths = batch.null
    inputFormat = batch.lines ? .lines : options.inputFormat
    fields = RecordFields(id: batch.idField, text: batch.textField, date: batch.dateField)
    writer =
      switch options.outputFormat {
      case .json: AnnotationWriter(isPretty: options.pretty)
      case .text: ListingWriter()
      case .html: ReadingPageWriter()
      }
    // What is for a reader's eyes is made as a whole.
    writesPieces = options.outputFormat == .json && !options.pretty && !options.explain
    jobs = options.jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    date = options.date
    encoding = options.encoding
    minimumConfidence = options.minConfidence
    includes = batch.include.map(PathPattern.init)
    excludes = batch.exclude.map(PathPattern.init)
    outputFolder = batch.outputDir
    resumes = batch.resume
    showsProgress = batch.progress
    mostFailures = batch.failFast ? 0 : batch.maxErrors
    var hash = ContentHash()
    for part in [
      MingceCommand.configuration.version, inputFormat.rawValue, fields.id, fields.text, fields.date,
      "\(options.outputFormat) \(options.pretty) \(options.explain)", "\(options.tokens)", date ?? "", encoding,
      "\(minimumConfidence)",
    ] { hash.add(part) }
    fingerprint = hash.value
  }
}
