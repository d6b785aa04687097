package dev.oarlock.domain.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.forecast.Forecast;
import dev.oarlock.domain.forecast.HazardModel;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.health.Band;
import dev.oarlock.domain.health.Scorecard;
import dev.oarlock.domain.signal.LoggedSignal;
import dev.oarlock.domain.testing.Acme;
import dev.oarlock.domain.testing.AnySignals;
import dev.oarlock.domain.whatif.WhatIf.Account;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class HalvingTest {
  @Test
  void whereOneMoveHalvesTheChanceTheMostFeasibleComesFirst() {
    var halving = Halving.of(account(Acme.withoutSponsor().facts(Acme.TODAY), Acme.TODAY));

    assertThat(halving.ways()).isNotEmpty();
    assertThat(halving.ways()).allSatisfy(way -> assertThat(way.then()).isLessThan(halving.now()));
  }

  /// A single way says what the forecast of an account says in which it is true.
  @Property(tries = 40)
  void aWaySaysWhatTheForecastWouldSay(@ForAll("logs") List<LoggedSignal> log) {
    var account = account(Facts.none().fold(log, AnySignals.TODAY), AnySignals.TODAY);
    var halving = Halving.of(account);

    for (var way : halving.ways()) {
      assertThat(way.then()).isLessThan(halving.now());
      if (way.steps().size() == 1) {
        var wouldBe = WhatIf.of(account, way.steps().getFirst().assumption()).wouldBe().forecast();
        assertThat(way.then().value()).isEqualTo(aim(wouldBe, halving).value());
      }
    }
    assertThat(halving.now())
        .isEqualTo(aim(account.hazard().forecast(account.facts(), account.today()), halving));
  }

  private static Probability aim(Forecast forecast, Halving halving) {
    return halving
        .renewal()
        .map(_ -> forecast.atRenewal().orElseThrow().probability())
        .orElse(forecast.within90());
  }

  @Provide
  Arbitrary<List<LoggedSignal>> logs() {
    return AnySignals.logs();
  }

  private static Account account(Facts facts, LocalDate today) {
    var card = Scorecard.shipped();
    return new Account(
        facts,
        card.judge(facts, today, Band.UNKNOWN),
        card,
        HazardModel.expert(new Probability(0.1)));
  }
}
