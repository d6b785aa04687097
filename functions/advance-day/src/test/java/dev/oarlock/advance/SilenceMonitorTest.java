package dev.oarlock.advance;

import static dev.oarlock.domain.testing.SampleSignals.active;
import static dev.oarlock.domain.testing.SampleSignals.customer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.log.SignalLog;
import dev.oarlock.aws.store.source.SignalSourceStore;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.SystemSignal.SourceInterrupted;
import dev.oarlock.domain.account.signal.policy.SignalType;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.AccountStateBuilder;
import dev.oarlock.testing.LocalTable;
import dev.oarlock.testing.RecordingEventBus;
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

class SilenceMonitorTest {
  private static final LocalDate LAST = LocalDate.parse("2026-11-10");

  private final LocalTable table = LocalTable.empty();
  private final RecordingEventBus bus = new RecordingEventBus();
  private final SignalSourceStore sources = new SignalSourceStore(table.dynamo(), table.name());

  @BeforeEach
  void useWasReportedEveryDay() {
    known(AccountLog.of("acme").on(LAST, active(LAST, 5)));
    known(AccountLog.of("globex"));
    LAST.minusDays(60)
        .datesUntil(LAST.plusDays(1))
        .forEach(day -> sources.recordSignal("warehouse", "UsageReported", day));
  }

  @Test
  void anActiveSourceIsLeftAlone() throws IOException {
    run(LAST.plusDays(2));

    assertThat(bus.entries()).isEmpty();
    assertThat(logOf("acme")).isEmpty();
  }

  @Test
  void operatorsAreNotifiedOfSilenceOnce() throws IOException {
    run(LAST.plusDays(6));
    run(LAST.plusDays(7));

    assertThat(bus.entries()).hasSize(1);
    assertThat(bus.entries().getFirst().detailType()).isEqualTo("SourceFellSilent");
    assertThat(bus.entries().getFirst().detail()).contains("\"accounts\":1");
  }

  @Test
  void silenceIsLoggedForAffectedAccounts() throws IOException {
    run(LAST.plusDays(6));

    assertThat(logOf("acme"))
        .containsExactly(
            new SourceInterrupted(
                SignalType.USAGE_REPORTED, "warehouse", LAST.plusDays(1), Optional.empty()));
    assertThat(logOf("globex")).isEmpty();
  }

  @Test
  void aReturnIsLoggedAndOperatorsAreNotified() throws IOException {
    run(LAST.plusDays(6));
    sources.recordSignal("warehouse", "UsageReported", LAST.plusDays(9));

    run(LAST.plusDays(10));
    run(LAST.plusDays(11));

    assertThat(logOf("acme"))
        .contains(
            new SourceInterrupted(
                SignalType.USAGE_REPORTED,
                "warehouse",
                LAST.plusDays(1),
                Optional.of(LAST.plusDays(9))));
    assertThat(bus.entries())
        .extracting(it -> it.detailType())
        .containsExactly("SourceFellSilent", "SourceReturned");
  }

  private List<Signal> logOf(String account) {
    return new SignalLog(table.dynamo(), table.name())
        .ofAccount(new AccountId(account)).stream().map(LoggedSignal::signal).toList();
  }

  @SuppressWarnings("NullAway") // the function asks nothing of its context
  private void run(LocalDate today) throws IOException {
    new AdvanceDay(context(today))
        .handleRequest(InputStream.nullInputStream(), OutputStream.nullOutputStream(), null);
  }

  private AppContext context(LocalDate today) {
    var clock = Clock.fixed(Instant.parse(today + "T00:10:00Z"), ZoneOffset.UTC);
    var settings = Map.of("TABLE_NAME", table.name(), "BUS_NAME", "oarlock");
    return new AppContext(settings, clock, table.dynamo(), bus, _ -> {});
  }

  private void known(AccountLog story) {
    var id = story.account();
    AccountDirectory.of(context(LAST)).writer().enter(id, Instant.EPOCH, customer(id.value()));
    AccountStates.of(context(LAST)).save(AccountStateBuilder.of(story, LAST).state());
  }
}
