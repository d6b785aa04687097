package dev.oarlock.domain.replay;

import dev.oarlock.domain.forecast.Driver;
import dev.oarlock.domain.learn.Case;
import dev.oarlock.domain.learn.Column;
import dev.oarlock.domain.learn.Forecaster;
import dev.oarlock.domain.learn.Learner;
import dev.oarlock.domain.learn.Model;
import dev.oarlock.domain.learn.Outcome;
import dev.oarlock.domain.learn.Report;
import dev.oarlock.domain.learn.Report.Asked;
import dev.oarlock.domain.learn.Table;
import dev.oarlock.domain.learn.Task;
import dev.oarlock.domain.learn.Task.BaseRate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// What past days would have said. On each day a model is learned from the outcomes that were ripe
/// by then, as the scheduled learner would have; `end` is the last day of which anything is known.
public record Hindcast(List<Moment> moments, int horizonDays, LocalDate end, Task task) {
  /// What was said on a day of an account, and what became of it. `baseRate` and `prior` are what
  /// the floors said: the share that had left by then, and the expert on that rate. `inForce` is
  /// what the model that is in force now says of that day.
  public record Said(
      Moment of, double probability, double baseRate, double prior, Outcome outcome) {
    public double inForce() {
      return of.inForce().value();
    }
  }

  public Hindcast {
    moments = List.copyOf(moments);
  }

  /// One for each customer of each of these days.
  public List<Said> on(List<LocalDate> days, Consumer<LocalDate> progress) {
    var said = new ArrayList<Said>();
    for (var day : days) {
      said.addAll(on(day));
      progress.accept(day);
    }
    return said;
  }

  private List<Said> on(LocalDate day) {
    var ripe = moments(moment -> !moment.day().plusDays(horizonDays).isAfter(day));
    var asked = moments(moment -> moment.day().equals(day));
    var known = table(ripe);
    Model model = Learner.silent().fit(known, task);
    var table = table(asked);
    var scores = model.score(table);
    var rate = rate(known);
    var priors = Learner.silent().fit(known, prior(rate)).score(table);
    var said = new ArrayList<Said>();
    for (int i = 0; i < asked.size(); i++) {
      var probability = scores.get(i).probability();
      var prior = priors.get(i).probability();
      said.add(new Said(asked.get(i), probability, rate, prior, outcome(asked.get(i))));
    }
    return said;
  }

  private Task prior(double rate) {
    return new Task(task.kind(), OptionalInt.of(0), BaseRate.of(rate));
  }

  private List<Moment> moments(Predicate<Moment> passes) {
    return moments.stream().filter(passes).toList();
  }

  private double rate(Table known) {
    var told = known.cases().stream().filter(one -> one.outcome() != Outcome.UNKNOWN).count();
    var left = known.cases().stream().filter(one -> one.outcome() == Outcome.LEFT).count();
    return told == 0 ? task.baseRate().value() : (left + 0.5) / (told + 1);
  }

  private Outcome outcome(Moment moment) {
    if (moment.day().plusDays(horizonDays).isAfter(end)) {
      return Outcome.UNKNOWN;
    }
    return moment.left() ? Outcome.LEFT : Outcome.STAYED;
  }

  private Table table(List<Moment> rows) {
    var cases = rows.stream().map(row -> new Case(row.id(), row.day().toString(), outcome(row)));
    var columns = Arrays.stream(Driver.values()).map(driver -> column(driver, rows));
    return new Table(cases.toList(), columns.toList());
  }

  private static Column column(Driver driver, List<Moment> rows) {
    var name = "d_" + driver.name().toLowerCase(Locale.ROOT);
    var values = rows.stream().mapToDouble(row -> row.drivers().of(driver).orElse(Double.NaN));
    return Column.numbers(name, values.toArray());
  }

  /// How good that was, beside the three floors and the model in force. Where an account had no
  /// health, that floor takes the middle of the scale.
  public Report report(List<Said> said) {
    var cases =
        said.stream().map(one -> new Case(one.of.id(), one.of.day().toString(), one.outcome));
    return Report.of(
        new Asked(
            "replay of the log: each day asked of a model that knew what was known then",
            horizonDays),
        cases.toList(),
        List.of(
            Forecaster.of("model", said.stream().mapToDouble(Said::probability).toArray()),
            Forecaster.of(
                Forecaster.BASE_RATE, said.stream().mapToDouble(Said::baseRate).toArray()),
            Forecaster.of(Forecaster.PRIOR, said.stream().mapToDouble(Said::prior).toArray()),
            Forecaster.ranking(
                Forecaster.HEALTH,
                said.stream().mapToDouble(one -> -one.of.health().orElse(50)).toArray()),
            Forecaster.of("model in force", said.stream().mapToDouble(Said::inForce).toArray())));
  }
}
