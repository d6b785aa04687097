package dev.oarlock.domain.learning.backtest;

import dev.oarlock.domain.learning.dataset.CrossValidationFolds;
import dev.oarlock.domain.learning.dataset.FeatureColumn;
import dev.oarlock.domain.learning.dataset.Observation;
import dev.oarlock.domain.learning.dataset.ObservationTable;
import dev.oarlock.domain.learning.design.LearningTask;
import dev.oarlock.domain.learning.design.LearningTask.BaseRate;
import dev.oarlock.domain.learning.model.FittedModel;
import dev.oarlock.domain.learning.model.ModelLearner;
import dev.oarlock.domain.learning.validation.PredictionSeries;
import dev.oarlock.domain.learning.validation.ValidationReport;
import dev.oarlock.domain.learning.validation.ValidationReport.Protocol;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Tests models trained on a table out of sample. If `asof` varies, by rolling origin: a model is
/// trained on what was known by a day (a label is known `horizonDays` after its observation) and
/// predicts that day. Else by cross-validation over accounts.
public record TableBacktest(LearningTask task, int horizonDays, Consumer<String> progress) {
  /// The column of a table that holds the plain health score, 0 to 100.
  public static final String HEALTH = "health";

  /// More origins add little information.
  private static final int MAX_ORIGINS = 16;

  public TableBacktest {
    if (horizonDays < 1) {
      throw new IllegalArgumentException("horizon is not a day at least: " + horizonDays);
    }
  }

  private record Round(String name, ObservationTable training, ObservationTable test) {}

  public ValidationReport of(ObservationTable table) {
    var ordered = table.inCanonicalOrder();
    var rounds = rollingRounds(ordered);
    return rounds.isEmpty()
        ? crossValidated(table, CrossValidationFolds.FIVE)
        : report(
            "rolling origin: "
                + rounds.size()
                + " days from "
                + day(rounds.getFirst())
                + " to "
                + day(rounds.getLast())
                + ", each predicted by a model trained on what was known then",
            rounds);
  }

  private static String day(Round round) {
    return round.test.observations().getFirst().asOf();
  }

  /// Cross-validates over accounts, whatever the days.
  public ValidationReport crossValidated(ObservationTable table, CrossValidationFolds folds) {
    var method = folds.count() + " folds, each predicted by a model trained on the others";
    return report(method, foldRounds(table.inCanonicalOrder(), folds));
  }

  private ValidationReport report(String method, List<Round> rounds) {
    var observations = new ArrayList<Observation>();
    var scores = List.of(new ArrayList<Double>(), new ArrayList<Double>(), new ArrayList<Double>());
    for (var round : rounds) {
      progress.accept(round.name);
      observations.addAll(round.test.observations());
      var rate = baseRate(round.training);
      round.test.observations().forEach(_ -> scores.get(1).add(rate.value()));
      score(ModelLearner.silent().fit(round.training, task), round.test, scores.get(0));
      score(
          ModelLearner.silent().fit(round.training, task.withoutLabels(rate)),
          round.test,
          scores.get(2));
    }
    var baselines = Stream.concat(predictions(scores), health(rounds));
    return ValidationReport.of(new Protocol(method, horizonDays), observations, baselines.toList());
  }

  private static void score(FittedModel model, ObservationTable test, List<Double> scores) {
    model.predict(test).forEach(score -> scores.add(score.probability()));
  }

  private static Stream<PredictionSeries> predictions(List<ArrayList<Double>> scores) {
    var names = List.of("model", PredictionSeries.BASE_RATE, PredictionSeries.PRIOR);
    return IntStream.range(0, names.size())
        .mapToObj(i ->
            PredictionSeries.of(
                names.get(i), scores.get(i).stream().mapToDouble(p -> p).toArray()));
  }

  private static Stream<PredictionSeries> health(List<Round> rounds) {
    var columns = rounds.stream().flatMap(round -> round.test.column(HEALTH).stream()).toList();
    if (columns.isEmpty() || !columns.stream().allMatch(FeatureColumn.Numeric.class::isInstance)) {
      return Stream.empty();
    }
    var scores =
        columns.stream()
            .map(FeatureColumn.Numeric.class::cast)
            .flatMapToDouble(TableBacktest::values);
    return Stream.of(PredictionSeries.health(scores));
  }

  private static DoubleStream values(FeatureColumn.Numeric column) {
    return IntStream.range(0, column.size()).mapToDouble(column::at);
  }

  private static BaseRate baseRate(ObservationTable known) {
    return BaseRate.among(
        known.observations().stream().filter(Observation::churned).count(),
        known.observations().stream().filter(Observation::labelled).count());
  }

  private static List<Round> foldRounds(ObservationTable ordered, CrossValidationFolds folds) {
    return IntStream.range(0, folds.count())
        .mapToObj(fold ->
            new Round(
                "Fold " + (fold + 1) + " of " + folds.count(),
                ordered.where(row -> !folds.contains(fold, ordered.observations().get(row))),
                ordered.where(row -> folds.contains(fold, ordered.observations().get(row)))))
        .toList();
  }

  /// The last origins with known labels; none if `asof` is not a date or there is only one day.
  private List<Round> rollingRounds(ObservationTable ordered) {
    var days = ordered.observations().stream().map(Observation::asOf).distinct().sorted().toList();
    if (days.size() < 2
        || ordered.observations().stream().anyMatch(observation -> observation.day().isEmpty())) {
      return List.of();
    }
    var rounds =
        days.stream().map(day -> round(ordered, day)).filter(TableBacktest::hasLabels).toList();
    return rounds.subList(Math.max(0, rounds.size() - MAX_ORIGINS), rounds.size());
  }

  private Round round(ObservationTable ordered, String day) {
    var labelledBy = LocalDate.parse(day).minusDays(horizonDays).toString();
    return new Round(
        "As of " + day,
        ordered.where(row -> ordered.observations().get(row).asOf().compareTo(labelledBy) <= 0),
        ordered.where(row -> ordered.observations().get(row).asOf().equals(day)));
  }

  private static boolean hasLabels(Round round) {
    return round.training.observations().stream().anyMatch(Observation::labelled);
  }
}
