package dev.oarlock.domain.renewal;

import static dev.oarlock.domain.renewal.RenewalStory.RENEWAL;
import static dev.oarlock.domain.renewal.RenewalStory.before;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.JudgmentSignal.CallDecided;
import dev.oarlock.domain.account.signal.JudgmentSignal.CallDecided.Choice;
import dev.oarlock.domain.account.signal.JudgmentSignal.ChurnCalled;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.testing.ArbitrarySignals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class RenewalForecastsPropertyTest {
  private static final LocalDate TODAY = ArbitrarySignals.TODAY; // 49 days before the renewal

  @Property(tries = 200)
  void forecastsAndDecisionsEndTheSameInAnyOrderAndWithRepeats(
      @ForAll("statements") List<LoggedSignal> statements,
      @ForAll Random random,
      @ForAll @IntRange(max = 100) int model) {
    var shuffled = new ArrayList<>(statements);
    shuffled.addAll(statements.subList(0, statements.size() / 2));
    Collections.shuffle(shuffled, random);
    var atOnce = signed().fold(statements, TODAY);
    var oneByOne = signed();
    for (var signal : shuffled) {
      oneByOne = oneByOne.fold(List.of(signal), TODAY);
    }

    assertThat(RenewalStory.forecasts(oneByOne, model / 100.0, TODAY))
        .isEqualTo(RenewalStory.forecasts(atOnce, model / 100.0, TODAY))
        .isPresent();
  }

  @Property(tries = 200)
  void aForecastIsCommittedOrThereIsAReasonWhyNot(
      @ForAll("statements") List<LoggedSignal> statements,
      @ForAll @IntRange(max = 100) int model,
      @ForAll @IntRange(min = 1, max = 300) int days) {
    var calls =
        RenewalStory.forecasts(signed().fold(statements, before(days)), model / 100.0, before(days))
            .orElseThrow();

    switch (calls.status()) {
      case CommitStatus.AwaitingDecision _ -> {
        assertThat(calls.inDisagreement()).isTrue();
        assertThat(days).isLessThanOrEqualTo(180);
      }
      case CommitStatus.TooEarly _ -> assertThat(days).isGreaterThan(180);
      case CommitStatus.Monitoring _ -> assertThat(days).isGreaterThan(90);
      case CommitStatus.ModelOnly _ -> assertThat(calls.csm()).isEmpty();
      case CommitStatus.Agreed _ -> assertThat(calls.inDisagreement()).isFalse();
      case CommitStatus.Decided _ -> assertThat(calls.committed()).isPresent();
    }
  }

  @Property(tries = 200)
  void aProbabilityWithinTheHysteresisAsksOnceAtMostAndNeverAfterADecision(
      @ForAll List<@IntRange(min = 36, max = 46) Integer> models,
      @ForAll @IntRange(max = 99) int csm,
      @ForAll Choice choice) {
    var statements =
        RenewalStory.withoutForecasts().on(before(170), RenewalStory.csmForecast(csm / 100.0));
    var withDecision =
        statements.on(before(160), RenewalStory.leadDecision(choice, 0.41, csm / 100.0));

    assertThat(noticesSent(RenewalDisagreements.none(), statements, models)).isLessThanOrEqualTo(1);
    assertThat(noticesSent(RenewalDisagreements.none(), withDecision, models)).isZero();
  }

  private static int noticesSent(
      RenewalDisagreements before, RenewalStory statements, List<Integer> models) {
    var now = before;
    for (var model : models) {
      now =
          now.next(
              Optional.of(statements.forecasts(model / 100.0, 100)),
              RenewalDisagreements.LeadNotice.SENT);
    }
    return now.count();
  }

  private static Facts signed() {
    return RenewalStory.withoutForecasts().story().facts(TODAY);
  }

  @Provide
  Arbitrary<List<LoggedSignal>> statements() {
    return ArbitrarySignals.logsOf(Arbitraries.oneOf(calls(), decisions()));
  }

  private static Arbitrary<Signal> calls() {
    return Combinators.combine(renewals(), percents())
        .as((renewal, percent) ->
            new ChurnCalled(
                renewal, percent / 100.0, Optional.empty(), Optional.empty(), RenewalStory.DANA));
  }

  private static Arbitrary<Signal> decisions() {
    return Combinators.combine(
            renewals(), Arbitraries.of(Choice.class), percents(), percents(), percents())
        .as((renewal, choice, own, model, csm) ->
            new CallDecided(
                renewal,
                choice,
                OptionalDouble.of(own / 100.0),
                Optional.empty(),
                model / 100.0,
                OptionalDouble.of(csm / 100.0),
                Optional.empty(),
                RenewalStory.BO));
  }

  private static Arbitrary<LocalDate> renewals() {
    return Arbitraries.of(RENEWAL, RENEWAL.minusYears(1), RENEWAL.plusYears(1));
  }

  private static Arbitrary<Integer> percents() {
    return Arbitraries.of(0, 5, 9, 10, 30, 40, 41, 80, 100);
  }
}
