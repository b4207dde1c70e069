import ArgumentParser
import Glibc
import Interchange
import TextModel

/// Runs the command and turns whatever comes of it into an exit status: 0 all good, 1 some documents failed, 2 could not
/// start.
enum Launcher {
  static let couldNotStart: Int32 = 2

  static func run(_ arguments: [String]) -> Int32 {
    // A reader that goes away is seen as an error of write(2), not as a deadly signal.
    signal(SIGPIPE, SIG_IGN)
    do {
      let early = EarlyOpening(arguments: arguments)
      var command = try MingceCommand.parseAsRoot(arguments)
      if let annotate = command as? AnnotateCommand { try annotate.run(early: early) } else { try command.run() }
      return 0
    } catch is BrokenPipe {
      return 0
    } catch let status as ExitCode {
      return status.rawValue
    } catch let diagnostic as Diagnostic {
      StandardError.report(diagnostic)
      return couldNotStart
    } catch {
      return explain(error)
    }
  }

  /// Prints a request for help to standard output, a usage error to standard error.
  private static func explain(_ error: any Error) -> Int32 {
    let message = MingceCommand.fullMessage(for: error)
    guard MingceCommand.exitCode(for: error) == .success else {
      StandardError.write(message + "\n")
      return couldNotStart
    }
    let output = StandardOutput()
    do {
      try output.append(Array((message + "\n").utf8))
      try output.flush()
    } catch let diagnostic as Diagnostic {
      StandardError.report(diagnostic)
      return couldNotStart
    } catch {
      return 0
    }
    return 0
  }
}
