import Glibc

/// What one run of the fuzzer is about; `MINGCE_FUZZ_TARGET` names it.
enum FuzzTarget: String, CaseIterable {
  case readers, image, dictionary, rules, pipeline

  static let chosen: FuzzTarget = {
    let name = getenv("MINGCE_FUZZ_TARGET").map { String(cString: $0) } ?? ""
    guard let target = FuzzTarget(rawValue: name) else {
      let known = allCases.map(\.rawValue).joined(separator: ", ")
      fatalError("MINGCE_FUZZ_TARGET must be one of \(known)")
    }
    return target
  }()

  func run(_ input: UnsafeBufferPointer<UInt8>) {
    switch self {
    case .readers: FuzzReaders.run(input)
    case .image: FuzzImage.run(input)
    case .dictionary: FuzzDictionary.run(input)
    case .rules: FuzzRules.run(input)
    case .pipeline: FuzzPipeline.run(input)
    }
  }
}

/// What libFuzzer calls for each input.
@_cdecl("LLVMFuzzerTestOneInput") public func fuzzOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  FuzzTarget.chosen.run(UnsafeBufferPointer(start: bytes, count: count))
  return 0
}

/// libFuzzer's own loop.
@_silgen_name("LLVMFuzzerRunDriver") private func runFuzzer(
  _ argumentCount: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ one: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The program's entry under the name that the package manager gives it.
@_cdecl("mingce_fuzz_main") public func fuzzMain(
  _ argumentCount: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  var argumentCount = argumentCount
  var arguments = arguments
  return runFuzzer(&argumentCount, &arguments) { fuzzOneInput($0, $1) }
}
