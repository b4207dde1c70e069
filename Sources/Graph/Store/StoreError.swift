import GRDB
import Glibc
import TextModel

/// What SQLite's errors mean to whoever uses a store.
enum StoreError {
  /// No file, or one whose making was cut short before anything was in it.
  static func missing(_ path: String) -> Diagnostic {
    Diagnostic(.error, code: "no-such-store", "there is no store; make one with `mingce graph add`", file: path)
  }

  static func foreign(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, code: "foreign-store", "this file is no store of Mingce's and is left as it is; name another", file: path)
  }

  static func diagnostic(_ error: any Error, _ path: String) -> any Error {
    guard let failure = error as? DatabaseError else { return error }
    let words = failure.message ?? "no reason given"
    switch failure.resultCode {
    case .SQLITE_NOTADB: return foreign(path)
    case .SQLITE_CORRUPT, .SQLITE_MISMATCH:
      return Diagnostic(
        .error, code: "damaged-store", "the store is damaged (\(words)); build it anew from the annotations", file: path
      )
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      return Diagnostic(
        .error, code: "store-busy", "another process is writing to the store; try again when it is done", file: path)
    case .SQLITE_FULL: return Diagnostic(.error, code: "disk-full", "there is no room on the disk", file: path)
    case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_IOERR, .SQLITE_PERM:
      return Diagnostic(.error, code: "unreadable-store", "the store cannot be used: \(words)", file: path)
    case .SQLITE_ERROR where words.hasPrefix("no such"):
      return Diagnostic(
        .error, code: "damaged-store", "the store is damaged (\(words)); build it anew from the annotations", file: path
      )
    default:
      return Diagnostic(.error, code: "store-failed", "the store does not work: \(words)", file: path)
    }
  }
}

/// A look at a file before SQLite is let near it: SQLite takes an empty file for an empty database.
enum StoreFile {
  enum Presence { case missing, foreign, present }

  static func presence(_ path: String) -> Presence {
    var status = stat()
    // An empty file is what a process leaves that was killed while it made the store.
    guard stat(path, &status) == 0 else { return .missing }
    guard status.st_mode & S_IFMT == S_IFREG else { return .foreign }
    if status.st_size == 0 { return .missing }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    // Whoever may not read it gets the reason from SQLite.
    guard descriptor >= 0 else { return .present }
    defer { close(descriptor) }
    var head = [UInt8](repeating: 0, count: 100)
    let count = read(descriptor, &head, head.count)
    guard count == 100, Array(head[..<15]) == Array("SQLite format 3".utf8) else { return .foreign }
    let application = head[68..<72].reduce(0) { $0 << 8 | Int32($1) }
    // No mark: a store killed in the making, or somebody else's; its tables will tell.
    return application == GraphSchema.applicationID || application == 0 ? .present : .foreign
  }
}
