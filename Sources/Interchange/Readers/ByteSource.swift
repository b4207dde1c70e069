import Glibc
import TextModel

/// Where bytes come from: a file descriptor, read as they come, or memory. What is compressed with gzip, xz or zstd is
/// unpacked on the way. For one thread at a time.
public final class ByteSource {
  private enum Origin {
    case descriptor(Int32, closes: Bool)
    case memory([UInt8], next: Int)
  }

  /// The path as the user gave it, or `<stdin>`.
  public let name: String
  /// Called before a read that will have to wait for input: the time to flush output.
  public var beforeWaiting: (() -> Void)?
  /// Gets the bytes as they are read, before they are unpacked: for a hash of the file, or to count them.
  public var onRead: ((UnsafeRawBufferPointer) -> Void)?
  /// A descriptor that becomes readable when reading shall stop; waiting for input then ends with `interrupted`.
  public var interruption: Int32?
  private var origin: Origin
  /// What the file was when it was opened; nil for what is no regular file.
  private let identity: FileIdentity?
  private var decompressor: Decompressor?
  private var compressionIsKnown = false

  /// Standard input, which stays open.
  public static func standardInput() -> ByteSource {
    ByteSource(name: "<stdin>", .descriptor(0, closes: false), identity: FileIdentity(descriptor: 0))
  }

  /// Bytes that are in memory already; `name` is for messages.
  public static func memory(_ bytes: [UInt8], name: String = "<memory>") -> ByteSource {
    ByteSource(name: name, .memory(bytes, next: 0), identity: nil)
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
    return ByteSource(
      name: path, .descriptor(descriptor, closes: true), identity: FileIdentity(descriptor: descriptor))
  }

  private init(name: String, _ origin: Origin, identity: FileIdentity?) {
    self.name = name
    self.origin = origin
    self.identity = identity
  }

  deinit {
    if case .descriptor(let descriptor, closes: true) = origin { close(descriptor) }
  }

  /// How many bytes are behind the source, compressed; nil when that cannot be known.
  public var size: Int? {
    switch origin {
    case .memory(let bytes, _): bytes.count
    case .descriptor: identity?.size
    }
  }

  /// - Throws: `input-changed` when the file is not what it was when it was opened.
  func checkIsUnchanged() throws(Diagnostic) {
    guard case .descriptor(let descriptor, closes: true) = origin, let identity else { return }
    guard FileIdentity(descriptor: descriptor) == identity else {
      throw Diagnostic(
        .error, code: "input-changed", "the file was changed while it was read; annotate it again when it is finished",
        file: name)
    }
  }

  /// Appends what is there next, about `limit` bytes at most, waiting for it if need be; returns false at the end.
  /// - Throws: `unreadable-input`, `damaged-compression`, `interrupted`.
  func read(upTo limit: Int, into bytes: inout [UInt8]) throws(Diagnostic) -> Bool {
    if !compressionIsKnown {
      compressionIsKnown = true
      var head: [UInt8] = []
      while head.count < Compression.longestSignature, try readRaw(upTo: limit, into: &head) {}
      guard let form = Compression(signature: head) else {
        bytes.append(contentsOf: head)
        return !head.isEmpty
      }
      do { decompressor = try Decompressor(form) } catch { throw unpackingFailure(error) }
      decompressor?.feed(head)
    }
    guard let decompressor else { return try readRaw(upTo: limit, into: &bytes) }
    return try unpack(decompressor, limit, into: &bytes)
  }

  private func unpack(
    _ decompressor: Decompressor, _ limit: Int, into bytes: inout [UInt8]
  ) throws(Diagnostic) -> Bool {
    let before = bytes.count
    while bytes.count == before {
      if decompressor.needsInput {
        var raw: [UInt8] = []
        guard try readRaw(upTo: limit, into: &raw) else {
          guard decompressor.isComplete else { throw unpackingFailure(.damaged) }
          return false
        }
        decompressor.feed(raw)
      }
      do { try decompressor.step(into: &bytes) } catch { throw unpackingFailure(error) }
    }
    return true
  }

  private func readRaw(upTo limit: Int, into bytes: inout [UInt8]) throws(Diagnostic) -> Bool {
    switch origin {
    case .memory(let all, let next):
      let end = min(next + limit, all.count)
      bytes.append(contentsOf: all[next..<end])
      origin = .memory(all, next: end)
      return end > next
    case .descriptor(let descriptor, _):
      try waitForInput(descriptor)
      var failed: Int32 = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
        var got = Glibc.read(descriptor, buffer.baseAddress, limit)
        while got < 0, errno == EINTR { got = Glibc.read(descriptor, buffer.baseAddress, limit) }
        failed = got < 0 ? errno : 0
        count = max(got, 0)
      }
      guard failed == 0 else { throw Self.failure(name, failed) }
      if let onRead { chunk.withUnsafeBytes(onRead) }
      bytes.append(contentsOf: chunk)
      return !chunk.isEmpty
    }
  }

  /// - Throws: `interrupted` when that comes before the input does.
  private func waitForInput(_ descriptor: Int32) throws(Diagnostic) {
    var requests = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
    if let interruption { requests.append(pollfd(fd: interruption, events: Int16(POLLIN), revents: 0)) }
    if beforeWaiting != nil, poll(&requests, nfds_t(requests.count), 0) == 0 {
      beforeWaiting?()
    }
    guard interruption != nil else { return }
    while poll(&requests, nfds_t(requests.count), -1) < 0, errno == EINTR {}
    if requests[1].revents != 0 {
      throw Diagnostic(.error, code: "interrupted", "reading was interrupted", file: name)
    }
  }

  private func unpackingFailure(_ failure: Decompressor.Failure) -> Diagnostic {
    switch failure {
    case .damaged:
      Diagnostic(
        .error, code: "damaged-compression", "the compressed data are damaged or cut short; get the file again",
        file: name)
    case .noMemory:
      Diagnostic(
        .error, code: "unreadable-input", "unpacking needs more memory than is allowed; unpack the file first",
        file: name)
    }
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
