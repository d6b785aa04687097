package dev.oarlock.aws.store.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.portfolio.benchmark.ScoreDistribution;
import dev.oarlock.domain.portfolio.exposure.CalendarQuarter;
import dev.oarlock.domain.portfolio.revenue.LossInterval;
import dev.oarlock.domain.portfolio.rollup.PortfolioBreakdown;
import dev.oarlock.domain.portfolio.rollup.PortfolioDimension;
import dev.oarlock.domain.portfolio.rollup.PortfolioMember;
import dev.oarlock.domain.portfolio.rollup.PortfolioSnapshot;
import dev.oarlock.domain.portfolio.snapshot.ForecastAccuracy;
import dev.oarlock.domain.portfolio.snapshot.ForecastAccuracy.BrierScores;
import dev.oarlock.domain.portfolio.snapshot.ForecastAccuracy.GroupAccuracy;
import dev.oarlock.domain.portfolio.snapshot.IntervalAccuracy;
import dev.oarlock.testing.LocalTable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortfolioStoreTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-22");

  private final LocalTable table = LocalTable.empty();
  private final PortfolioStore surveys = new PortfolioStore(table.dynamo(), table.name());

  @Test
  void beforeTheFirstSurveyNothingIsKnown() {
    assertThat(surveys.segmentScores()).isEmpty();
    assertThat(surveys.breakdowns()).isEmpty();
  }

  @Test
  void whatWasKeptComesBackWhole() {
    var survey = survey(DAY);

    surveys.keep(survey(DAY.minusDays(1)));
    surveys.keep(survey);

    assertThat(surveys.segmentScores()).contains(new SegmentScores(DAY, survey.scoresBySegment()));
    assertThat(surveys.breakdowns()).contains(new PortfolioBreakdowns(DAY, survey.breakdowns()));
  }

  @Test
  void aPastQuarterComesBackWithItsBestAndWorstCase() {
    var interval = new LossInterval(MultiCurrencyAmount.zero(), euros(9_800));
    var accuracy = accuracy(Optional.of(new IntervalAccuracy(interval, 1, euros(1_000))));

    surveys.keep(accuracy, List.of(), DAY);

    assertThat(surveys.accuracies()).containsExactly(accuracy);
  }

  @Test
  void aPastQuarterFromBeforeTheyWereKeptHasNone() {
    surveys.keep(accuracy(Optional.empty()), List.of(), DAY);

    assertThat(surveys.accuracies().getFirst().interval()).isEmpty();
  }

  private static ForecastAccuracy accuracy(Optional<IntervalAccuracy> interval) {
    var total =
        new GroupAccuracy(
            "all",
            3,
            0,
            1,
            euros(900),
            euros(900),
            euros(900),
            euros(700),
            new BrierScores(0.1, 0.1, 0.1));
    return new ForecastAccuracy(
        new CalendarQuarter(2026, 3), DAY.minusDays(120), "expert", total, List.of(), interval);
  }

  private static MultiCurrencyAmount euros(long euros) {
    return MultiCurrencyAmount.of(Money.of(100 * euros, "EUR"));
  }

  private static PortfolioSnapshot survey(LocalDate day) {
    var book = List.of(member("iberia", 31, "EUR"), member("france", 70, "USD"));
    return new PortfolioSnapshot(
        day,
        Arrays.stream(PortfolioDimension.values())
            .map(by -> PortfolioBreakdown.of(book, by))
            .toList(),
        Map.of(new Segment("Enterprise"), ScoreDistribution.of(IntStream.of(31, 70, 70))));
  }

  @Test
  void ofMoreGroupsThanAnItemHoldsTheLargestAreKept() {
    var members =
        IntStream.range(0, 2_000)
            .mapToObj(i -> member("account-" + i, "csm " + "x".repeat(70) + i, 31, "EUR"))
            .toList();
    var breakdown = PortfolioBreakdown.of(members, PortfolioDimension.CSM);

    surveys.keep(new PortfolioSnapshot(DAY, List.of(breakdown), Map.of()));

    var kept = surveys.breakdowns().orElseThrow().by(PortfolioDimension.CSM);
    assertThat(kept.groups()).hasSizeBetween(100, 300);
    assertThat(kept.groups().size() + kept.others()).isEqualTo(2_000);
  }

  private static PortfolioMember member(String name, int score, String currency) {
    return member(name, "dana", score, currency);
  }

  private static PortfolioMember member(String name, String csm, int score, String currency) {
    return new PortfolioMember(
        new AccountId(name),
        name,
        new Segment("Enterprise"),
        Optional.of(new Csm(csm)),
        Optional.empty(),
        OptionalInt.of(score),
        score < 40 ? Band.RED : Band.GREEN,
        false,
        MultiCurrencyAmount.of(Money.of(1_000, currency)),
        true);
  }
}
