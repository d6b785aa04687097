package dev.oarlock.domain.churn.hazard;

import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.ContactRole;
import dev.oarlock.domain.account.signal.RelationshipSignal.ContactChanged;
import dev.oarlock.domain.account.signal.RelationshipSignal.ContactChanged.Movement;
import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.churn.driver.DriverReading;
import dev.oarlock.domain.churn.driver.DriverValues;
import dev.oarlock.domain.churn.driver.FeatureScale;
import dev.oarlock.domain.churn.driver.FeatureScales;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.feature.AccountTenure;
import dev.oarlock.domain.churn.feature.CovariatePath;
import dev.oarlock.domain.churn.feature.ExitOpportunities;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.UsageReports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The worked example of docs/forecast.md, and the tables there.
class WorkedExampleTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final HazardModel MODEL = HazardModel.expert(new Probability(0.1));

  private final ChurnForecast forecast = MODEL.forecast(acme().facts(TODAY), TODAY);

  @Test
  void theGuideShowsTheDriversAsTheyAre() throws IOException {
    var rows = forecast.drivers().stream().map(WorkedExampleTest::row);

    assertThat(guide()).contains(rows.collect(Collectors.joining("\n")));
  }

  @Test
  void theGuideShowsTheProbabilitiesAsTheyAre() throws IOException {
    var row =
        Stream.of(
                forecast.within30(),
                forecast.within90(),
                forecast.within180(),
                forecast.within365(),
                forecast.atRenewal().orElseThrow().probability())
            .map(p -> String.format(Locale.ROOT, "%.1f %%", 100 * p.value()))
            .collect(Collectors.joining(" | ", "| ", " |"));

    assertThat(guide()).contains(row);
  }

  @Test
  void theSecondPeriodIsAsWorkedOutByHand() {
    var second =
        CovariatePath.CovariateSource.of(acme().facts(TODAY), FeatureScales.shipped())
            .pathFrom(TODAY)
            .valuesBetween(30, 49);

    assertThat(String.format(Locale.ROOT, "%.3f", MODEL.logOdds(second))).isEqualTo("0.026");
  }

  @Test
  void theGuideListsEveryDriverWithItsWeight() throws IOException {
    for (var driver : Driver.values()) {
      assertThat(guide()).contains("| " + driver + " | " + ExpertPrior.WEIGHTS.get(driver) + " |");
    }
  }

  @Test
  void theGuideSaysWhatMonthToMonthMeansForAnAverageAccount() throws IOException {
    var exits = new ExitOpportunities(TODAY, true, true, List.of(), List.of(), Optional.empty());
    var steady = new DriverValues(Map.of(Driver.CONTRACT_FLEX, 1.0));
    var monthly =
        new CovariatePath(
            TODAY, steady, new AccountTenure(Optional.empty(), FeatureScale.IDENTITY), exits);

    var percent = Math.round(100 * MODEL.churnProbability(monthly, 365));
    assertThat(guide()).contains("leaves with about " + percent + " % a year");
  }

  private static String row(DriverReading reading) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %.3f | %.3f |",
        reading.driver(),
        reading.sentence(),
        reading.value(),
        reading.contribution());
  }

  private static AccountLog acme() {
    var story =
        AccountLog.of("acme")
            .on("2025-01-10", signed("C-1", "2025-01-10", 12, line("SEATS", 100, 1_500)))
            .on("2026-10-05", new ContactChanged("P-1", ContactRole.SPONSOR, Movement.LEFT));
    for (var week = 0; week < 12; week++) {
      var day = LocalDate.parse("2026-11-06").minusWeeks(week);
      story = story.on(day, UsageReports.users(day, week < 4 ? 42 : 56, 6));
    }
    return story;
  }

  private static String guide() throws IOException {
    return Files.readString(Path.of("../../docs/forecast.md"));
  }
}
