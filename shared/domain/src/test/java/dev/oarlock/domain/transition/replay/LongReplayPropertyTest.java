package dev.oarlock.domain.transition.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.testing.ArbitrarySignals;
import dev.oarlock.domain.transition.replay.ReplaySteps.ReplayStep;
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
import net.jqwik.api.constraints.IntRange;

/// A log that is too long to be held is played as one that is held.
class LongReplayPropertyTest {
  private static final AccountId ANY = new AccountId("any");
  private static final LocalDate TODAY = ArbitrarySignals.TODAY;

  @Property(tries = 200)
  void theStepsAreTheSameHoweverFewSignalsAreHeldAtATime(
      @ForAll("logs") List<LoggedSignal> log, @ForAll @IntRange(min = 1, max = 9) int held) {
    var whole = ReplaySteps.of(ANY, log::stream, ZoneOffset.UTC);

    var parts = ReplaySteps.of(ANY, log::stream, ZoneOffset.UTC, held);

    assertThat(parts.signals()).isEqualTo(log.size());
    assertThat(texts(parts)).isEqualTo(texts(whole));
  }

  /// Of a step that is the same, what it is made of is.
  private static List<String> texts(ReplaySteps steps) {
    return steps.stream().map(LongReplayPropertyTest::text).toList();
  }

  private static String text(ReplayStep step) {
    return step.day() + " " + step.knownAt() + " " + step.batch();
  }

  @Property(tries = 100)
  void noMoreIsHeldThanItMayBeUnlessItCameAtOneMoment(
      @ForAll("logs") List<LoggedSignal> log, @ForAll @IntRange(min = 1, max = 9) int held) {
    var largest =
        ReplaySteps.of(ANY, log::stream, ZoneOffset.UTC, held).stream()
            .mapToInt(step -> step.batch().signals().size())
            .max();

    assertThat(largest.orElseThrow()).isLessThanOrEqualTo(Math.max(held, burst(log)));
  }

  private static int burst(List<LoggedSignal> log) {
    return log.stream()
        .mapToInt(one ->
            (int)
                log.stream()
                    .filter(other -> !other.knownAt().isBefore(one.knownAt()))
                    .filter(other -> other.knownAt().isBefore(one.knownAt().plusSeconds(1)))
                    .count())
        .max()
        .orElseThrow();
  }

  /// Known over some weeks, here and there several within a second.
  @Provide
  Arbitrary<List<LoggedSignal>> logs() {
    return ArbitrarySignals.logs()
        .filter(log -> !log.isEmpty())
        .map(log -> {
          var random = new Random(log.hashCode());
          var now = TODAY.minusDays(60).atStartOfDay(ZoneOffset.UTC).toInstant();
          var known = new ArrayList<LoggedSignal>();
          for (var signal : log) {
            var pause = random.nextInt(3) == 0 ? Duration.ofHours(30) : Duration.ofMillis(400);
            now = now.plus(pause);
            known.add(
                new LoggedSignal(signal.id(), signal.account(), signal.at(), now, signal.signal()));
          }
          return List.copyOf(known);
        });
  }
}
