package dev.oarlock.passtime;

import static dev.oarlock.domain.testing.Signals.active;
import static dev.oarlock.domain.testing.Signals.customer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.World;
import dev.oarlock.aws.feed.Feeds;
import dev.oarlock.aws.log.Directory;
import dev.oarlock.aws.log.DirectoryEntry;
import dev.oarlock.aws.log.SignalLog;
import dev.oarlock.aws.state.AccountStates;
import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.signal.LoggedSignal;
import dev.oarlock.domain.signal.Signal;
import dev.oarlock.domain.signal.Signal.FeedInterrupted;
import dev.oarlock.domain.testing.Sketch;
import dev.oarlock.domain.testing.Story;
import dev.oarlock.testing.HeardBus;
import dev.oarlock.testing.LocalTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedWatchTest {
  private static final LocalDate LAST = LocalDate.parse("2026-11-10");

  private final LocalTable table = LocalTable.empty();
  private final HeardBus bus = new HeardBus();
  private final Feeds feeds = new Feeds(table.dynamo(), table.name());

  @BeforeEach
  void useWasReportedEveryDay() {
    known(Story.of("acme").on(LAST, active(LAST, 5)));
    known(Story.of("globex"));
    LAST.minusDays(60)
        .datesUntil(LAST.plusDays(1))
        .forEach(day -> feeds.heard("warehouse", "UsageReported", day));
  }

  @Test
  void aSourceThatSpeaksIsLeftAlone() throws IOException {
    run(LAST.plusDays(2));

    assertThat(bus.heard()).isEmpty();
    assertThat(logOf("acme")).isEmpty();
  }

  @Test
  void operatorsHearOfSilenceOnce() throws IOException {
    run(LAST.plusDays(6));
    run(LAST.plusDays(7));

    assertThat(bus.heard()).hasSize(1);
    assertThat(bus.heard().getFirst().detailType()).isEqualTo("FeedFellSilent");
    assertThat(bus.heard().getFirst().detail()).contains("\"accounts\":1");
  }

  @Test
  void silenceIsLoggedForThoseWhoRestOnIt() throws IOException {
    run(LAST.plusDays(6));

    assertThat(logOf("acme"))
        .containsExactly(
            new FeedInterrupted("UsageReported", "warehouse", LAST.plusDays(1), Optional.empty()));
    assertThat(logOf("globex")).isEmpty();
  }

  @Test
  void itsReturnIsLoggedAndTold() throws IOException {
    run(LAST.plusDays(6));
    feeds.heard("warehouse", "UsageReported", LAST.plusDays(9));

    run(LAST.plusDays(10));
    run(LAST.plusDays(11));

    assertThat(logOf("acme"))
        .contains(
            new FeedInterrupted(
                "UsageReported", "warehouse", LAST.plusDays(1), Optional.of(LAST.plusDays(9))));
    assertThat(bus.heard())
        .extracting(it -> it.detailType())
        .containsExactly("FeedFellSilent", "FeedReturned");
  }

  private List<Signal> logOf(String account) {
    return new SignalLog(table.dynamo(), table.name())
        .ofAccount(new AccountId(account)).stream().map(LoggedSignal::signal).toList();
  }

  @SuppressWarnings("NullAway") // the function asks nothing of its context
  private void run(LocalDate today) throws IOException {
    new PassTime(world(today))
        .handleRequest(InputStream.nullInputStream(), OutputStream.nullOutputStream(), null);
  }

  private World world(LocalDate today) {
    var clock = Clock.fixed(Instant.parse(today + "T00:10:00Z"), ZoneOffset.UTC);
    var settings = Map.of("TABLE_NAME", table.name(), "BUS_NAME", "oarlock");
    return new World(settings, clock, table.dynamo(), bus, _ -> {});
  }

  private void known(Story story) {
    var id = story.account();
    Directory.of(world(LAST)).enter(DirectoryEntry.of(id, customer(id.value())), Instant.EPOCH);
    AccountStates.of(world(LAST)).save(Sketch.of(story, LAST).state());
  }
}
