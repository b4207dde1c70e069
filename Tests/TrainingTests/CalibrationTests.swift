import Glibc
import TestSupport
import Testing

@testable import Training

@Suite struct CalibrationTests {
  private func logistic(_ value: Float) -> Float { 1 / (1 + exp(-value)) }

  /// Readings whose margins say twice too much, drawn from a known truth.
  private func readings(_ count: Int, slope: Float, intercept: Float) -> [Calibration.Reading] {
    var random = SeededGenerator(seed: 9)
    return (0..<count).map { _ in
      let margin = Float.random(in: 0...10, using: &random)
      return Calibration.Reading(
        confidence: logistic(margin),
        isRight: Float.random(in: 0..<1, using: &random) < logistic(slope * margin + intercept))
    }
  }

  @Test func findsTheTruth() {
    let calibration = Calibration(readings(20_000, slope: 0.5, intercept: -0.7))
    #expect(abs(calibration.slope - 0.5) < 0.05)
    #expect(abs(calibration.intercept + 0.7) < 0.15)
  }

  @Test func aGreaterMarginIsNeverLessSure() {
    for (slope, intercept) in [(0.3, 0), (0.8, -1), (2, 1)] as [(Float, Float)] {
      let calibration = Calibration(readings(500, slope: slope, intercept: intercept))
      #expect(calibration.slope > 0)
    }
  }

  /// How sure the calibrated model is on average of readings with a margin.
  private func confidence(_ calibration: Calibration, _ margin: Float) -> Float {
    logistic(calibration.slope * margin + calibration.intercept)
  }

  @Test func sureReadingsThatAreSometimesWrong() {
    let readings = (0..<200).map { Calibration.Reading(confidence: 1, isRight: $0 % 10 > 0) }
    #expect(abs(confidence(Calibration(readings), 16.1) - 0.9) < 0.02)
    #expect(abs(Calibration(readings).calibrated(1) - 0.9) < 0.02)
  }

  @Test func readingsThatAreAllRight() {
    let readings = (1...200).map { Calibration.Reading(confidence: logistic(Float($0) / 20), isRight: true) }
    let calibration = Calibration(readings)
    #expect(calibration.slope.isFinite && calibration.intercept.isFinite)
    #expect(confidence(calibration, 1) > 0.8)
    #expect(confidence(calibration, 10) >= confidence(calibration, 1))
  }

  @Test func readingsThatAPlaceDivides() {
    let readings = (1...200).map {
      Calibration.Reading(confidence: logistic(Float($0) / 20), isRight: $0 > 100)
    }
    let calibration = Calibration(readings)
    #expect(calibration.slope > 0 && calibration.slope.isFinite)
    #expect(confidence(calibration, 9) > 0.9)
    #expect(confidence(calibration, 1) < 0.1)
  }

  @Test func withoutReadingsTheMarginStays() {
    let calibration = Calibration([])
    #expect(abs(calibration.calibrated(0.8) - 0.8) < 1e-5)
    #expect(calibration.slope == 1 && calibration.intercept == 0)
  }
}
