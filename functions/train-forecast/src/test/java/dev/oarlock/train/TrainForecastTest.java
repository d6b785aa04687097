package dev.oarlock.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.World;
import dev.oarlock.aws.log.Directory;
import dev.oarlock.aws.log.DirectoryEntry;
import dev.oarlock.aws.log.LogEntry;
import dev.oarlock.aws.log.SignalLog;
import dev.oarlock.aws.model.CurrentModel;
import dev.oarlock.aws.model.ModelStore;
import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.account.Segment;
import dev.oarlock.domain.forecast.Driver;
import dev.oarlock.domain.forecast.HazardModel;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.revenue.Money;
import dev.oarlock.domain.signal.ContractLine;
import dev.oarlock.domain.signal.LoggedSignal;
import dev.oarlock.domain.signal.Signal;
import dev.oarlock.domain.signal.Signal.ContractChanged;
import dev.oarlock.domain.signal.Signal.ContractChanged.OrderType;
import dev.oarlock.domain.signal.Signal.UsageReported;
import dev.oarlock.domain.signal.SignalId;
import dev.oarlock.testing.HeardBus;
import dev.oarlock.testing.LocalTable;
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
import org.junit.jupiter.api.Test;

class TrainForecastTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-01");

  private static final ContractLine SEATS =
      new ContractLine("SEATS", 100, Money.of(100_000, "EUR"), ContractLine.Per.MONTH, 0);

  private final LocalTable table = LocalTable.empty();
  private final ModelStore models = new ModelStore(table.dynamo(), table.name());

  @Test
  void anEmptyBookLearnsNothingAndStaysWithTheExpert() {
    run();

    var kept = models.all().getFirst();
    assertThat(kept.model().labels()).isZero();
    assertThat(kept.report()).isEmpty();
    assertThat(current().intercept()).isEqualTo(expert().intercept());
  }

  @Test
  void whoLeftIsLearnedFromAndTheVersionIsInForce() {
    book();

    run();

    var kept = models.all().getFirst();
    assertThat(kept.name()).startsWith("2026-11-01-");
    assertThat(kept.model().labels()).isEqualTo(12);
    assertThat(kept.origin().cutOff()).isEqualTo(TODAY);
    assertThat(kept.test().against()).isEqualTo(HazardModel.EXPERT);
    assertThat(kept.report()).isPresent();
    assertThat(models.current()).contains(kept.name());
    assertThat(current()).isEqualTo(kept.model());
    assertThat(current().weight(Driver.LEVEL)).isGreaterThan(0.5);
  }

  @Test
  void aSecondRunOfTheSameDayChangesNothing() {
    book();

    run();
    run();

    assertThat(models.all()).hasSize(1);
    assertThat(models.allInForce()).hasSize(1);
  }

  /// 48 accounts from month to month; a quarter of them uses little and leaves in its second year.
  private void book() {
    for (int i = 0; i < 48; i++) {
      var account = new AccountId("a-" + i);
      new Directory(table.dynamo(), table.name()).enter(entry(account), Instant.EPOCH);
      var leaves = i % 4 == 0;
      told(account, TODAY.minusDays(500), order(OrderType.NEW, TODAY.minusDays(500)));
      for (int week = 0; week < 60; week++) {
        var day = TODAY.minusDays(490 - 7L * week);
        told(account, day, use(day, leaves ? 5 : 60 + i % 7));
      }
      if (leaves) {
        var end = TODAY.minusDays(60 + 9L * i);
        told(account, end.minusDays(1), order(OrderType.CANCELLATION, end));
      }
    }
  }

  private static DirectoryEntry entry(AccountId id) {
    var segment = new Segment("Enterprise");
    return new DirectoryEntry(
        id, id.value(), List.of(), segment, Optional.empty(), Optional.empty());
  }

  private static ContractChanged order(OrderType type, LocalDate effective) {
    return new ContractChanged(
        "C-1",
        type,
        effective,
        type == OrderType.NEW ? 1 : 0,
        true,
        type == OrderType.NEW ? List.of(SEATS) : List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private static UsageReported use(LocalDate day, int users) {
    return new UsageReported(
        day,
        OptionalInt.of(users),
        OptionalInt.empty(),
        Map.of(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalInt.empty());
  }

  private void told(AccountId account, LocalDate day, Signal signal) {
    var at = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    var id = signal.type() + day;
    var logged = new LoggedSignal(new SignalId(id), account, at, at, signal);
    new SignalLog(table.dynamo(), table.name()).append(new LogEntry(logged, "test", id));
  }

  private HazardModel current() {
    return CurrentModel.of(world()).now();
  }

  private static HazardModel expert() {
    return HazardModel.expert(new Probability(0.1));
  }

  @SuppressWarnings("NullAway") // the function asks nothing of its context
  private void run() {
    new TrainForecast(world())
        .handleRequest(InputStream.nullInputStream(), OutputStream.nullOutputStream(), null);
  }

  private World world() {
    var now = Instant.parse("2026-11-01T12:00:00Z");
    var env =
        Map.of("TABLE_NAME", table.name(), "BUS_NAME", "bus", "OARLOCK_TODAY", TODAY.toString());
    return new World(
        env, Clock.fixed(now, ZoneOffset.UTC), table.dynamo(), new HeardBus(), _ -> {});
  }
}
