package dev.oarlock.train;

import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static dev.oarlock.domain.testing.SampleSignals.active;
import static dev.oarlock.domain.testing.SampleSignals.customer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.log.LogEntry;
import dev.oarlock.aws.store.log.SignalLog;
import dev.oarlock.aws.store.model.CurrentModel;
import dev.oarlock.aws.store.model.ModelStore;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.SignalId;
import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.testing.LocalTable;
import dev.oarlock.testing.RecordingEventBus;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrainForecastTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-01");

  private final LocalTable table = LocalTable.empty();
  private final ModelStore models = new ModelStore(table.dynamo(), table.name());

  @Test
  void anEmptyPortfolioTrainsNothingAndKeepsTheExpertPrior() {
    run();

    var kept = models.all().getFirst();
    assertThat(kept.model().observedChurns()).isZero();
    assertThat(kept.report()).isEmpty();
    assertThat(current().intercept()).isEqualTo(expert().intercept());
  }

  @Test
  void churnedAccountsAreTrainedOnAndTheVersionIsActivated() {
    trainablePortfolio();

    run();

    var kept = models.all().getFirst();
    assertThat(kept.name()).startsWith("2026-11-01-");
    assertThat(kept.model().observedChurns()).isEqualTo(12);
    assertThat(kept.origin().cutOff()).isEqualTo(TODAY);
    assertThat(kept.test().against()).isEqualTo(HazardModel.EXPERT);
    assertThat(kept.report()).isPresent();
    assertThat(models.activeVersion()).contains(kept.name());
    assertThat(current()).isEqualTo(kept.model());
    assertThat(current().weight(Driver.LEVEL)).isGreaterThan(0.5);
  }

  @Test
  void aSecondRunOfTheSameDayChangesNothing() {
    trainablePortfolio();

    run();
    run();

    assertThat(models.all()).hasSize(1);
    assertThat(models.activations()).hasSize(1);
  }

  /// 48 accounts from month to month; a quarter of them uses little and leaves in its second year.
  private void trainablePortfolio() {
    var directory = AccountDirectory.of(context());
    for (int i = 0; i < 48; i++) {
      var account = new AccountId("a-" + i);
      directory.writer().enter(account, Instant.EPOCH, customer(account.value()));
      var leaves = i % 4 == 0;
      append(
          account,
          TODAY.minusDays(500),
          signed("C-1", TODAY.minusDays(500).toString(), 1, line("SEATS", 100, 1_000)));
      for (int week = 0; week < 60; week++) {
        var day = TODAY.minusDays(490 - 7L * week);
        append(account, day, active(day, leaves ? 5 : 60 + i % 7));
      }
      if (leaves) {
        var end = TODAY.minusDays(60 + 9L * i);
        append(account, end.minusDays(1), cancelled("C-1", end.toString()));
      }
    }
  }

  private void append(AccountId account, LocalDate day, Signal signal) {
    var at = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    var id = signal.type().word() + day;
    var logged = new LoggedSignal(new SignalId(id), account, at, at, signal);
    SignalLog.of(context()).append(new LogEntry(logged, "test", id));
  }

  private HazardModel current() {
    return CurrentModel.of(context()).now();
  }

  private static HazardModel expert() {
    return HazardModel.expert(new Probability(0.1));
  }

  @SuppressWarnings("NullAway") // the function asks nothing of its context
  private void run() {
    new TrainForecast(context())
        .handleRequest(InputStream.nullInputStream(), OutputStream.nullOutputStream(), null);
  }

  private AppContext context() {
    var now = Instant.parse("2026-11-01T12:00:00Z");
    var env =
        Map.of("TABLE_NAME", table.name(), "BUS_NAME", "bus", "OARLOCK_TODAY", TODAY.toString());
    return new AppContext(
        env, Clock.fixed(now, ZoneOffset.UTC), table.dynamo(), new RecordingEventBus(), _ -> {});
  }
}
