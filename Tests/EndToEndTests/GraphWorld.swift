import Foundation
import TestSupport
import TextModel

/// A store with the seed page and documents of our own, hostile names among them, made by the real program.
struct GraphWorld {
  let bench: Workbench
  let store: String
  let annotations: String

  /// Names that some format, loader or terminal could stumble over.
  static let hostileNames = [
    "“海东”\"纺织\";工会", "青石,水文站'", "<白沙>&水文站]]>", "海东\u{2028}分行", "水文\u{202E}站\u{200F}北", "\\海东\\t{工会}|^`",
    "𠮷田水文站", "=1+1工会", "水文 站\u{85}甲", "--海东%20#站?", "$name@zh工会", "\u{FEFF}海东",
  ]

  private static var stories: [Story] {
    var stories = [
      Story.office("own-1", "2018-03-01", "林晚秋", "副主席", "海东市纺织工会"),
      Story.office("own-2", "2019-03-01", "林晚秋", "主席", "海东市纺织工会"),
      Story.office("own-3", "2020-03-01", "林晚秋", "主席", "海东市纺织工会", status: "former"),
      Story("own/4 “引号”#x?y", "2019-05-20", "海东市纺织工会林晚秋获海东工匠，和周建国出席海东市第二届技能竞赛。")
        .naming(.organization, "海东市纺织工会", .union).naming(.person, "林晚秋").naming(.title, "海东工匠", .honor)
        .naming(.person, "周建国").naming(.event, "海东市第二届技能竞赛").saying("林晚秋", .awarded, "海东工匠")
        .saying("林晚秋", .affiliatedWith, "海东市纺织工会").saying("林晚秋", .participatesIn, "海东市第二届技能竞赛")
        .saying("周建国", .participatesIn, "海东市第二届技能竞赛"),
    ]
    for (number, name) in hostileNames.enumerated() {
      stories.append(
        Story("hostile-\(number)", "2019-01-01", "😀 \(name)主席周建国\r\n到会。").naming(.organization, name)
          .naming(.title, "主席", .position).naming(.person, "周建国")
          .saying("周建国", .holdsPosition, "主席", [Qualifier(.organization, name)])
          .saying("周建国", .affiliatedWith, name))
    }
    return stories
  }

  init() throws {
    bench = try Workbench()
    store = bench.folder.appendingPathComponent("store.graph").path
    let page = Places.package.appendingPathComponent("seeds/laodong-wubao-page.md")
    let seed = try Binary.run(["--date", "2024-05-20"], input: Array(try Data(contentsOf: page)))
    let own: [UInt8] = Self.stories.flatMap { story -> [UInt8] in story.line + [0x0A] }
    annotations = try bench.file("annotations.jsonl", seed.output + own)
    _ = try Binary.run(["graph", "add", store, annotations])
  }

  /// Writes an export and returns its path.
  func export(_ format: String, _ name: String) throws -> String {
    let path = bench.folder.appendingPathComponent(name).path
    _ = try Binary.run(["graph", "export", store, "--format", format, "-o", path])
    return path
  }

  /// All exports, and the documents' texts by id.
  func exportAll() throws {
    for (format, name) in [
      ("nquads", "store.nq"), ("turtle", "store.ttl"), ("jsonld", "store.jsonld"), ("graphml", "store.graphml"),
      ("csv", "csv"), ("neo4j-csv", "neo4j"),
    ] { _ = try export(format, name) }
    var texts: [String: String] = [:]
    for line in try Data(contentsOf: URL(fileURLWithPath: annotations)).split(separator: 0x0A) {
      guard let record = try JSONSerialization.jsonObject(with: line) as? [String: Any] else { continue }
      texts[record["id"] as? String ?? ""] = record["text"] as? String
    }
    try bench.file("texts.json", Array(try JSONSerialization.data(withJSONObject: texts)))
  }

  static func script(_ name: String) -> String {
    Places.package.appendingPathComponent("Sources/Integrations/graph/\(name)").path
  }
}
