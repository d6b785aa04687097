package dev.oarlock.domain.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.contract.CustomerDeparture;
import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.signal.BusinessSignal.AccountRegistered;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.ProductSignal.UsageReported;
import dev.oarlock.domain.health.component.ComponentScore;
import dev.oarlock.domain.health.ledger.Ledger;
import dev.oarlock.domain.health.selection.ScorecardHistory;
import dev.oarlock.domain.testing.ArbitrarySignals;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AccountTimelinePropertyTest {
  /// Who left keeps the last forecast.
  @Property(tries = 25)
  void asKnownIsWhatWasShownAndForecastOnTheDayHoweverLateSignalsCame(
      @ForAll("logs") List<LoggedSignal> log, @ForAll long seed) {
    var lived = SimulatedAccount.through(late(log, new Random(seed)), ArbitrarySignals.TODAY);
    var past =
        AccountTimeline.asKnown(
            lived.log,
            ScorecardHistory.always(SimulatedAccount.RULES.scorecards()),
            ZoneOffset.UTC);

    for (var day : sampled(lived, new Random(seed))) {
      var shown = lived.shownByDay.get(day).assessment();
      var onTheDay = past.on(day).orElseThrow();
      var seen = onTheDay.assessment();
      assertThat(seen.score()).isEqualTo(shown.score());
      assertThat(seen.band()).isEqualTo(shown.band());
      assertThat(seen.coverage()).isEqualTo(shown.coverage());
      assertThat(contributions(seen.components())).isEqualTo(contributions(shown.components()));
      if (CustomerDeparture.of(onTheDay.facts(), day).isEmpty()) {
        var forecast = SimulatedAccount.RULES.forecast(onTheDay.facts(), day);
        assertThat(forecast.displaysSameAs(lived.shownByDay.get(day).forecast())).isTrue();
      }
    }
  }

  /// But for two reports of use of one moment, of which the later told prevails.
  @Property(tries = 40)
  void asHappenedIgnoresWhenSignalsCame(@ForAll("logs") List<LoggedSignal> all, @ForAll long seed) {
    var log = all.stream().filter(it -> !(it.signal() instanceof UsageReported)).toList();
    var punctual =
        AccountTimeline.asHappened(
            log, ScorecardHistory.always(SimulatedAccount.RULES.scorecards()));
    var late =
        AccountTimeline.asHappened(
            late(log, new Random(seed)),
            ScorecardHistory.always(SimulatedAccount.RULES.scorecards()));

    assertThat(seen(late)).isEqualTo(seen(punctual));
  }

  /// Without the marks: of a report of use it says when it was told, which nothing else does.
  private static Object seen(AccountTimeline timeline) {
    return timeline
        .on(ArbitrarySignals.TODAY)
        .map(snapshot ->
            List.of(
                snapshot.assessment(),
                snapshot
                    .facts()
                    .all()
                    .map(fact -> new Fact<>(0, fact.at(), fact.offset(), fact.signal()))
                    .toList()));
  }

  @Property(tries = 25)
  void anExplanationSumsToTheDifferenceOfAnyTwoDays(
      @ForAll("logs") List<LoggedSignal> log, @ForAll long seed) {
    var past =
        AccountTimeline.asKnown(
            late(log, new Random(seed)),
            ScorecardHistory.always(SimulatedAccount.RULES.scorecards()),
            ZoneOffset.UTC);
    var before = past.on(ArbitrarySignals.TODAY.minusDays(Math.floorMod(seed, 400L)));
    var after = past.on(ArbitrarySignals.TODAY.plusDays(400));

    before.ifPresent(then -> {
      var now = after.orElseThrow();
      var why = ChangeExplanation.between(then, now, past);
      assertThat(why.map(ChangeExplanation::change))
          .isEqualTo(Ledger.between(then.assessment(), now.assessment()));
      why.ifPresent(it ->
          assertThat(it.lines().stream().mapToInt(line -> line.ledgerLine().points()).sum())
              .isEqualTo(it.change().points()));
    });
  }

  private static List<LoggedSignal> late(List<LoggedSignal> log, Random random) {
    var late = new ArrayList<LoggedSignal>();
    for (var it : log) {
      var isUse = it.signal() instanceof UsageReported; // the later told of two prevails
      var days = !isUse && random.nextInt(3) == 0 ? random.nextInt(60) : 0;
      var known = it.at().plus(Duration.ofDays(days));
      late.add(new LoggedSignal(it.id(), it.account(), it.at(), known, it.signal()));
    }
    return late;
  }

  private static List<LocalDate> sampled(SimulatedAccount lived, Random random) {
    return lived.shownByDay.keySet().stream().filter(_ -> random.nextInt(20) == 0).toList();
  }

  private static List<List<Object>> contributions(List<ComponentScore> components) {
    return components.stream()
        .map(part -> List.<Object>of(part.component(), part.score(), part.contribution()))
        .toList();
  }

  @Provide
  Arbitrary<List<LoggedSignal>> logs() {
    return ArbitrarySignals.logs()
        .map(log -> log.stream().map(AccountTimelinePropertyTest::plausible).toList())
        .filter(log -> !log.isEmpty());
  }

  /// Intake refuses signals about days far ahead, and an assessment looks no further ahead than
  /// that.
  private static LoggedSignal plausible(LoggedSignal it) {
    var day =
        switch (it.signal()) {
          case UsageReported use -> use.day();
          case ContractChanged order -> order.effective();
          case AccountRegistered account -> account.since().orElse(LocalDate.MIN);
          default -> LocalDate.MIN;
        };
    var happenedOn = LocalDate.ofInstant(it.at(), ZoneOffset.UTC);
    var at = day.isAfter(happenedOn) ? day.atStartOfDay(ZoneOffset.UTC).toInstant() : it.at();
    return new LoggedSignal(it.id(), it.account(), at, at, it.signal());
  }
}
