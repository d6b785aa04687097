package dev.oarlock.local.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// How well two scores rank customers who left below customers who stayed: for each the share of
/// pairs in order (the area under its ROC curve, ties half), and the standard error of the
/// difference, by the method of DeLong, DeLong and Clarke-Pearson (1988) for two scores of the same
/// people.
record Pairs(List<Seen> left, List<Seen> stayed) {

  /// One customer on one past day, under both rules.
  record Seen(int before, int after) {}

  /// `before` and `after` are shares of pairs in order, 0 to 1.
  record Skill(double before, double after, double error) {
    double difference() {
      return after - before;
    }
  }

  Skill skill() {
    var ofLeft = new ArrayList<Skill>();
    var ofStayed = new ArrayList<Skill>();
    left.forEach(it -> ofLeft.add(against(it, stayed, 1)));
    stayed.forEach(it -> ofStayed.add(against(it, left, -1)));
    var variance =
        variance(ofLeft, Skill::difference) / left.size()
            + variance(ofStayed, Skill::difference) / stayed.size();
    return new Skill(mean(ofLeft, Skill::before), mean(ofLeft, Skill::after), Math.sqrt(variance));
  }

  /// The share of the others that one is in order with; `sign` is 1 when others should be higher.
  private static Skill against(Seen one, List<Seen> others, int sign) {
    var before = 0.0;
    var after = 0.0;
    for (var other : others) {
      before += inOrder(sign * (other.before() - one.before()));
      after += inOrder(sign * (other.after() - one.after()));
    }
    return new Skill(before / others.size(), after / others.size(), 0);
  }

  private static double inOrder(int ahead) {
    return ahead == 0 ? 0.5 : ahead > 0 ? 1 : 0;
  }

  private static double variance(List<Skill> skills, ToDoubleFunction<Skill> of) {
    var mean = mean(skills, of);
    return skills.stream().mapToDouble(it -> Math.pow(of.applyAsDouble(it) - mean, 2)).sum()
        / Math.max(1, skills.size() - 1);
  }

  private static double mean(List<Skill> skills, ToDoubleFunction<Skill> of) {
    return skills.stream().mapToDouble(of).average().orElse(0.5);
  }
}
