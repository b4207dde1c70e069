import Glibc

extension CommandLine {
  /// A variable's value; empty when it is not set.
  static func environment(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }
}
