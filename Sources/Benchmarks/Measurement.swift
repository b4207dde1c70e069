import Glibc
import Interchange
import Pipeline
import TextModel

/// How often things were found in a text: asserted, so that speed is never bought with results.
struct Counts: Equatable {
  var mentions = 0
  var entities = 0
  var relations = 0

  mutating func add(_ document: AnnotatedDocument) {
    mentions += document.mentions.count
    entities += document.entities.count
    relations += document.relations.count
  }
}

/// What was measured on one text.
struct Measurement {
  let name: String
  /// Bytes of UTF-8.
  let size: Int
  let documents: Int
  /// Medians, in seconds.
  let yardstick: Double
  let pipeline: Double
  /// Seconds by stage in one further round, in the order of the stages; the rest is assembly and writing.
  let stages: [(name: String, seconds: Double)]
  let counts: Counts
  let outputSize: Int

  var ratio: Double { pipeline / max(yardstick, 1e-9) }

  /// MB of UTF-8 a second.
  func rate(_ seconds: Double) -> Double { Double(size) / 1e6 / max(seconds, 1e-9) }

  /// Measures both on the same text in alternating rounds, so that what else the machine does falls on both.
  static func take(_ text: BenchmarkText, annotator: Annotator, yardstick: Yardstick, rounds: Int) -> Measurement {
    let units = text.documents.map { Array(String(decoding: $0.bytes, as: UTF8.self).utf16) }
    var yardstickTimes: [Double] = []
    var pipelineTimes: [Double] = []
    var counts = Counts()
    var outputSize = 0
    let writer = AnnotationWriter()
    var record: [UInt8] = []
    for round in 0...rounds {
      var boundaries = 0
      let yardstickTime = seconds { for each in units { boundaries += yardstick.boundaries(each) } }
      precondition(boundaries > 0, "ICU found no boundary at all")
      counts = Counts()
      outputSize = 0
      let pipelineTime = seconds {
        for annotated in text.batches.lazy.flatMap({ annotator.annotate($0) }) {
          record.removeAll(keepingCapacity: true)
          writer.write(annotated, to: &record)
          outputSize += record.count
          counts.add(annotated)
        }
      }
      // The first round only warms the caches.
      if round > 0 {
        yardstickTimes.append(yardstickTime)
        pipelineTimes.append(pipelineTime)
      }
    }
    return Measurement(
      name: text.name, size: text.size, documents: text.documents.count, yardstick: median(yardstickTimes),
      pipeline: median(pipelineTimes), stages: stageTimes(text, annotator), counts: counts, outputSize: outputSize)
  }

  private static func stageTimes(_ text: BenchmarkText, _ annotator: Annotator) -> [(name: String, seconds: Double)] {
    let stages = annotator.plan.stages
    var times = [Double](repeating: 0, count: stages.count)
    var assembly = 0.0
    var writing = 0.0
    var record: [UInt8] = []
    for batch in text.batches {
      var drafts = batch.map { Draft(source: $0) }
      for (index, stage) in stages.enumerated() {
        times[index] += seconds { for draft in drafts.indices { stage.process(&drafts[draft]) } }
      }
      var finished: [AnnotatedDocument] = []
      assembly += seconds { finished = drafts.map(annotator.assembler.assemble) }
      writing += seconds {
        for annotated in finished {
          record.removeAll(keepingCapacity: true)
          AnnotationWriter().write(annotated, to: &record)
        }
      }
    }
    return zip(stages, times).map { (type(of: $0).name, $1) } + [("assembly", assembly), ("writing", writing)]
  }

  static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }

  /// Processor time of this thread, so that other programs on the machine count less.
  private static func seconds(_ body: () -> Void) -> Double {
    let start = now()
    body()
    return now() - start
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
