import TextModel

/// What can be wrong with an image, each with what to do about it.
enum ImageError {
  private static let remedy = "run `mingce dictionary build`"

  static func missing(_ path: String) -> Diagnostic { make("missing", "there is no dictionary image", path) }

  static func unreadable(_ path: String, _ reason: String) -> Diagnostic {
    Diagnostic(.error, code: "image-unreadable", "the dictionary image cannot be read: \(reason)", file: path)
  }

  static func truncated(_ path: String, has: Int, needs: Int) -> Diagnostic {
    make("truncated", "the dictionary image is cut short at \(has) of \(needs) bytes", path)
  }

  static func foreign(_ path: String) -> Diagnostic { make("foreign", "this is not a Mingce dictionary image", path) }

  static func version(_ path: String, _ version: UInt32) -> Diagnostic {
    make("version", "the dictionary image has format \(version), this program reads \(ImageFormat.version)", path)
  }

  static func otherTaxonomy(_ path: String) -> Diagnostic {
    make("version", "the dictionary image was made for other mention types than this program knows", path)
  }

  static func damaged(_ path: String, _ what: String) -> Diagnostic {
    make("damaged", "the dictionary image is damaged: \(what)", path)
  }

  private static func make(_ code: String, _ message: String, _ path: String) -> Diagnostic {
    Diagnostic(.error, code: "image-\(code)", "\(message); \(remedy)", file: path)
  }
}
