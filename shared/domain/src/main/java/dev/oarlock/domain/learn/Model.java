package dev.oarlock.domain.learn;

import dev.oarlock.domain.forecast.Sway;
import dev.oarlock.domain.learn.Task.BaseRate;
import dev.oarlock.domain.learn.Task.Kind;
import java.util.List;
import java.util.stream.IntStream;

/// A fitted model: what each column adds to the log-odds of leaving, how far off that may be, and
/// what it was learned from.
public record Model(
    Kind kind, BaseRate baseRate, List<Feature> features, Belief belief, Training training) {

  /// What a model has seen: `rows` of the book, `labels` of them told, `leaving` of those saying
  /// that an account left, which were `accounts` different ones. `expertShare` (0 to 1) is how much
  /// of the fit still trusts the expert.
  public record Training(
      int rows, int labels, int leaving, int accounts, double expertShare, String fingerprint) {}

  public Model {
    features = List.copyOf(features);
    var width = new Design(features).width();
    if (width != belief.width()) {
      throw new IllegalArgumentException(
          "belief about " + belief.width() + " weights for " + width + " shapes");
    }
  }

  /// The log-odds of an account of which nothing is known.
  public double intercept() {
    return belief.mean(0);
  }

  /// One score for each row, in the table's order. What the table does not know adds nothing.
  public List<Score> score(Table table) {
    var matrix = new Design(features).matrix(table);
    return IntStream.range(0, table.size())
        .mapToObj(row -> score(table.cases().get(row), matrix.row(row)))
        .toList();
  }

  /// How the log-odds of each row move with the doubt about the weights, which all rows share.
  public List<Sway> sways(Table table) {
    var parts = belief.parts();
    var matrix = new Design(features).matrix(table);
    return IntStream.range(0, table.size()).mapToObj(row -> parts.sway(matrix.row(row))).toList();
  }

  private Score score(Case one, double[] row) {
    var contributions = new double[features.size()];
    int at = 1;
    for (int i = 0; i < contributions.length; i++) {
      for (int basis = 0; basis < features.get(i).bases().size(); basis++) {
        contributions[i] += belief.mean(at) * row[at];
        at++;
      }
    }
    return Score.of(one, intercept(), contributions, Math.sqrt(belief.variance(row)));
  }
}
