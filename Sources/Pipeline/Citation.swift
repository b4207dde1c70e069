import Lexicon
import Relations
import TextModel

/// Writes where results come from as the text of `by`: `dictionary:areas/city.tsv:12`,
/// `rule:positions.rules:title-before-name`, `recogniser:person-name:byline`, `tagger`, `alias:area-dropped`, `given`.
struct Citation: Sendable {
  private let gazetteer: Gazetteer
  /// For each rule its text.
  private let rules: [String]

  init(gazetteer: Gazetteer, rules: RuleSet) {
    self.gazetteer = gazetteer
    self.rules = rules.names.map { "rule:\($0.file):\($0.name)" }
  }

  func text(_ provenance: Provenance) -> String {
    switch provenance {
    case .dictionary(let entry):
      let (file, line) = gazetteer.source(of: entry)
      return file.utf8.withContiguousStorageIfAvailable { joined("dictionary", $0, line) }
        ?? "dictionary:\(file):\(line)"
    case .rule(let number):
      return rules.indices.contains(Int(number)) ? rules[Int(number)] : "rule"
    case .recogniser(let name, let detail): return joined("recogniser", name.bytes, detail.bytes)
    case .tagger: return "tagger"
    case .alias(let name): return "alias:\(name)"
    case .given: return "given"
    }
  }

  // Put together by hand: interpolation costs several times as much, and there is one for each mention.

  private func joined(_ kind: StaticString, _ first: UnsafeBufferPointer<UInt8>, _ line: Int) -> String {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var start = digits.count
      var rest = line.magnitude
      repeat {
        start -= 1
        digits[start] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
      } while rest > 0
      return joined(kind, first, UnsafeBufferPointer(rebasing: digits[start...]))
    }
  }

  private func joined(
    _ kind: StaticString, _ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>
  ) -> String {
    String(unsafeUninitializedCapacity: kind.utf8CodeUnitCount + first.count + second.count + 2) { buffer in
      var end = 0
      func append(_ part: UnsafeBufferPointer<UInt8>) {
        end += UnsafeMutableBufferPointer(rebasing: buffer[end...]).initialize(from: part).index
      }
      func appendColon() {
        buffer[end] = UInt8(ascii: ":")
        end += 1
      }
      append(UnsafeBufferPointer(start: kind.utf8Start, count: kind.utf8CodeUnitCount))
      appendColon()
      append(first)
      appendColon()
      append(second)
      return end
    }
  }
}
