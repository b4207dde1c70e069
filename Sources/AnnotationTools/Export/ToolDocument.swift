import Evaluation
import TextModel

/// A document ready for annotation tools: its mentions checked and in order, its relations as arcs between them.
struct ToolDocument {
  /// The document with its valid mentions, by start, the longer first.
  let document: AnnotatedDocument
  let text: GoldText

  /// - Throws: `span-outside-text` or `covered-text-differs`: a tool would show such a mention over other words.
  init(_ document: AnnotatedDocument) throws(RejectedDocument) {
    text = GoldText(document.text)
    for mention in document.mentions {
      let span = TextSpan(mention.start, mention.end)
      guard !span.isEmpty, span.end <= text.scalars.count else {
        throw RejectedDocument(
          code: "span-outside-text",
          message: "mention \(mention.id) at \(mention.start)…\(mention.end) does not lie in the text; annotate it anew"
        )
      }
      guard mention.text.isEmpty || Self.ink(text.covered(span)) == Self.ink(mention.text) else {
        throw RejectedDocument(
          code: "covered-text-differs",
          message: "mention \(mention.id) says ‘\(mention.text)’, but the text at \(mention.start)…\(mention.end) is "
            + "‘\(text.name(span))’; annotate it anew")
      }
    }
    var sorted = document
    sorted.mentions.sort {
      ($0.start, -$0.end, $0.type.index, $0.id) < ($1.start, -$1.end, $1.type.index, $1.id)
    }
    self.document = sorted
  }

  /// What is left without white space: a mention's `text` leaves breaks out.
  private static func ink(_ text: String) -> [UnicodeScalar] {
    text.unicodeScalars.filter { !GoldText.isSpace($0) }
  }

  var mentions: [AnnotatedDocument.Mention] { document.mentions }

  /// The indices of mentions that lie in no other, and of those over the same words the first; none of them overlap.
  var outermost: [Int] {
    var result: [Int] = []
    var end = 0
    for (index, mention) in mentions.enumerated() where mention.start >= end {
      result.append(index)
      end = mention.end
    }
    return result
  }

  func covered(_ mention: AnnotatedDocument.Mention) -> String { text.covered(TextSpan(mention.start, mention.end)) }
}

extension GoldText {
  /// The span's text as it stands, breaks included; the span must lie in the text.
  func covered(_ span: TextSpan) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[span.start..<span.end])
    return String(view)
  }
}

/// Why a document cannot be given to an annotation tool; the others can.
package struct RejectedDocument: Error, Sendable {
  /// `span-outside-text` or `covered-text-differs`.
  package var code: String
  package var message: String
}
