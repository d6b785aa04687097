package dev.oarlock.domain.learn;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What came of a test of a model on cases that it had not seen: its measures beside those of the
/// floors, and whether it showed skill. The first floor is the base rate.
public record Report(
    Asked asked, Counts counts, Measures model, List<Beside> floors, Calibration calibration) {

  /// What was asked: who leaves within `horizonDays`. `how` says in words how the cases were kept
  /// from the model.
  public record Asked(String how, int horizonDays) {}

  /// Rows asked about, accounts among them, rows that say one left, and how many accounts did.
  public record Counts(int rows, int accounts, int leaving, int accountsThatLeft) {

    /// The share of rows that say one left: what somebody who knew it would have said of everybody.
    public double rate() {
      return (double) leaving / rows;
    }
  }

  /// A floor, and by how much less the model was surprised than it (empty of meaning for one that
  /// only ranks, where the gain is in AUC).
  public record Beside(Measures floor, Interval gain, boolean inAuc) {}

  public Report {
    floors = List.copyOf(floors);
  }

  /// The floor of that name, where it was asked.
  public Optional<Beside> floor(String name) {
    return floors.stream().filter(beside -> beside.floor.of().equals(name)).findFirst();
  }

  /// Whether the model is surely better than saying the base rate of everybody: the first floor.
  public boolean skill() {
    return floors.stream().limit(1).allMatch(floor -> floor.gain.aboveZero())
        && model.auc().low() > 0.5;
  }

  /// The finding in words. `n` is how many accounts left: what any skill was learned from and shown
  /// on.
  public String verdict() {
    var n = counts.accountsThatLeft;
    return skill()
        ? "skill shown (n = " + n + "): surely better than saying the base rate of everybody"
        : "no skill shown yet (n = " + n + "): the base rate says as much";
  }

  /// Compares a model with floors, the base rate first; cases that are not told yet are left out.
  public static Report of(Asked asked, List<Case> cases, List<Forecaster> modelAndFloors) {
    var told = IntStream.range(0, cases.size()).filter(row -> cases.get(row).told()).toArray();
    var judged = IntStream.of(told).mapToObj(cases::get).toList();
    if (judged.isEmpty()) {
      throw new IllegalArgumentException(
          "There is no case of which it is known what became of it.");
    }
    var samples = Samples.of(judged);
    var forecasters = modelAndFloors.stream().map(each -> each.pick(told)).toList();
    var model = forecasters.getFirst();
    var floors = forecasters.stream().skip(1);
    return new Report(
        asked,
        counts(judged),
        Measures.of(model, samples),
        floors.map(floor -> beside(model, floor, samples)).toList(),
        Calibration.of(model, judged));
  }

  private static Beside beside(Forecaster model, Forecaster floor, Samples samples) {
    var one = new Rating(model, samples.cases());
    var other = new Rating(floor, samples.cases());
    var gain =
        floor.ranksOnly()
            ? Interval.of(samples, weights -> one.auc(weights) - other.auc(weights))
            : Interval.of(samples, weights -> other.logLoss(weights) - one.logLoss(weights));
    return new Beside(Measures.of(floor, samples), gain, floor.ranksOnly());
  }

  private static Counts counts(List<Case> judged) {
    var leaving = judged.stream().filter(Case::left).toList();
    return new Counts(
        judged.size(),
        Math.toIntExact(judged.stream().map(Case::id).distinct().count()),
        leaving.size(),
        Math.toIntExact(leaving.stream().map(Case::id).distinct().count()));
  }
}
