import Glibc
import Interchange
import TextModel

/// What the options come to.
struct AnnotateConfiguration: Sendable {
  /// Paths, with `-` for standard input; never empty.
  var paths: [String]
  var inputFormat: InputFormat
  var writer: any RecordWriter
  var jobs: Int
  var date: String?
  var encoding: String
  var minimumConfidence: Double

  init(paths: [String]) {
    self.paths = paths
    inputFormat = .auto
    writer = AnnotationWriter()
    jobs = 1
    encoding = "utf-8"
    minimumConfidence = 0
  }

  init(_ options: AnnotateOptions) {
    paths = options.paths.isEmpty ? ["-"] : options.paths
    inputFormat = options.inputFormat
    writer =
      switch options.outputFormat {
      case .json: AnnotationWriter(isPretty: options.pretty)
      case .text: ListingWriter()
      }
    jobs = options.jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    date = options.date
    encoding = options.encoding
    minimumConfidence = options.minConfidence
  }
}
