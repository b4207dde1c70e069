import Glibc
import TextModel

/// Where bytes come from: a file descriptor, read as they come, or memory. For one thread at a time.
public final class ByteSource {
  private enum Origin {
    case descriptor(Int32, closes: Bool)
    case memory([UInt8], next: Int)
  }

  /// The path as the user gave it, or `<stdin>`.
  public let name: String
  /// Called before a read that will have to wait for input: the time to flush output.
  public var beforeWaiting: (() -> Void)?
  private var origin: Origin

  /// Standard input, which stays open.
  public static func standardInput() -> ByteSource { ByteSource(name: "<stdin>", .descriptor(0, closes: false)) }

  public static func memory(_ bytes: [UInt8], name: String = "<memory>") -> ByteSource {
    ByteSource(name: name, .memory(bytes, next: 0))
  }

  /// Opens a file; it is closed when the source goes.
  /// - Throws: `no-such-file`, `is-directory` or `unreadable-input`.
  public static func open(path: String) throws(Diagnostic) -> ByteSource {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path, errno) }
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      close(descriptor)
      throw failure(path, EISDIR)
    }
    return ByteSource(name: path, .descriptor(descriptor, closes: true))
  }

  private init(name: String, _ origin: Origin) {
    self.name = name
    self.origin = origin
  }

  deinit {
    if case .descriptor(let descriptor, closes: true) = origin { close(descriptor) }
  }

  /// Appends what is there next, at most `limit` bytes, waiting for it if need be; returns false at the end.
  /// - Throws: `unreadable-input`.
  func read(upTo limit: Int, into bytes: inout [UInt8]) throws(Diagnostic) -> Bool {
    switch origin {
    case .memory(let all, let next):
      let end = min(next + limit, all.count)
      bytes.append(contentsOf: all[next..<end])
      origin = .memory(all, next: end)
      return end > next
    case .descriptor(let descriptor, _):
      if let beforeWaiting, !isReady(descriptor) { beforeWaiting() }
      var failed: Int32 = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
        var got = Glibc.read(descriptor, buffer.baseAddress, limit)
        while got < 0, errno == EINTR { got = Glibc.read(descriptor, buffer.baseAddress, limit) }
        failed = got < 0 ? errno : 0
        count = max(got, 0)
      }
      guard failed == 0 else { throw Self.failure(name, failed) }
      bytes.append(contentsOf: chunk)
      return !chunk.isEmpty
    }
  }

  private func isReady(_ descriptor: Int32) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 0) != 0
  }

  private static func failure(_ path: String, _ code: Int32) -> Diagnostic {
    switch code {
    case ENOENT, ENOTDIR:
      Diagnostic(.error, code: "no-such-file", "there is no such file; check the path", file: path)
    case EISDIR:
      Diagnostic(.error, code: "is-directory", "this is a directory, not a file; name the files in it", file: path)
    default:
      Diagnostic(.error, code: "unreadable-input", "cannot be read: \(String(cString: strerror(code)))", file: path)
    }
  }
}
