import Foundation

/// A Python virtual environment under `.build` with packages that check our files from outside.
package enum PythonEnvironment {
  /// The interpreter of an environment that holds `packages`, made on first use.
  /// - Returns: nil when the packages cannot be installed here; the reason is printed.
  package static func interpreter(with packages: [String]) -> String? {
    let folder = Places.package.appendingPathComponent(".build/venv-" + packages.joined(separator: "-"))
    let python = folder.appendingPathComponent("bin/python3").path
    let isReady = folder.appendingPathComponent("ready")
    if FileManager.default.fileExists(atPath: isReady.path) { return python }
    do {
      let made = try Subprocess.run("python3", ["-m", "venv", folder.path])
      let filled = try Subprocess.run(python, ["-m", "pip", "install", "--quiet"] + packages)
      guard made.status == 0, filled.status == 0 else {
        print("skipped: \(packages.joined(separator: ", ")) cannot be installed here: \(filled.errorText)")
        return nil
      }
      try Data().write(to: isReady)
      return python
    } catch {
      print("skipped: no Python environment can be made here: \(error)")
      return nil
    }
  }
}
