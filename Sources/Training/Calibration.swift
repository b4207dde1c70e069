import Glibc

/// Fits how often a choice is right to how far ahead it was: logistic regression on the margin (Platt 1999), by Newton
/// steps.
struct Calibration {
  struct Reading {
    /// Of a model that is not calibrated, so that its logit is the margin.
    var confidence: Float
    var isRight: Bool
  }

  private(set) var slope: Float = 1
  private(set) var intercept: Float = 0

  init(_ readings: [Reading]) {
    guard !readings.isEmpty else { return }
    let margins = readings.map { reading -> Double in
      let confidence = min(max(Double(reading.confidence), 1e-7), 1 - 1e-7)
      return log(confidence / (1 - confidence))
    }
    var weight = (slope: 1.0, intercept: 0.0)
    for _ in 0..<50 {
      var gradient = (slope: 0.0, intercept: 0.0)
      // A weak prior keeps the steps finite when the readings are all right.
      var hessian = (slopes: 1e-3, mixed: 0.0, intercepts: 1e-3)
      for (margin, reading) in zip(margins, readings) {
        let predicted = 1 / (1 + exp(-(weight.slope * margin + weight.intercept)))
        let error = predicted - (reading.isRight ? 1 : 0)
        let variance = max(predicted * (1 - predicted), 1e-9)
        gradient.slope += error * margin
        gradient.intercept += error
        hessian.slopes += variance * margin * margin
        hessian.mixed += variance * margin
        hessian.intercepts += variance
      }
      let determinant = hessian.slopes * hessian.intercepts - hessian.mixed * hessian.mixed
      guard abs(determinant) > 1e-12 else { break }
      let step = (
        slope: (hessian.intercepts * gradient.slope - hessian.mixed * gradient.intercept) / determinant,
        intercept: (hessian.slopes * gradient.intercept - hessian.mixed * gradient.slope) / determinant
      )
      weight.slope -= step.slope
      weight.intercept -= step.intercept
      if abs(step.slope) + abs(step.intercept) < 1e-9 { break }
    }
    guard weight.slope.isFinite, weight.intercept.isFinite else { return }
    slope = Float(weight.slope)
    intercept = Float(weight.intercept)
  }
}
