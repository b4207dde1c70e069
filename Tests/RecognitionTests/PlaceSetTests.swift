import Testing

@testable import Recognition

struct PlaceSetTests {
  @Test(arguments: [10, 73, 74, 137, 138, 5_000]) func aPlaceIsNewOnce(_ place: Int) {
    var places = PlaceSet(from: 10)
    let isNew = [places.insert(place), places.insert(place + 1), places.insert(place), places.insert(place + 1)]
    #expect(isNew == [true, true, false, false])
  }
}
