package dev.oarlock.domain.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.ChurnForecast;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.health.assessment.Band;
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
import org.junit.jupiter.api.Test;

class ChurnReductionTest {
  @Test
  void ofSingleChangesThatHalveTheProbabilityTheMostFeasibleComesFirst() {
    var halving =
        ChurnReduction.of(
            account(AcmeExample.withoutSponsor().facts(AcmeExample.TODAY), AcmeExample.TODAY));

    assertThat(halving.options()).isNotEmpty();
    assertThat(halving.options())
        .allSatisfy(option -> assertThat(option.churnThen()).isLessThan(halving.current()));
  }

  /// A single option equals the forecast of an account in which it is true.
  @Property(tries = 40)
  void anOptionEqualsTheForecastOfTheChangedAccount(@ForAll("logs") List<LoggedSignal> log) {
    var account = account(Facts.none().fold(log, ArbitrarySignals.TODAY), ArbitrarySignals.TODAY);
    var halving = ChurnReduction.of(account);

    for (var option : halving.options()) {
      assertThat(option.churnThen()).isLessThan(halving.current());
      if (option.steps().size() == 1) {
        var wouldBe =
            WhatIfComparison.of(account, option.steps().getFirst().assumption())
                .assumed()
                .forecast();
        assertThat(option.churnThen().value()).isEqualTo(aim(wouldBe, halving).value());
      }
    }
    assertThat(halving.current())
        .isEqualTo(aim(account.hazardModel().forecast(account.facts(), account.today()), halving));
  }

  private static Probability aim(ChurnForecast forecast, ChurnReduction halving) {
    return halving
        .renewal()
        .map(_ -> forecast.atRenewal().orElseThrow().probability())
        .orElse(forecast.within90());
  }

  @Provide
  Arbitrary<List<LoggedSignal>> logs() {
    return ArbitrarySignals.logs();
  }

  private static AccountBaseline account(Facts facts, LocalDate today) {
    var card = Scorecard.shipped();
    return new AccountBaseline(
        facts,
        card.assess(facts, today, Band.UNKNOWN),
        card,
        HazardModel.expert(new Probability(0.1)));
  }
}
