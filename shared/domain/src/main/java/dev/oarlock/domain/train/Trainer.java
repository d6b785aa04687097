package dev.oarlock.domain.train;

import dev.oarlock.domain.forecast.Driver;
import dev.oarlock.domain.forecast.HazardModel;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.learn.Learner;
import dev.oarlock.domain.learn.Model.Training;
import dev.oarlock.domain.learn.Task;
import dev.oarlock.domain.learn.Task.BaseRate;
import dev.oarlock.domain.learn.Task.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/// Learns a hazard from customers' months: the likeliest weights round the expert's, whose level is
/// such that the book leaves at the stated base rate until leavings say otherwise. Where nobody has
/// left it is the expert's own, to the bit, in the book's own scales. The same months give the same
/// model, in whatever order they come.
public record Trainer(Probability annualBaseRate, Consumer<String> progress) {

  /// A model, and what it was learned from.
  public record Learned(HazardModel model, Training training) {}

  public Learned learn(Chronicle chronicle) {
    var expert = HazardModel.expert(annualBaseRate).in(OwnBook.of(chronicle));
    var table = chronicle.table(expert);
    if (chronicle.churns() == 0) {
      return new Learned(expert, nothing(chronicle, table.fingerprint()));
    }
    var task = new Task(Kind.DRIVERS, OptionalInt.empty(), monthly());
    var model = new Learner(progress).fit(table, task);
    var kept = Set.copyOf(unlearned(chronicle, expert));
    return new Learned(Fitting.of(model, expert, kept), model.training());
  }

  /// The drivers that keep the expert's weight: a known cancellation, which is a fact and no sign,
  /// and whatever never showed in a month of which the end is told.
  private static List<Driver> unlearned(Chronicle chronicle, HazardModel expert) {
    var told =
        chronicle.months().stream()
            .filter(CustomerMonth::tells)
            .map(month -> month.seen().ahead(expert.scales(), CustomerMonth.MONTH))
            .toList();
    return Arrays.stream(Driver.values())
        .filter(driver ->
            driver == Driver.NOTICE
                || told.stream().allMatch(known -> expert.counted(driver, known).orElse(0) == 0))
        .toList();
  }

  private static Training nothing(Chronicle chronicle, String fingerprint) {
    return new Training(chronicle.months().size(), chronicle.told(), 0, 0, 1, fingerprint);
  }

  /// The constant chance of leaving in a month that makes the annual rate.
  private BaseRate monthly() {
    var share = CustomerMonth.MONTH / 365.0;
    return BaseRate.of(-Math.expm1(Math.log1p(-annualBaseRate.value()) * share));
  }
}
