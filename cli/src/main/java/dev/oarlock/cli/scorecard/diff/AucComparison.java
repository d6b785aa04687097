package dev.oarlock.cli.scorecard.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// How well two scores rank customers who left below customers who stayed: for each the share of
/// pairs in order (the area under its ROC curve, ties half), and the standard error of the
/// difference, by the method of DeLong, DeLong and Clarke-Pearson (1988) for two scores of the same
/// people.
record AucComparison(List<ScorePair> churned, List<ScorePair> retained) {

  /// One customer on one past day, under both rules.
  record ScorePair(int before, int after) {}

  /// `before` and `after` are shares of pairs in order, 0 to 1.
  record AucPair(double before, double after, double standardError) {
    double difference() {
      return after - before;
    }
  }

  AucPair aucs() {
    var ofChurned = new ArrayList<AucPair>();
    var ofRetained = new ArrayList<AucPair>();
    churned.forEach(it -> ofChurned.add(placementValue(it, retained, 1)));
    retained.forEach(it -> ofRetained.add(placementValue(it, churned, -1)));
    var variance =
        variance(ofChurned, AucPair::difference) / churned.size()
            + variance(ofRetained, AucPair::difference) / retained.size();
    return new AucPair(
        mean(ofChurned, AucPair::before), mean(ofChurned, AucPair::after), Math.sqrt(variance));
  }

  /// The share of the others that one is in order with; `sign` is 1 when others should be higher.
  private static AucPair placementValue(ScorePair one, List<ScorePair> others, int sign) {
    var before = 0.0;
    var after = 0.0;
    for (var other : others) {
      before += concordance(sign * (other.before() - one.before()));
      after += concordance(sign * (other.after() - one.after()));
    }
    return new AucPair(before / others.size(), after / others.size(), 0);
  }

  private static double concordance(int ahead) {
    return ahead == 0 ? 0.5 : ahead > 0 ? 1 : 0;
  }

  private static double variance(List<AucPair> skills, ToDoubleFunction<AucPair> of) {
    var mean = mean(skills, of);
    return skills.stream().mapToDouble(it -> Math.pow(of.applyAsDouble(it) - mean, 2)).sum()
        / Math.max(1, skills.size() - 1);
  }

  private static double mean(List<AucPair> skills, ToDoubleFunction<AucPair> of) {
    return skills.stream().mapToDouble(of).average().orElse(0.5);
  }
}
