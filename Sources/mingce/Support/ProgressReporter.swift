import Glibc
import Interchange
import Pipeline
import TextModel

/// Shows on standard error how far a run is: a bar on a terminal, a line a minute elsewhere. Messages go through it, so
/// that they do not run into the bar.
final class ProgressReporter {
  private enum Manner { case none, bar, log }

  /// Seconds between two looks of the bar, and between two lines of a log.
  private static let barPause = 0.2
  private static let logPause = 60.0

  var meter: ProgressMeter
  private let manner: Manner
  private var shown: Double
  private var isBarVisible = false

  /// - Parameters:
  ///   - isWanted: as the user says; nil for on a terminal only.
  ///   - total: finds how many bytes there are to read, when somebody wants to know.
  init(isWanted: Bool?, outputIsTerminal: Bool, total: () -> Int?) {
    let isTerminal = isatty(STDERR_FILENO) == 1
    manner =
      switch isWanted {
      case false: .none
      case true: isTerminal ? .bar : .log
      case nil: isTerminal && !outputIsTerminal ? .bar : .none
      }
    shown = Self.now
    meter = ProgressMeter(total: manner == .none ? nil : total(), start: shown)
  }

  var isShown: Bool { manner != .none }

  /// To be called often; costs a look at the clock.
  func tick() {
    guard manner != .none else { return }
    let now = Self.now
    guard now - shown >= (manner == .bar ? Self.barPause : Self.logPause) else { return }
    shown = now
    switch manner {
    case .bar:
      StandardError.write("\r\(meter.bar(at: now, width: Self.width))\u{1B}[K")
      isBarVisible = true
    case .log: StandardError.write("mingce: \(meter.line(at: now))\n")
    case .none: break
    }
  }

  func report(_ diagnostic: Diagnostic) {
    clear()
    StandardError.report(diagnostic)
  }

  /// Says what the run came to.
  func summarise() {
    clear()
    StandardError.write("mingce: \(meter.summary(at: Self.now))\n")
  }

  func clear() {
    if isBarVisible { StandardError.write("\r\u{1B}[K") }
    isBarVisible = false
  }

  private static var width: Int {
    var size = winsize()
    let isKnown = ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return isKnown ? Int(size.ws_col) : 80
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
