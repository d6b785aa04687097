package dev.oarlock.domain.transition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.testing.ArbitrarySignals;
import dev.oarlock.domain.transition.announcement.Announcement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AccountTransitionPropertyTest {
  @Property(tries = 60)
  void orderBatchesAndRepeatsEndInTheSameState(
      @ForAll("logs") List<LoggedSignal> log, @ForAll long seed) {
    var random = new Random(seed);
    var atOnce = new StreamedAccount(log, ArbitrarySignals.TODAY);
    atOnce.deliver(0, log.size());
    var shuffled = new ArrayList<>(log);
    Collections.shuffle(shuffled, random);
    var piecemeal = new StreamedAccount(shuffled, ArbitrarySignals.TODAY);

    deliverAnyhow(piecemeal, shuffled.size(), random);

    var one = atOnce.state();
    var other = piecemeal.state();
    assertThat(other.facts()).isEqualTo(one.facts());
    assertThat(other.assessment().score()).isEqualTo(one.assessment().score());
    assertThat(other.assessment().coverage()).isEqualTo(one.assessment().coverage());
    assertThat(other.assessment().components()).isEqualTo(one.assessment().components());
    assertThat(other.forecast()).isEqualTo(one.forecast());
  }

  @Property(tries = 60)
  void aBackfillEndsInTheSameBandInWhateverOrderItComes(
      @ForAll("logs") List<LoggedSignal> log, @ForAll long seed) {
    var random = new Random(seed);
    var backfill = new ArrayList<>(log.stream().map(LoggedSignal::asBackfill).toList());
    var atOnce = new StreamedAccount(backfill, ArbitrarySignals.TODAY);
    atOnce.deliver(0, backfill.size());
    var shuffled = new ArrayList<>(backfill);
    Collections.shuffle(shuffled, random);
    var piecemeal = new StreamedAccount(shuffled, ArbitrarySignals.TODAY);

    deliverAnyhow(piecemeal, shuffled.size(), random);

    Assume.that(atOnce.state().assessment().override().isEmpty());
    assertThat(piecemeal.state().assessment().band()).isEqualTo(atOnce.state().assessment().band());
  }

  @Property(tries = 60)
  void whatIsWrittenIsSaidHoweverOftenTheFunctionDies(
      @ForAll("logs") List<LoggedSignal> log, @ForAll long seed) {
    var stream = new StreamedAccount(log, ArbitrarySignals.TODAY);

    deliverAnyhow(stream, log.size(), new Random(seed));

    assertThat(ids(stream.said())).containsAll(ids(stream.written()));
    assertThat(new HashSet<>(stream.said())).hasSameSizeAs(new HashSet<>(ids(stream.said())));
  }

  @Property(tries = 60)
  void aBatchThatComesAgainChangesNothing(@ForAll("logs") List<LoggedSignal> log) {
    var stream = new StreamedAccount(log, ArbitrarySignals.TODAY);
    stream.deliver(0, log.size());
    var before = stream.state();

    stream.deliver(0, log.size());

    assertThat(stream.state()).isSameAs(before);
  }

  /// As Lambda may: in batches of any size, each perhaps cut in two or grown when it comes again,
  /// and the function may die at any time; but never past a record that was not delivered in full.
  private static void deliverAnyhow(StreamedAccount stream, int size, Random random) {
    var done = 0;
    while (done < size) {
      var to = done + 1 + random.nextInt(size - done);
      switch (random.nextInt(3)) {
        case 0 -> {
          stream.dieAfterWriting(done, to);
          to = done + 1 + random.nextInt(size - done);
        }
        case 1 -> stream.deliver(done, to);
        default -> {}
      }
      stream.deliver(done, to);
      done = to;
    }
  }

  private static List<String> ids(List<Announcement> announcements) {
    return announcements.stream().map(Announcement::id).toList();
  }

  @Provide
  Arbitrary<List<LoggedSignal>> logs() {
    return ArbitrarySignals.logs().filter(log -> !log.isEmpty());
  }
}
