import CProcess
import Glibc
import TextModel

/// Finds the compiled dictionaries: where `--image` says, else where `MINGCE_IMAGE` says, else beside the executable,
/// else in `../share/mingce` as seen from it.
struct ImageLocator {
  static let fileName = "mingce.image"

  /// `--image`.
  var option: String?
  /// `MINGCE_IMAGE`; an empty value counts as none.
  var environment: String?
  /// The folder of the running executable.
  var executableFolder: String?
  var exists: (String) -> Bool = { access($0, F_OK) == 0 }

  /// A locator for this process.
  init(option: String?) {
    self.option = option
    environment = getenv("MINGCE_IMAGE").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    executableFolder = ImageLocator.executable.map { String($0[..<($0.lastIndex(of: "/") ?? $0.startIndex)]) }
  }

  /// The image's path. A path that the user named is returned whether it exists or not, so that the error is about it.
  /// - Throws: a `Diagnostic` with code `image-missing` that lists the places and the remedy.
  func locate() throws(Diagnostic) -> String {
    if let named = option ?? environment { return named }
    let folders = executableFolder.map { [$0, "\($0)/../share/mingce"] } ?? []
    let places = folders.map { "\($0)/\(Self.fileName)" }
    if let place = places.first(where: exists) { return place }
    throw Diagnostic(
      .error, code: "image-missing",
      "no compiled dictionaries found (looked for \(places.joined(separator: ", "))); "
        + "build them with `mingce dictionary build`, or name them with --image or MINGCE_IMAGE")
  }

  /// Where a new image goes when nothing else is said.
  /// - Throws: a `Diagnostic` when the executable's place cannot be found.
  func besideExecutable() throws(Diagnostic) -> String {
    if let environment { return environment }
    guard let executableFolder else {
      throw Diagnostic(.error, code: "image-missing", "the program's own folder cannot be found; name an image with -o")
    }
    return "\(executableFolder)/\(Self.fileName)"
  }

  private static var executable: String? {
    var buffer = [CChar](repeating: 0, count: 4096)
    let length = readlink("/proc/self/exe", &buffer, buffer.count)
    if length > 0 { return String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self) }
    // A chroot without /proc: as it was started.
    guard let started = cprocess_executable(), let path = realpath(started, nil) else { return nil }
    defer { free(path) }
    return String(cString: path)
  }
}
