package dev.oarlock.domain.train;

import dev.oarlock.domain.forecast.HazardModel;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.learn.Forecaster;
import dev.oarlock.domain.learn.Outcome;
import dev.oarlock.domain.learn.Report;
import dev.oarlock.domain.learn.Report.Asked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// Asks past days, each of a model that knew what was known by then, who would leave within a
/// quarter, and compares that with the model in force on the days that it had not seen either.
public record Trial(Probability annualBaseRate, InForce inForce, Consumer<String> progress) {
  /// More days than this tell little more; of the last two the quarter is not told yet.
  private static final int MOST_DAYS = 18;

  /// A book of more months asks each third day only: that tells as much, in a third of the time.
  private static final int LARGE = 100_000;

  private static final double NO_HEALTH = 50;

  /// The model in force, and up to which day it has learned; a day before all if from nobody.
  public record InForce(HazardModel model, LocalDate learnedUntil) {}

  /// What was said of a customer on its day: by a model that had learned by then, by the expert and
  /// by the base rate of then.
  private record Heard(CustomerMonth month, HazardModel by, HazardModel expert, double rate) {
    double model() {
      return chance(by, month, CustomerMonth.QUARTER);
    }

    double prior() {
      return chance(expert, month, CustomerMonth.QUARTER);
    }

    double inAMonth() {
      return chance(by, month, CustomerMonth.MONTH);
    }

    double illness() {
      var health = month.health();
      return -(health.isPresent() ? health.getAsInt() : NO_HEALTH);
    }
  }

  /// How good learning from this chronicle was; the report is empty where nothing is told yet.
  public record Result(Optional<Report> report, Comparison comparison) {}

  public Result of(Chronicle chronicle) {
    var heard = new ArrayList<Heard>();
    for (var day : days(chronicle)) {
      progress.accept("As of " + day);
      heard.addAll(on(day, chronicle));
    }
    return new Result(report(heard), comparison(heard));
  }

  private List<LocalDate> days(Chronicle chronicle) {
    var told = chronicle.where(CustomerMonth::tells).days();
    var days = told.stream().filter(day -> chronicle.knownOn(day).told() > 0).toList();
    var last = days.subList(Math.max(0, days.size() - MOST_DAYS), days.size()).reversed();
    var step = chronicle.months().size() > LARGE ? 3 : 1;
    return IntStream.range(0, last.size())
        .filter(day -> day % step == 0)
        .mapToObj(last::get)
        .sorted()
        .toList();
  }

  private List<Heard> on(LocalDate day, Chronicle chronicle) {
    var known = chronicle.knownOn(day);
    var model = new Trainer(annualBaseRate, _ -> {}).learn(known).model();
    var expert = HazardModel.expert(annualBaseRate).in(model.scales());
    var rate = rate(chronicle, day);
    return chronicle.months().stream()
        .filter(month -> month.day().equals(day))
        .map(month -> new Heard(month, model, expert, rate))
        .toList();
  }

  private static double chance(HazardModel model, CustomerMonth month, int days) {
    return model.within(month.seen(), days).value();
  }

  /// The share that had left of those told by then, a little towards one half.
  private static double rate(Chronicle chronicle, LocalDate day) {
    var told =
        chronicle.where(month ->
            month.inQuarter() != Outcome.UNKNOWN
                && !month.day().plusDays(CustomerMonth.QUARTER).isAfter(day));
    var left = told.where(month -> month.inQuarter() == Outcome.LEFT).months().size();
    return (left + 0.5) / (told.months().size() + 1);
  }

  private Optional<Report> report(List<Heard> heard) {
    var asked = heard.stream().filter(each -> each.month.inQuarter() != Outcome.UNKNOWN).toList();
    return asked.isEmpty() ? Optional.empty() : Optional.of(told(asked));
  }

  private static Report told(List<Heard> heard) {
    var days = heard.stream().map(each -> each.month.day()).distinct().toList();
    var how =
        "rolling origin: %d days from %s to %s, each asked of a model that knew what was known then"
            .formatted(days.size(), days.getFirst(), days.getLast());
    return Report.of(
        new Asked(how, CustomerMonth.QUARTER),
        heard.stream().map(each -> each.month.asQuarter()).toList(),
        List.of(
            Forecaster.of("model", said(heard, Heard::model)),
            Forecaster.of(Forecaster.BASE_RATE, said(heard, Heard::rate)),
            Forecaster.of(Forecaster.PRIOR, said(heard, Heard::prior)),
            Forecaster.ranking(Forecaster.HEALTH, said(heard, Heard::illness))));
  }

  private static double[] said(List<Heard> heard, ToDoubleFunction<Heard> forecaster) {
    return heard.stream().mapToDouble(forecaster).toArray();
  }

  private Comparison comparison(List<Heard> heard) {
    var unseen =
        heard.stream()
            .filter(each -> each.month.tells())
            .filter(each -> !each.month.day().isBefore(inForce.learnedUntil))
            .toList();
    return Comparison.of(
        unseen.stream().map(each -> each.month.asMonth()).toList(),
        said(unseen, Heard::inAMonth),
        said(unseen, each -> chance(inForce.model, each.month, CustomerMonth.MONTH)));
  }
}
