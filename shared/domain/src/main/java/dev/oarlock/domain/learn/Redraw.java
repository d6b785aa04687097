package dev.oarlock.domain.learn;

import dev.oarlock.domain.learn.Lesson.Left;

/// A straight correction of log-odds: `shift` plus `stretch` times them (J. Platt, Probabilistic
/// Outputs for Support Vector Machines, 1999).
record Redraw(double shift, double stretch) {
  /// How far a correction is believed to be needed at all: hardly.
  private static final double SPREAD = 0.1;

  private static final double FREE = 100;

  /// The correction after which the probabilities come closest to the expected ones.
  static Redraw to(double[] logOdds, double[] expected, double weight) {
    return fitted(logOdds, expected, weight, FREE);
  }

  /// The correction that what happened asks for, held near none.
  static Redraw cautious(double[] logOdds, double[] happened, double weight) {
    return fitted(logOdds, happened, weight, SPREAD);
  }

  private static Redraw fitted(double[] logOdds, double[] target, double weight, double spread) {
    var rows = new double[logOdds.length][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new double[] {1, logOdds[i]};
    }
    var lesson = new Lesson(new Matrix(rows), new Left(target), weight);
    var none = new Prior(new double[] {0, 1}, new double[] {spread, spread});
    var belief = Posterior.of(lesson, none).belief();
    return new Redraw(belief.mean(0), belief.mean(1));
  }

  Belief of(Belief belief) {
    return belief.redrawn(shift, stretch);
  }
}
