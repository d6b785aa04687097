package dev.oarlock.cli.model.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.store.model.ModelVersion;
import dev.oarlock.domain.learning.backtest.ChallengerComparison;
import dev.oarlock.domain.learning.dataset.ChurnLabel;
import dev.oarlock.domain.learning.dataset.Observation;
import dev.oarlock.domain.learning.model.FittedModel.TrainingSummary;
import dev.oarlock.domain.learning.validation.PredictionSeries;
import dev.oarlock.domain.learning.validation.ValidationReport;
import dev.oarlock.domain.learning.validation.ValidationReport.Protocol;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Thirty accounts, of which the first so many churned.
class BacktestReportTextTest {
  private static final int ACCOUNTS = 30;

  @Test
  void whereNobodyChurnedThereIsNoRankingAndNoIntervalOfIt() {
    var said = said(0, _ -> .2);

    assertThat(said)
        .containsPattern("model +- +0\\.2231")
        .contains("Nobody churned, so there is nobody to rank: no AUC and no lift.")
        .doesNotContain("NaN", "AUC by", "In the top decile", "Fewer than 5");
  }

  @Test
  void aModelThatPredictsBetterIsCalledBetter() {
    assertThat(said(6, row -> row < 6 ? .9 : .02)).containsPattern("base rate +better by 0\\.\\d+");
  }

  @Test
  void aModelThatPredictsWorseIsCalledWorseByAnAmountAboveZero() {
    assertThat(said(6, row -> row < 6 ? .02 : .6))
        .containsPattern("base rate +worse by [1-9]\\.\\d+ \\([0-9.]+ to [0-9.]+\\) log-loss");
  }

  @Test
  void whatIsKeptBackByItsRankingSaysWhichAucAndWhatACoinHas() {
    var report = report(4, row -> row < 4 ? .02 : .6);

    assertThat(ModelVersionText.comparisonLine(version(report)))
        .isEqualTo(
            "On 40 customers' months that v1 had not seen either, log-loss 0.2000 beside 0.3000;"
                + " but it ranks worse than a coin in its backtest, by its AUC of 0.000, where 0.5"
                + " is a coin.");
  }

  private static ModelVersion version(ValidationReport report) {
    var origin =
        new ModelVersion.Origin(
            Instant.parse("2026-11-22T12:00:00Z"),
            "bo",
            LocalDate.parse("2026-11-22"),
            new TrainingSummary(0, 0, 0, 0, 1, "0"));
    return new ModelVersion(
        ModelVersionText.expert(),
        origin,
        Optional.of(report),
        new ModelVersion.Test("v1", new ChallengerComparison(40, .2, .3)));
  }

  private static String said(int churned, IntToDoubleFunction model) {
    return String.join("\n", BacktestReportText.of(report(churned, model)));
  }

  private static ValidationReport report(int churned, IntToDoubleFunction model) {
    var rows =
        IntStream.range(0, ACCOUNTS)
            .mapToObj(row -> new Observation("a" + row, "2026-01-01", label(row < churned)))
            .toList();
    return ValidationReport.of(
        new Protocol("by hand", 90),
        rows,
        List.of(series("model", model), series("base rate", _ -> .2)));
  }

  private static ChurnLabel label(boolean churned) {
    return churned ? ChurnLabel.CHURNED : ChurnLabel.RETAINED;
  }

  private static PredictionSeries series(String name, IntToDoubleFunction chance) {
    return PredictionSeries.of(name, IntStream.range(0, ACCOUNTS).mapToDouble(chance).toArray());
  }
}
