package dev.oarlock.advance;

import static dev.oarlock.domain.testing.SampleSignals.active;
import static dev.oarlock.domain.testing.SampleSignals.customer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.bus.DataQualityNoticeJson;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.anomaly.AnomalyStore;
import dev.oarlock.aws.store.anomaly.TrackedAnomaly;
import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.log.SignalLog;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.SystemSignal.AnomalyNoted;
import dev.oarlock.domain.account.signal.policy.SignalType;
import dev.oarlock.domain.dataquality.anomaly.AnomalyResolution;
import dev.oarlock.domain.dataquality.anomaly.MassShift;
import dev.oarlock.domain.dataquality.anomaly.MeasureShift;
import dev.oarlock.domain.dataquality.anomaly.MeasureShift.Direction;
import dev.oarlock.domain.dataquality.silence.DataQualityNotice.AnomalyDetected;
import dev.oarlock.domain.health.measure.Measure;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.AccountStateBuilder;
import dev.oarlock.testing.LocalTable;
import dev.oarlock.testing.RecordingEventBus;
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

class AnomalyFollowUpTest {
  private static final LocalDate SINCE = LocalDate.parse("2026-11-24");
  private static final MassShift SHIFT =
      new MassShift(new MeasureShift(Measure.USAGE_TREND, Direction.DOWN), SINCE, 6, 6, .05, 1e-8);
  private static final String DETECTED =
      "{\"detail-type\":\"AnomalyDetected\",\"detail\":%s}"
          .formatted(JsonTree.write(DataQualityNoticeJson.write(new AnomalyDetected(SHIFT))));

  private final LocalTable table = LocalTable.empty();
  private final RecordingEventBus bus = new RecordingEventBus();
  private final AnomalyStore anomalies = new AnomalyStore(table.dynamo(), table.name());

  @BeforeEach
  void useFellForSix() {
    anomalies.addIfAbsent(TrackedAnomaly.open(SHIFT, Instant.parse("2026-11-24T07:00:00Z")));
    for (var i = 1; i <= 6; i++) {
      known("a" + i, Map.of(SINCE, 2));
    }
  }

  @Test
  void anAnomalyIsNotedInTheLogOfEveryAffectedAccount() throws IOException {
    run(SINCE, DETECTED);

    assertThat(logOf("a1")).containsExactly(noted(Optional.empty(), false));
    assertThat(logOf("a6")).hasSize(1);
    assertThat(bus.entries()).isEmpty();
  }

  @Test
  void anAnomalyDetectedTwiceIsNotedOnce() throws IOException {
    run(SINCE, DETECTED);
    run(SINCE, DETECTED);

    assertThat(logOf("a1")).hasSize(1);
  }

  @Test
  void realReportsCountAtOnce() throws IOException {
    run(SINCE, DETECTED);
    run(SINCE, answer(true));
    run(SINCE, answer(true));

    assertThat(logOf("a1")).contains(noted(Optional.of(SINCE), true)).hasSize(2);
    assertThat(bus.types()).containsExactly("AnomalyEnded");
    assertThat(anomalies.all().getFirst().resolution()).contains(AnomalyResolution.REAL);
  }

  @Test
  void anAnomalyEndsWhenMostAccountsAreBack() throws IOException {
    run(SINCE, DETECTED);
    run(SINCE.plusDays(1), "");
    assertThat(anomalies.all().getFirst().isOpen()).isTrue();

    for (var i = 1; i <= 4; i++) {
      known("a" + i, Map.of(SINCE, 2, SINCE.plusDays(1), 50));
    }
    run(SINCE.plusDays(2), "");

    assertThat(logOf("a1")).contains(noted(Optional.of(SINCE.plusDays(1)), true));
    assertThat(bus.entries().getLast().detail()).contains("\"end\":\"returned\"");
  }

  @Test
  void wrongReportsAreLeftOutUpToTheFirstGoodDay() throws IOException {
    run(SINCE, DETECTED);
    run(SINCE, answer(false));
    assertThat(anomalies.all().getFirst().isOpen()).isTrue();

    for (var i = 1; i <= 6; i++) {
      known("a" + i, Map.of(SINCE, 2, SINCE.plusDays(1), 2, SINCE.plusDays(2), 50));
    }
    run(SINCE.plusDays(3), "");

    assertThat(logOf("a1")).contains(noted(Optional.of(SINCE.plusDays(2)), false));
    assertThat(bus.entries().getLast().detail()).contains("\"end\":\"wrong\"");
  }

  @Test
  void unansweredReportsCountAfterTwoWeeks() throws IOException {
    run(SINCE.plusDays(13), "");
    assertThat(anomalies.all().getFirst().isOpen()).isTrue();

    run(SINCE.plusDays(14), "");

    assertThat(logOf("a1")).contains(noted(Optional.of(SINCE.plusDays(14)), true));
    assertThat(bus.entries().getLast().detail()).contains("\"end\":\"expired\"");
  }

  private static AnomalyNoted noted(Optional<LocalDate> until, boolean real) {
    return new AnomalyNoted(SignalType.USAGE_REPORTED, SINCE, 6, 6, until, real);
  }

  private static String answer(boolean real) {
    return """
    {"detail-type":"AnomalyAnswered","detail":{"signalType":"UsageReported","since":"%s","real":%s,"by":"U1"}}
    """
        .formatted(SINCE, real);
  }

  private List<Signal> logOf(String account) {
    return new SignalLog(table.dynamo(), table.name())
        .ofAccount(new AccountId(account)).stream().map(LoggedSignal::signal).toList();
  }

  @SuppressWarnings("NullAway") // the function asks nothing of its context
  private void run(LocalDate today, String event) throws IOException {
    new AdvanceDay(context(today))
        .handleRequest(
            new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
            OutputStream.nullOutputStream(),
            null);
  }

  private AppContext context(LocalDate today) {
    var clock = Clock.fixed(Instant.parse(today + "T09:10:00Z"), ZoneOffset.UTC);
    var settings = Map.of("TABLE_NAME", table.name(), "BUS_NAME", "oarlock");
    return new AppContext(settings, clock, table.dynamo(), bus, _ -> {});
  }

  /// Used by fifty each day until the anomaly, and by so many since.
  private void known(String account, Map<LocalDate, Integer> since) {
    var use = new TreeMap<>(since);
    SINCE.minusDays(40).datesUntil(SINCE).forEach(day -> use.put(day, 50));
    var story = AccountLog.of(account);
    for (var day : use.entrySet()) {
      story = story.on(day.getKey(), active(day.getKey(), day.getValue()));
    }
    var id = story.account();
    AccountDirectory.of(context(SINCE)).writer().enter(id, Instant.EPOCH, customer(account));
    var states = AccountStates.of(context(SINCE));
    var written = states.load(id).delivery().version();
    states.save(AccountStateBuilder.of(story, SINCE).version(written + 1).state());
  }
}
