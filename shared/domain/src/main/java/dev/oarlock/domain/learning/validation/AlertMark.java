package dev.oarlock.domain.learning.validation;

import dev.oarlock.domain.learning.dataset.Observation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// What an alert at a mark of the predicted probability would have been worth. An alert is given on
/// the first day on which an account reaches the mark, and again after it was below. Of `alerts`,
/// `right` were followed by churn within the horizon; of `churned` accounts, `warned` were at the
/// mark on the last predicted day before, by then for `medianDays` (NaN where days are not known).
public record AlertMark(
    double mark, int alerts, int right, int churned, int warned, double medianDays) {
  private static final double[] MARKS = {0.2, 0.3, 0.4};

  /// The share of alerts that were right; NaN without alerts.
  public double precision() {
    return alerts == 0 ? Double.NaN : (double) right / alerts;
  }

  /// At 20, 30 and 40 %; none for a series that only ranks.
  static List<AlertMark> of(PredictionSeries predictions, List<Observation> observations) {
    if (predictions.ranksOnly()) {
      return List.of();
    }
    var accounts = accounts(predictions, observations);
    return DoubleStream.of(MARKS).mapToObj(mark -> of(mark, accounts)).toList();
  }

  private static AlertMark of(double mark, List<PredictedAccount> accounts) {
    var runs = accounts.stream().flatMap(account -> account.runs(mark).stream()).toList();
    var churned = accounts.stream().filter(PredictedAccount::churned).toList();
    var warnings = churned.stream().flatMap(account -> account.warning(mark)).toList();
    return new AlertMark(
        mark,
        runs.size(),
        Math.toIntExact(runs.stream().filter(run -> run.getFirst().churned()).count()),
        churned.size(),
        warnings.size(),
        median(warnings));
  }

  private record PredictedDay(Observation observation, double probability) {
    boolean churned() {
      return observation.churned();
    }
  }

  /// The predictions of an account, by day.
  private record PredictedAccount(List<PredictedDay> days) {
    boolean churned() {
      return days.stream().anyMatch(PredictedDay::churned);
    }

    /// The days at the mark, without a break.
    List<List<PredictedDay>> runs(double mark) {
      var runs = new ArrayList<List<PredictedDay>>();
      var isOpen = false;
      for (var day : days) {
        var isAtMark = day.probability() >= mark;
        if (isAtMark && !isOpen) {
          runs.add(new ArrayList<>());
        }
        if (isAtMark) {
          runs.getLast().add(day);
        }
        isOpen = isAtMark;
      }
      return runs;
    }

    /// For how many days it had been at the mark on its last day, if it was.
    Stream<Double> warning(double mark) {
      return runs(mark).stream()
          .filter(run -> run.getLast().equals(days.getLast()))
          .map(run -> days(run.getFirst(), run.getLast()));
    }

    private static double days(PredictedDay first, PredictedDay last) {
      return first
          .observation()
          .day()
          .flatMap(from -> last.observation().day().map(to -> between(from, to)))
          .orElse(Double.NaN);
    }

    private static double between(LocalDate from, LocalDate to) {
      return ChronoUnit.DAYS.between(from, to);
    }
  }

  private static List<PredictedAccount> accounts(
      PredictionSeries predictions, List<Observation> observations) {
    var days = new TreeMap<String, List<PredictedDay>>();
    for (int row = 0; row < observations.size(); row++) {
      var observation = observations.get(row);
      days.computeIfAbsent(observation.account(), _ -> new ArrayList<>())
          .add(new PredictedDay(observation, predictions.score(row)));
    }
    var byDay = Comparator.comparing((PredictedDay day) -> day.observation().asOf());
    return days.values().stream()
        .map(account -> new PredictedAccount(account.stream().sorted(byDay).toList()))
        .toList();
  }

  private static double median(List<Double> days) {
    var sorted = days.stream().filter(day -> !day.isNaN()).sorted().toList();
    return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
  }
}
