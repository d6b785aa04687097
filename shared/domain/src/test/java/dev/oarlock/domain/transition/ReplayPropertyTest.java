package dev.oarlock.domain.transition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.testing.ArbitrarySignals;
import dev.oarlock.domain.transition.replay.AccountReplay;
import dev.oarlock.domain.transition.replay.ReplaySteps;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// A log played again comes to what was shown when it was told.
class ReplayPropertyTest {
  private static final LocalDate TODAY = ArbitrarySignals.TODAY;

  /// What came in bursts, and where in the log each of them ends.
  private record ToldLog(List<LoggedSignal> signals, List<Integer> ends) {}

  @Property(tries = 60)
  void whatCameInOneBatchIsPlayedAsOne(@ForAll("logs") List<LoggedSignal> log, @ForAll long seed) {
    var told = inBursts(log, new Random(seed));
    var shown = new StreamedAccount(told.signals(), TODAY);
    var done = 0;
    for (var end : told.ends()) {
      shown.deliver(done, end);
      done = end;
    }

    var steps = ReplaySteps.of(new AccountId("any"), told.signals()::stream, ZoneOffset.UTC);
    var played =
        new AccountReplay(_ -> StreamedAccount.MODELS)
            .replay(steps, Instant.MAX, _ -> {})
            .orElseThrow()
            .state();

    assertThat(steps.count()).isEqualTo(told.ends().size());
    assertThat(played.facts()).isEqualTo(shown.state().facts());
    assertThat(played.risk()).isEqualTo(shown.state().risk());
    assertThat(played.scores()).isEqualTo(shown.state().scores());
  }

  @Property(tries = 60)
  void eachSignalIsPlayedOnceAndInTheOrderInWhichItWasKnown(
      @ForAll("logs") List<LoggedSignal> log, @ForAll long seed) {
    var told = inBursts(log, new Random(seed));

    var steps = ReplaySteps.of(new AccountId("any"), told.signals()::stream, ZoneOffset.UTC);

    var played = steps.stream().flatMap(it -> it.batch().signals().stream()).toList();
    assertThat(played).containsExactlyInAnyOrderElementsOf(told.signals());
    assertThat(played).extracting(LoggedSignal::knownAt).isSorted();
  }

  /// All of it today: bursts of some milliseconds, with pauses of seconds between.
  private static ToldLog inBursts(List<LoggedSignal> log, Random random) {
    var now = TODAY.atStartOfDay(ZoneOffset.UTC).toInstant();
    var burst = now;
    var signals = new ArrayList<LoggedSignal>();
    var ends = new ArrayList<Integer>();
    for (var signal : log) {
      if (!signals.isEmpty() && random.nextInt(3) == 0) {
        ends.add(signals.size());
        now = now.plus(Duration.ofMillis(1_000 + random.nextInt(5_000)));
        burst = now;
      } else if (!signals.isEmpty()) {
        var room = Duration.between(now, burst.plusMillis(999)).toMillis();
        now = now.plusMillis(random.nextLong(room / 2 + 1));
      }
      signals.add(
          new LoggedSignal(
              signal.id(), signal.account(), signal.at(), now, signal.signal(), signal.backfill()));
    }
    ends.add(signals.size());
    return new ToldLog(signals, ends);
  }

  @Provide
  Arbitrary<List<LoggedSignal>> logs() {
    return ArbitrarySignals.logs().filter(log -> !log.isEmpty());
  }
}
