import TextModel
import Testing

@Suite struct MechanismNameTests {
  @Test func namesAreComparedByTheirText() {
    let name: MechanismName = "surname+given"
    #expect(name == "surname+given" && name != "surname" && name != "surname+given name")
    #expect(Set<MechanismName>(["a", "b", "a"]).count == 2)
  }

  @Test func namesReadAsTheyAreWritten() {
    let name: MechanismName = "area+head"
    #expect(name.description == "area+head" && Array(name.bytes) == Array("area+head".utf8))
  }
}
