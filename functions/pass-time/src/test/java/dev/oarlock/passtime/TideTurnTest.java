package dev.oarlock.passtime;

import static dev.oarlock.domain.testing.Signals.active;
import static dev.oarlock.domain.testing.Signals.customer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.World;
import dev.oarlock.aws.bus.FeedNoticeJson;
import dev.oarlock.aws.events.Json;
import dev.oarlock.aws.log.Directory;
import dev.oarlock.aws.log.DirectoryEntry;
import dev.oarlock.aws.log.SignalLog;
import dev.oarlock.aws.state.AccountStates;
import dev.oarlock.aws.tide.Held;
import dev.oarlock.aws.tide.Tides;
import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.feed.FeedNotice.TideSeen;
import dev.oarlock.domain.health.Measure;
import dev.oarlock.domain.signal.LoggedSignal;
import dev.oarlock.domain.signal.Signal;
import dev.oarlock.domain.signal.Signal.TideNoted;
import dev.oarlock.domain.state.AccountState;
import dev.oarlock.domain.testing.Sketch;
import dev.oarlock.domain.testing.Story;
import dev.oarlock.domain.tide.End;
import dev.oarlock.domain.tide.Motion;
import dev.oarlock.domain.tide.Motion.Way;
import dev.oarlock.domain.tide.Tide;
import dev.oarlock.testing.HeardBus;
import dev.oarlock.testing.LocalTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TideTurnTest {
  private static final LocalDate SINCE = LocalDate.parse("2026-11-24");
  private static final Tide TIDE =
      new Tide(new Motion(Measure.USAGE_TREND, Way.DOWN), SINCE, 6, 6, .05, 1e-8);
  private static final String TOLD =
      "{\"detail-type\":\"TideSeen\",\"detail\":%s}"
          .formatted(Json.write(FeedNoticeJson.write(new TideSeen(TIDE))));

  private final LocalTable table = LocalTable.empty();
  private final HeardBus bus = new HeardBus();
  private final Tides tides = new Tides(table.dynamo(), table.name());

  @BeforeEach
  void useFellForSix() {
    tides.keep(Held.open(TIDE, Instant.parse("2026-11-24T07:00:00Z")));
    for (var i = 1; i <= 6; i++) {
      known("a" + i, Map.of(SINCE, 2));
    }
  }

  @Test
  void everybodyWhoRestsOnItKnowsThatItIsInDoubt() throws IOException {
    run(SINCE, TOLD);

    assertThat(logOf("a1")).containsExactly(noted(Optional.empty(), false));
    assertThat(logOf("a6")).hasSize(1);
    assertThat(bus.heard()).isEmpty();
  }

  @Test
  void hearingOfItTwiceNotesItOnce() throws IOException {
    run(SINCE, TOLD);
    run(SINCE, TOLD);

    assertThat(logOf("a1")).hasSize(1);
  }

  @Test
  void whatIsCalledRealCountsAtOnce() throws IOException {
    run(SINCE, TOLD);
    run(SINCE, answer(true));
    run(SINCE, answer(true));

    assertThat(logOf("a1")).contains(noted(Optional.of(SINCE), true)).hasSize(2);
    assertThat(bus.types()).containsExactly("TideOver");
    assertThat(tides.all().getFirst().end()).contains(End.REAL);
  }

  @Test
  void aHolidayIsOverWhenMostAreBack() throws IOException {
    run(SINCE, TOLD);
    run(SINCE.plusDays(1), "");
    assertThat(tides.all().getFirst().isOpen()).isTrue();

    for (var i = 1; i <= 4; i++) {
      known("a" + i, Map.of(SINCE, 2, SINCE.plusDays(1), 50));
    }
    run(SINCE.plusDays(2), "");

    assertThat(logOf("a1")).contains(noted(Optional.of(SINCE.plusDays(1)), true));
    assertThat(bus.heard().getLast().detail()).contains("\"end\":\"returned\"");
  }

  @Test
  void whatWasWrongIsLeftOutUpToTheFirstDayThatIsWell() throws IOException {
    run(SINCE, TOLD);
    run(SINCE, answer(false));
    assertThat(tides.all().getFirst().isOpen()).isTrue();

    for (var i = 1; i <= 6; i++) {
      known("a" + i, Map.of(SINCE, 2, SINCE.plusDays(1), 2, SINCE.plusDays(2), 50));
    }
    run(SINCE.plusDays(3), "");

    assertThat(logOf("a1")).contains(noted(Optional.of(SINCE.plusDays(2)), false));
    assertThat(bus.heard().getLast().detail()).contains("\"end\":\"wrong\"");
  }

  @Test
  void whatNobodySpeaksOfCountsAfterTwoWeeks() throws IOException {
    run(SINCE.plusDays(13), "");
    assertThat(tides.all().getFirst().isOpen()).isTrue();

    run(SINCE.plusDays(14), "");

    assertThat(logOf("a1")).contains(noted(Optional.of(SINCE.plusDays(14)), true));
    assertThat(bus.heard().getLast().detail()).contains("\"end\":\"expired\"");
  }

  private static TideNoted noted(Optional<LocalDate> until, boolean real) {
    return new TideNoted("UsageReported", SINCE, 6, 6, until, real);
  }

  private static String answer(boolean real) {
    return """
    {"detail-type":"TideAnswered","detail":{"feed":"UsageReported","since":"%s","real":%s,"by":"U1"}}
    """
        .formatted(SINCE, real);
  }

  private List<Signal> logOf(String account) {
    return new SignalLog(table.dynamo(), table.name())
        .ofAccount(new AccountId(account)).stream().map(LoggedSignal::signal).toList();
  }

  @SuppressWarnings("NullAway") // the function asks nothing of its context
  private void run(LocalDate today, String event) throws IOException {
    new PassTime(world(today))
        .handleRequest(
            new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
            OutputStream.nullOutputStream(),
            null);
  }

  private World world(LocalDate today) {
    var clock = Clock.fixed(Instant.parse(today + "T09:10:00Z"), ZoneOffset.UTC);
    var settings = Map.of("TABLE_NAME", table.name(), "BUS_NAME", "oarlock");
    return new World(settings, clock, table.dynamo(), bus, _ -> {});
  }

  /// Used by fifty each day until the tide, and by so many since.
  private void known(String account, Map<LocalDate, Integer> since) {
    var use = new TreeMap<>(since);
    SINCE.minusDays(40).datesUntil(SINCE).forEach(day -> use.put(day, 50));
    var story = Story.of(account);
    for (var day : use.entrySet()) {
      story = story.on(day.getKey(), active(day.getKey(), day.getValue()));
    }
    var id = story.account();
    Directory.of(world(SINCE)).enter(DirectoryEntry.of(id, customer(account)), Instant.EPOCH);
    var states = AccountStates.of(world(SINCE));
    var written = states.load(id).map(AccountState::version).orElse(0L);
    states.save(Sketch.of(story, SINCE).version(written + 1).state());
  }
}
