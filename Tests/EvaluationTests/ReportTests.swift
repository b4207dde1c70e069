import Evaluation
import Interchange
import Testing
import TextModel

@Suite struct ReportTests {
  private let report = Evaluator().evaluate([
    (marked("[林晚秋]PERSON到[海东]LOCATION", relations: [("林晚秋", .visits, "海东")]), marked("[林晚秋]PERSON到[海东]EVENT"))
  ])

  @Test func theTableShowsTheFigures() {
    #expect(
      ReportText(report).figures == """
                                          P      R     F1   95 % interval   lenient F1   gold  predicted
        mention ALL                   0.500  0.500  0.500   0.500–0.500       0.500        2          2
        mention EVENT                 0.000  0.000  0.000   0.000–0.000       0.000        0          1
        mention LOCATION              0.000  0.000  0.000   0.000–0.000       0.000        1          0
        mention PERSON                1.000  1.000  1.000   1.000–1.000       1.000        1          1
        relation ALL                  0.000  0.000  0.000   0.000–0.000                    1          0
        relation visits               0.000  0.000  0.000   0.000–0.000                    1          0

        """)
  }

  @Test func theListShowsTheErrorsInTheirPlaces() {
    #expect(
      ReportText(report).errors() == """
        d\tmissed\tmention LOCATION\t海东\t林晚秋到[海东]\tinstead: [海东]EVENT
        d\twrong\tmention EVENT\t海东\t林晚秋到[海东]\tinstead: [海东]LOCATION
        d\tmissed\trelation visits\t林晚秋 → 海东

        """)
    #expect(ReportText(report).errors(limit: 1).split(separator: "\n").count == 1)
  }

  @Test func theJSONHoldsTheSame() throws {
    let json = try JSONParser.parse(ReportJSON.bytes(report))
    #expect(json["strict"]?["mention ALL"]?["f1"]?.double == 0.5)
    #expect(json["lenient"]?["mention PERSON"]?["recall"]?.double == 1)
    #expect(json["errors"]?.array?.count == 3)
    #expect(json["reliability"]?["mentions"]?["deciles"]?.array?.count == 10)
  }
}
