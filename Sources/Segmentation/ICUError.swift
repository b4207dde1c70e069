import CICU
import TextModel

/// ICU's statuses as diagnostics.
enum ICUError {
  static func diagnostic(_ status: Int32, doing what: String) -> Diagnostic {
    Diagnostic(
      .error, code: "icu-data",
      "ICU failed at \(what): \(String(cString: cicu_status_name(status))); reinstall the libicu72 package")
  }
}
