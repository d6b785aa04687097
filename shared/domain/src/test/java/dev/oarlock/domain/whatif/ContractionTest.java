package dev.oarlock.domain.whatif;

import static dev.oarlock.domain.testing.ContractOrders.amended;
import static dev.oarlock.domain.testing.ContractOrders.lapsing;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.renewed;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static dev.oarlock.domain.testing.SampleSignals.active;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.health.ledger.Ledger;
import dev.oarlock.domain.health.measure.Measure;
import dev.oarlock.domain.health.scorecard.Scorecard;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.AcmeExample;
import dev.oarlock.domain.testing.ArbitrarySignals;
import dev.oarlock.domain.whatif.WhatIfAssumption.LeverAssumption;
import dev.oarlock.domain.whatif.WhatIfComparison.AccountBaseline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ContractionTest {
  private static final LocalDate TODAY = AcmeExample.TODAY;
  private static final String YESTERDAY = TODAY.minusDays(1).toString();

  @Test
  void seatsGivenBackLowerTheScoreByTheRevenueThatWentWithThem() {
    var before = assess(AcmeExample.doingWell());

    var after = assess(AcmeExample.doingWell().on(YESTERDAY, half(YESTERDAY)));

    var lines = Ledger.between(before, after).orElseThrow().lines();
    assertThat(lines)
        .singleElement()
        .satisfies(it -> assertThat(it.subject()).isEqualTo("Growth"))
        .satisfies(it -> assertThat(it.points()).isNegative());
  }

  @Test
  void aSmallerRenewalIsNoBetterUseEither() {
    var smaller = renewed("C-1", "2026-11-01", 12, line("SEATS", 70, 2_800));

    var reading = evidence(AcmeExample.doingWell().on("2026-11-01", smaller)).licencesActive(TODAY);

    assertThat(reading.value()).hasValue(64);
    assertThat(Measure.LICENCES_ACTIVE.sentence(64, reading.basis()))
        .isEqualTo("64 % of licences active, those given back within a year included");
  }

  @Test
  void aYearAfterItTheSmallerSizeIsTheNorm() {
    var evidence =
        evidence(
            AcmeExample.doingWell()
                .on(YESTERDAY, half(YESTERDAY))
                .on(TODAY.plusDays(363), active(TODAY.plusDays(363), 40)));

    assertThat(evidence.licencesActive(TODAY.plusDays(363)).value()).hasValue(40);
    assertThat(evidence.licencesActive(TODAY.plusDays(363)).validUntil())
        .hasValue(TODAY.plusDays(364));
    assertThat(evidence.licencesActive(TODAY.plusDays(364)).value()).hasValue(80);
  }

  @Test
  void seatsOfATrialWereNeverBought() {
    var trial = lapsing(signed("T-1", "2026-09-01", 1, line("SEATS", 500, 0)));
    var bought = signed("C-1", "2026-10-01", 12, line("SEATS", 100, 4_000));
    var day = TODAY.minusDays(2);

    var evidence =
        evidence(
            AccountLog.of("acme")
                .on("2026-09-01", trial)
                .on("2026-10-01", bought)
                .on(day, active(day, 50)));

    assertThat(evidence.licencesActive(TODAY).value()).hasValue(50);
  }

  @Test
  void norAreSeatsOfATrialThatRunsBesideTheContract() {
    var trial = lapsing(signed("T-1", "2026-11-01", 1, line("REPORTS", 500, 0)));
    var bought = signed("C-1", "2026-01-01", 12, line("SEATS", 100, 4_000));
    var day = TODAY.minusDays(2);

    var evidence =
        evidence(
            AccountLog.of("acme")
                .on("2026-01-01", bought)
                .on("2026-11-01", trial)
                .on(day, active(day, 50)));

    assertThat(evidence.licencesActive(TODAY).value()).hasValue(50);
  }

  /// Whatever else is known of an account that has one contract.
  @Property(tries = 150)
  void givingSeatsBackNeverRaisesTheScore(
      @ForAll("logs") List<LoggedSignal> log,
      @ForAll @IntRange(min = 2, max = 500) int seats,
      @ForAll @IntRange(min = 1, max = 499) int kept) {
    var today = ArbitrarySignals.TODAY;
    var order = signed("BASE", today.minusDays(200).toString(), 12, line("SEATS", seats, seats));
    var facts = logOf(withoutOrders(log)).on(order.effective(), order).facts(today);
    var scorecard = Scorecard.shipped();
    var model = HazardModel.expert(new Probability(0.1));
    var account =
        new AccountBaseline(facts, scorecard.assess(facts, today, Band.UNKNOWN), scorecard, model);

    var whatIf =
        WhatIfComparison.of(
            account, new LeverAssumption(AccountLever.LICENCES, 1 + kept % (seats - 1)));

    assertThat(whatIf.assumed().assessment().score().orElse(0))
        .isLessThanOrEqualTo(whatIf.current().assessment().score().orElse(0));
  }

  private static List<LoggedSignal> withoutOrders(List<LoggedSignal> log) {
    return log.stream().filter(it -> !(it.signal() instanceof ContractChanged)).toList();
  }

  private static ContractChanged half(String day) {
    return amended("C-1", day, line("SEATS", 50, 2_000));
  }

  private static AccountLog logOf(List<LoggedSignal> signals) {
    return new AccountLog(AccountLog.of("any").account(), new ArrayList<>(signals));
  }

  private static AccountEvidence evidence(AccountLog log) {
    return AccountEvidence.of(log.facts(TODAY));
  }

  private static HealthAssessment assess(AccountLog log) {
    return Scorecard.shipped().assess(log.facts(TODAY), TODAY, Band.UNKNOWN);
  }

  @Provide
  Arbitrary<List<LoggedSignal>> logs() {
    return ArbitrarySignals.logs();
  }
}
