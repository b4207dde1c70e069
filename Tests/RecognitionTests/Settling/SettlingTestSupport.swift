import Lexicon
import TestSupport
import TextModel

@testable import Recognition

/// The words of one class, for a small gazetteer.
func words(_ className: String, _ type: String = "none", _ words: String) -> DictionarySource {
  DictionarySource(
    name: className,
    text: "# class: \(className)\n# type: \(type)\n" + words.replacing("|", with: "\n") + "\n")
}

/// The words of one class and one subtype.
func subtyped(_ className: String, _ subtype: String, _ words: String) -> DictionarySource {
  let type = className == "organization.known" ? "ORGANIZATION" : "none"
  let lines = words.split(separator: "|").map { "\($0)\t\tsubtype=\(subtype)\n" }.joined()
  return DictionarySource(name: className + subtype, text: "# class: \(className)\n# type: \(type)\n" + lines)
}

/// What a settler makes of marked text, as marked text: the marks say what decoding chose. A word may end anywhere.
func settled(
  _ marked: String, _ gazetteer: Gazetteer, isFixed: Bool = false, margin: Float = 10,
  _ settle: (inout [TaggedSpan], TextSpan, Draft) -> Void
) -> String {
  let text = TypedText(marked)
  var draft = draft(text.text, gazetteer)
  draft.wordBoundaries = [Bool](repeating: true, count: draft.reading.count + 1)
  var spans = text.spans.map { TaggedSpan(span: $0.span, type: $0.type, margin: margin, isFixed: isFixed) }
  settle(&spans, TextSpan(0, draft.reading.count), draft)
  return TypedText.mark(text.units, spans.map { ($0.span, $0.type) })
}
