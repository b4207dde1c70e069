import Foundation

/// Where things lie around the package.
package enum Places {
  /// The package's folder.
  package static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The folder with gold annotations and corpora beside the package, or nil on a machine that has none. The variable
  /// `MINGCE_SHARED` names another place.
  package static let shared: URL? = {
    let named = ProcessInfo.processInfo.environment["MINGCE_SHARED"].map { URL(fileURLWithPath: $0) }
    let folder = named ?? package.deletingLastPathComponent().appendingPathComponent("shared")
    return FileManager.default.fileExists(atPath: folder.appendingPathComponent("gold").path) ? folder : nil
  }()

  /// A new empty folder for a test's files; the caller removes it.
  package static func temporary() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("mingce-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }
}
