package dev.oarlock.domain.learn;

import dev.oarlock.domain.learn.Task.Kind;

/// What is believed after a lesson, for rows centred as the study's, and how much of it is still
/// the expert's fit (0 to 1).
record Opinion(Belief belief, double expertShare) {
  /// The expert is four times likelier to be right than to be no use.
  private static final double ODDS_FOR_EXPERT = 4;

  private static final int ENOUGH_ROWS = 2000;

  static Opinion of(Study study, Kind kind, Lesson lesson, Widths widths) {
    var expert = Posterior.of(lesson, study.expert(widths));
    if (lesson.rows().size() == 0) {
      return new Opinion(expert.belief(), 1);
    }
    var opinion =
        switch (kind) {
          case DRIVERS -> doubted(expert, Posterior.of(lesson, study.weak(widths)));
          case RAW -> new Opinion(expert.belief(), 0);
        };
    return new Opinion(moderate(opinion.belief(), study), opinion.expertShare());
  }

  /// A wrong prior fits badly; then the fit without it is the likelier one and takes over.
  private static Opinion doubted(Posterior expert, Posterior weak) {
    var logOdds = StrictMath.log(ODDS_FOR_EXPERT) + expert.logEvidence() - weak.logEvidence();
    var share = Logistic.probability(logOdds);
    return new Opinion(expert.belief().mixed(share, weak.belief()), share);
  }

  /// The mean of all probabilities held possible lies nearer to the base rate than the probability
  /// of the mean weights. This draws the log-odds together as much as that takes over the book, so
  /// that they stay one sum of contributions.
  private static Belief moderate(Belief belief, Study study) {
    var rows = study.rows().thinned(ENOUGH_ROWS);
    var logOdds = new double[rows.size()];
    var expected = new double[rows.size()];
    for (int i = 0; i < logOdds.length; i++) {
      logOdds[i] = belief.logOdds(rows.row(i));
      var variance = belief.variance(rows.row(i));
      expected[i] = Logistic.probability(logOdds[i] / Math.sqrt(1 + Math.PI / 8 * variance));
    }
    return Redraw.to(logOdds, expected, 1).of(belief);
  }
}
