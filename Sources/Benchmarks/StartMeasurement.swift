import Glibc
import TextModel

/// How long the program takes from its start to the end for one sentence.
struct StartMeasurement {
  /// Medians, in seconds.
  let wall: Double
  let processor: Double

  private static let sentence = "海东市纺织工会主席林晚秋出席会议。\n"

  /// Runs the `mingce` that stands beside this program, again and again.
  /// - Throws: a `Diagnostic` when it cannot be run, or fails.
  static func take(image: String, rounds: Int) throws -> StartMeasurement {
    let folder = CommandLine.arguments[0].split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let program = (folder + ["mingce"]).joined(separator: "/")
    var walls: [Double] = []
    var processors: [Double] = []
    for round in 0...rounds {
      let (wall, processor) = try run(program, image)
      // The first run brings the files into memory.
      if round > 0 {
        walls.append(wall)
        processors.append(processor)
      }
    }
    return StartMeasurement(wall: Measurement.median(walls), processor: Measurement.median(processors))
  }

  private static func run(_ program: String, _ image: String) throws -> (wall: Double, processor: Double) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw Diagnostic(.error, code: "pipe-failed", "the system gives no pipe") }
    let text = Array(sentence.utf8)
    let written = write(ends[1], text, text.count)
    close(ends[1])
    defer { close(ends[0]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    var arguments: [UnsafeMutablePointer<CChar>?] = [
      strdup(program), strdup("annotate"), strdup("--image"), strdup(image), nil,
    ]
    defer { arguments.forEach { free($0) } }
    var process = pid_t()
    var status: Int32 = 0
    var usage = rusage()
    let start = ContinuousClock.now
    let failure = posix_spawn(&process, program, &actions, nil, &arguments, environ)
    if failure == 0 { wait4(process, &status, 0, &usage) }
    let wall = ContinuousClock.now - start
    guard failure == 0, status == 0, written == text.count else {
      throw Diagnostic(.error, code: "run-failed", "the program beside this one cannot be run", file: program)
    }
    let parts = wall.components
    return (Double(parts.seconds) + Double(parts.attoseconds) / 1e18, seconds(usage.ru_utime) + seconds(usage.ru_stime))
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
}
