package dev.oarlock.slack.view.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.LayoutBlock;
import dev.oarlock.domain.churn.hazard.AnnualBaseRate;
import dev.oarlock.domain.learning.dataset.ChurnLabel;
import dev.oarlock.domain.learning.dataset.Observation;
import dev.oarlock.domain.learning.validation.PredictionSeries;
import dev.oarlock.domain.learning.validation.ValidationReport;
import dev.oarlock.domain.learning.validation.ValidationReport.Protocol;
import dev.oarlock.slack.card.SlackMessage;
import dev.oarlock.slack.testing.VisibleText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AccuracyViewTest {
  @Test
  void withoutSkillItSaysSoFirstAndShowsTheBaseRate() {
    var message = AccuracyView.of("2026-11", report(28, row -> row % 3 == 0));

    assertThat(VisibleText.spoken(message))
        .startsWith("No skill shown yet (n = 14). ")
        .contains(
            "after 14 of 56 forecasts, 25.0 %, the customer churned within 90 days. Until it is, go"
                + " by that rate.");
  }

  @Test
  void skillIsSaidWithWhatItWasShownOn() {
    var message = AccuracyView.of("2026-11", report(200, row -> row % 4 == 0));

    assertThat(VisibleText.of(message))
        .startsWith("Skill shown (n = 100)")
        .contains("(after 100 of 400 forecasts, 25.0 %, the customer churned within 90 days)");
  }

  @Test
  void whatWasSaidStandsBesideWhatHappenedInWordsAndAsAChart() {
    var message = AccuracyView.of("2026-11", report(28, row -> row % 4 == 0));

    assertThat(VisibleText.spoken(message))
        .contains("• predicted 60-70 %: 14 of 14 churned (100.0 %)");
    assertThat(SlackMessage.forms(message).getFirst().blocks())
        .extracting(LayoutBlock::getType)
        .containsOnlyOnce("data_visualization");
    assertThat(SlackMessage.sure(message).blocks())
        .extracting(LayoutBlock::getType)
        .doesNotContain("data_visualization");
    assertThat(VisibleText.of(SlackMessage.sure(message).blocks()))
        .contains("*Predicted and observed* (Percent)")
        .contains("60-70 % Predicted (mean) ████████████ 60\n")
        .contains("        Observed         ████████████████████ 100");
  }

  @Test
  void eachMeasureStandsBesideItsThreeBaselines() {
    assertThat(VisibleText.spoken(AccuracyView.of("2026-11", report(28, row -> row % 4 == 0))))
        .contains("AUC (0.5 ranks like a coin, 1 perfectly): 1.000 (1.000 to 1.000)")
        .contains(
            "base rate 0.500 (0.500 to 0.500) · the expert's estimate 0.500 (0.500 to 0.500) ·"
                + " plain")
        .contains("Log-loss (less is better): ")
        .contains("Lead time: days in the top decile before churn");
  }

  @Test
  void fewerThanFiveWhoChurnedHaveNoInterval() {
    assertThat(VisibleText.spoken(AccuracyView.of("2026-11", report(16, row -> row % 4 == 0))))
        .startsWith("Skill shown (n = 8).")
        .contains("In brackets: where 95 %");
    assertThat(VisibleText.spoken(AccuracyView.of("2026-11", report(8, row -> row % 4 == 0))))
        .startsWith("No skill shown yet (n = 4).")
        .contains("AUC (0.5 ranks like a coin, 1 perfectly): 1.000\n")
        .contains("Fewer than five customers churned, too few to say between which bounds")
        .doesNotContainPattern("\\([0-9.]+ to [0-9.]+\\)")
        .doesNotContain("In brackets");
  }

  @Test
  void beforeAnythingWasLearnedItTellsWhatWillMakeItAppear() {
    assertThat(VisibleText.spoken(AccuracyView.noModel(AnnualBaseRate.stated(0.1))))
        .startsWith("No skill shown yet (n = 0). No learned model is in use.")
        .contains("10 % a year");
  }

  @Test
  void whereNobodyChurnedNothingIsSaidOfTheRanking() {
    var report = report(8, row -> row % 4 == 0, 99);

    assertThat(VisibleText.spoken(AccuracyView.of("2026-11", report)))
        .startsWith("No skill shown yet (n = 0).")
        .contains("AUC (0.5 ranks like a coin, 1 perfectly): -")
        .contains("None churned, so there is nobody to rank: no AUC and no lift.")
        .doesNotContain("0.500", "NaN", "Lead time");
  }

  @Test
  void aModelThatIsWorseIsNotSaidToBeBetterByLessThanNothing() {
    assertThat(VisibleText.spoken(AccuracyView.of("2026-11", report(28, row -> row % 4 == 1))))
        .contains("The model beside them: worse than base rate by ")
        .contains("as good as plain health in AUC")
        .doesNotContain("by -", "by −");
  }

  /// Two days of so many accounts, of which every fourth leaves; of those `likely` 60 % was said,
  /// of the others 10 %.
  private static ValidationReport report(int accounts, java.util.function.IntPredicate likely) {
    return report(accounts, likely, 0);
  }

  /// The first of those who leave is the one with this number.
  private static ValidationReport report(
      int accounts, java.util.function.IntPredicate likely, int first) {
    var cases = new ArrayList<Observation>();
    for (var day : List.of("2026-01-31", "2026-02-28")) {
      for (int i = 0; i < accounts; i++) {
        cases.add(
            new Observation(
                day + "a" + i,
                day,
                i % 4 == 0 && i >= first ? ChurnLabel.CHURNED : ChurnLabel.RETAINED));
      }
    }
    var said =
        IntStream.range(0, cases.size())
            .mapToDouble(row -> likely.test(row % accounts) ? 0.6 : 0.1)
            .toArray();
    return ValidationReport.of(
        new Protocol("by hand", 90),
        cases,
        List.of(
            PredictionSeries.of("model", said),
            PredictionSeries.of(PredictionSeries.BASE_RATE, same(cases.size(), 0.25)),
            PredictionSeries.of(PredictionSeries.PRIOR, same(cases.size(), 0.1)),
            PredictionSeries.ranking(PredictionSeries.HEALTH, said)));
  }

  private static double[] same(int size, double value) {
    var same = new double[size];
    Arrays.fill(same, value);
    return same;
  }
}
