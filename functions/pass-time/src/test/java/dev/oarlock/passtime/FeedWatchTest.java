package dev.oarlock.passtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.World;
import dev.oarlock.aws.feed.Feeds;
import dev.oarlock.aws.log.Directory;
import dev.oarlock.aws.log.DirectoryEntry;
import dev.oarlock.aws.log.SignalLog;
import dev.oarlock.aws.state.AccountStates;
import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.account.Segment;
import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.forecast.HazardModel;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.health.Band;
import dev.oarlock.domain.health.Scorecard;
import dev.oarlock.domain.signal.LoggedSignal;
import dev.oarlock.domain.signal.Signal;
import dev.oarlock.domain.signal.Signal.FeedInterrupted;
import dev.oarlock.domain.signal.Signal.UsageReported;
import dev.oarlock.domain.signal.SignalId;
import dev.oarlock.domain.state.AccountState;
import dev.oarlock.domain.state.History;
import dev.oarlock.domain.state.Outbox;
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
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedWatchTest {
  private static final LocalDate LAST = LocalDate.parse("2026-11-10");

  private final LocalTable table = LocalTable.empty();
  private final HeardBus bus = new HeardBus();
  private final Feeds feeds = new Feeds(table.dynamo(), table.name());

  @BeforeEach
  void useWasReportedEveryDay() {
    known("acme", List.of(used()));
    known("globex", List.of());
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
    var clock = Clock.fixed(Instant.parse(today + "T00:10:00Z"), ZoneOffset.UTC);
    var settings = Map.of("TABLE_NAME", table.name(), "BUS_NAME", "oarlock");
    new PassTime(new World(settings, clock, table.dynamo(), bus, _ -> {}))
        .handleRequest(InputStream.nullInputStream(), OutputStream.nullOutputStream(), null);
  }

  private void known(String account, List<LoggedSignal> log) {
    var id = new AccountId(account);
    new Directory(table.dynamo(), table.name())
        .enter(
            new DirectoryEntry(
                id, account, List.of(), Segment.UNASSIGNED, Optional.empty(), Optional.empty()),
            Instant.EPOCH);
    new AccountStates(table.dynamo(), table.name()).save(state(id, log));
  }

  private static LoggedSignal used() {
    var at = LAST.atStartOfDay(ZoneOffset.UTC).toInstant();
    var use =
        new UsageReported(
            LAST,
            OptionalInt.of(5),
            OptionalInt.empty(),
            Map.of(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty());
    return new LoggedSignal(new SignalId("u"), new AccountId("acme"), at, at, use);
  }

  private static AccountState state(AccountId id, List<LoggedSignal> log) {
    return new AccountState(
        id,
        Facts.none().fold(log, LAST),
        Scorecard.shipped().judge(Facts.none(), LAST, Band.UNKNOWN),
        HazardModel.expert(new Probability(.1)).forecast(Facts.none(), LAST),
        Optional.empty(),
        History.none(),
        Optional.empty(),
        0,
        Optional.empty(),
        Outbox.empty(),
        1);
  }
}
