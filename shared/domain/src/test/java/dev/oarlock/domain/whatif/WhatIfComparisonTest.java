package dev.oarlock.domain.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.measure.Measure;
import dev.oarlock.domain.health.scorecard.Scorecard;
import dev.oarlock.domain.testing.AcmeExample;
import dev.oarlock.domain.testing.ArbitrarySignals;
import dev.oarlock.domain.whatif.WhatIfComparison.AccountBaseline;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WhatIfComparisonTest {
  private static final AccountBaseline ACME =
      account(AcmeExample.withLittleUse().facts(AcmeExample.TODAY), AcmeExample.TODAY);

  @Test
  void moreActiveUsersRaiseTheScoreAndLowerTheProbabilityOfChurn() {
    var whatIf =
        WhatIfComparison.of(
            ACME, new WhatIfAssumption.LeverAssumption(AccountLever.ACTIVE_USERS, 60));

    assertThat(whatIf.change().orElseThrow().points()).isPositive();
    assertThat(whatIf.assumed().forecast().within90().value())
        .isLessThan(whatIf.current().forecast().within90().value());
    assertThat(reading(whatIf, Measure.LICENCES_ACTIVE)).isEqualTo(60);
  }

  @Test
  void aNewSponsorEndsTheGuardrail() {
    var gone = account(AcmeExample.withoutSponsor().facts(AcmeExample.TODAY), AcmeExample.TODAY);

    var whatIf =
        WhatIfComparison.of(gone, new WhatIfAssumption.LeverAssumption(AccountLever.SPONSORS, 1));

    assertThat(whatIf.current().assessment().guardrails()).hasSize(1);
    assertThat(whatIf.assumed().assessment().guardrails()).isEmpty();
  }

  @Test
  void fewerLicencesLeaveTheShareInUseAndLowerTheRevenue() {
    var whatIf =
        WhatIfComparison.of(ACME, new WhatIfAssumption.LeverAssumption(AccountLever.LICENCES, 40));

    assertThat(reading(whatIf, Measure.LICENCES_ACTIVE)).isEqualTo(20);
    assertThat(reading(whatIf, Measure.CMRR_GROWTH)).isEqualTo(40);
  }

  @Test
  void aMeasureMayBeAssumedByItself() {
    var whatIf =
        WhatIfComparison.of(
            ACME, new WhatIfAssumption.MeasureAssumption(Measure.TICKET_SATISFACTION, 1));

    assertThat(reading(whatIf, Measure.TICKET_SATISFACTION)).isEqualTo(1);
    assertThat(whatIf.assumed().forecast()).isEqualTo(whatIf.current().forecast());
  }

  @Test
  void impossibleValuesAreRefused() {
    assertThatThrownBy(() -> new WhatIfAssumption.LeverAssumption(AccountLever.SENTIMENT, 7))
        .hasMessage("sentiment: 1 to 5 is possible, not 7");
  }

  @Test
  void theMostFeasibleChangeToGreenComesFirstAndLeadsThere() {
    var moves =
        ImprovementOptions.of(
            account(AcmeExample.withoutSponsor().facts(AcmeExample.TODAY), AcmeExample.TODAY));

    assertThat(moves.reachesGreen()).isTrue();
    assertThat(moves.options()).isSortedAccordingTo((a, b) -> a.effort().compareTo(b.effort()));
    assertThat(moves.options())
        .anySatisfy(move ->
            assertThat(move.assumption())
                .isEqualTo(new WhatIfAssumption.LeverAssumption(AccountLever.SPONSORS, 1)))
        .allSatisfy(move -> assertThat(move.band()).isEqualTo(Band.GREEN));
  }

  /// The first half checks what an assumption says; the second, that all else is as in any account
  /// with those facts.
  @Property(tries = 60)
  void underAnAssumptionAnAccountIsAssessedLikeOneInWhichItIsTrue(
      @ForAll("logs") List<LoggedSignal> log, @ForAll @IntRange(max = 400) int users) {
    var account = account(Facts.none().fold(log, ArbitrarySignals.TODAY), ArbitrarySignals.TODAY);

    var whatIf =
        WhatIfComparison.of(
            account, new WhatIfAssumption.LeverAssumption(AccountLever.ACTIVE_USERS, users));

    var facts =
        new ScenarioFacts(account.facts(), ArbitrarySignals.TODAY)
            .assuming(AccountLever.ACTIVE_USERS, users);
    assertThat(AccountEvidence.of(facts).usage().activePercent(100, ArbitrarySignals.TODAY).value())
        .hasValue(users);
    assertThat(whatIf.assumed().assessment())
        .isEqualTo(
            account
                .scorecard()
                .assessDayOnly(
                    AccountEvidence.of(facts),
                    ArbitrarySignals.TODAY,
                    account.assessment().band()));
    assertThat(whatIf.assumed().forecast())
        .isEqualTo(account.hazardModel().forecast(facts, ArbitrarySignals.TODAY));
  }

  /// A value beyond what can be assumed (revenue ten thousand times a year ago) is left out.
  @Property(tries = 60)
  void assumingTheCurrentValueChangesNothing(@ForAll("logs") List<LoggedSignal> log) {
    var account = account(Facts.none().fold(log, ArbitrarySignals.TODAY), ArbitrarySignals.TODAY);

    account.assessment().components().stream()
        .flatMap(part -> part.measures().stream())
        .filter(reading -> MeasureRange.of(reading.measure()).contains(reading.value()))
        .forEach(reading -> {
          var same = new WhatIfAssumption.MeasureAssumption(reading.measure(), reading.value());
          var whatIf = WhatIfComparison.of(account, same);
          assertThat(whatIf.assumed().assessment().score())
              .isEqualTo(whatIf.current().assessment().score());
        });
  }

  private static double reading(WhatIfComparison whatIf, Measure measure) {
    return whatIf.assumed().assessment().components().stream()
        .flatMap(part -> part.measures().stream())
        .filter(reading -> reading.measure() == measure)
        .findFirst()
        .orElseThrow()
        .value();
  }

  private static AccountBaseline account(Facts facts, LocalDate today) {
    var card = Scorecard.shipped();
    var assessment = card.assess(facts, today, Band.UNKNOWN);
    return new AccountBaseline(facts, assessment, card, HazardModel.expert(new Probability(0.1)));
  }

  @Provide
  Arbitrary<List<LoggedSignal>> logs() {
    return ArbitrarySignals.logs();
  }
}
