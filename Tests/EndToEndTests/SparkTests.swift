import Foundation
import TestSupport
import Testing

/// The Spark job's own tests, in local mode.
@Suite(.enabled(if: Binary.isReady, "build the program first: make test")) struct SparkTests {
  @Test func theJobKeepsEveryRowAndFailsLoudly() throws {
    guard let java = try? Subprocess.run("java", ["-version"]), java.status == 0 else {
      print("skipped: there is no java here")
      return
    }
    guard let python = PythonEnvironment.interpreter(with: ["pyspark"]) else { return }
    let folder = Places.package.appendingPathComponent("Sources/Integrations/spark")
    let result = try Subprocess.run(
      python, ["-B", "-m", "unittest", "test_spark"],
      environment: [
        "MINGCE_BINARY": Binary.path ?? "", "MINGCE_IMAGE": Binary.image ?? "", "PYSPARK_PYTHON": python,
      ], directory: folder)
    #expect(result.status == 0, "\(result.errorText.suffix(3_000))")
  }
}
