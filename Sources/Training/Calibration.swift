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
    let points = readings.map { reading -> Point in
      let confidence = min(max(Double(reading.confidence), 1e-7), 1 - 1e-7)
      return Point(margin: log(confidence / (1 - confidence)), isRight: reading.isRight)
    }
    // From the share that is right and no slope: there the curvature is greatest, so that no step goes astray.
    let right = Double(readings.count { $0.isRight })
    var line = Line(slope: 0, intercept: log((right + 1) / (Double(readings.count) - right + 1)))
    var loss = line.loss(points)
    for _ in 0..<100 {
      var step = line.step(points)
      while step.size > 1e-9, line.moved(step).loss(points) > loss { step = step.halved }
      guard step.size > 1e-9 else { break }
      line = line.moved(step)
      loss = line.loss(points)
    }
    guard line.slope.isFinite, line.intercept.isFinite else { return }
    slope = Float(line.slope)
    intercept = Float(line.intercept)
  }

  /// What a confidence that is not calibrated comes to.
  func calibrated(_ confidence: Float) -> Float {
    let confidence = min(max(Double(confidence), 1e-7), 1 - 1e-7)
    return Float(1 / (1 + exp(-(Double(slope) * log(confidence / (1 - confidence)) + Double(intercept)))))
  }

  private struct Point {
    var margin: Double
    var isRight: Bool
  }

  /// The logit as a function of the margin, or a step from one such function to another.
  private struct Line {
    var slope: Double
    var intercept: Double

    /// A weak prior keeps the line finite when the readings are all right.
    static let prior = 1e-3

    var size: Double { abs(slope) + abs(intercept) }
    var halved: Line { Line(slope: slope / 2, intercept: intercept / 2) }
    func moved(_ step: Line) -> Line { Line(slope: slope + step.slope, intercept: intercept + step.intercept) }

    /// The negative log-likelihood with the prior.
    func loss(_ points: [Point]) -> Double {
      points.reduce(Line.prior / 2 * (slope * slope + intercept * intercept)) { total, point in
        let logit = slope * point.margin + intercept
        let against = point.isRight ? -logit : logit
        return total + max(against, 0) + log1p(exp(-abs(against)))
      }
    }

    /// Newton's step.
    func step(_ points: [Point]) -> Line {
      var gradient = Line(slope: Line.prior * slope, intercept: Line.prior * intercept)
      var curvature = (slopes: Line.prior, mixed: 0.0, intercepts: Line.prior)
      for point in points {
        let predicted = 1 / (1 + exp(-(slope * point.margin + intercept)))
        let error = predicted - (point.isRight ? 1 : 0)
        let variance = predicted * (1 - predicted)
        gradient.slope += error * point.margin
        gradient.intercept += error
        curvature.slopes += variance * point.margin * point.margin
        curvature.mixed += variance * point.margin
        curvature.intercepts += variance
      }
      let determinant = curvature.slopes * curvature.intercepts - curvature.mixed * curvature.mixed
      return Line(
        slope: (curvature.mixed * gradient.intercept - curvature.intercepts * gradient.slope) / determinant,
        intercept: (curvature.mixed * gradient.slope - curvature.slopes * gradient.intercept) / determinant)
    }
  }
}
