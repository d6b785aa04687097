package dev.oarlock.advance;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.log.SignalLog;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.SystemSignal.DayPassed;
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
import org.junit.jupiter.api.Test;

class AdvanceDayTest {
  private final LocalTable table = LocalTable.empty();
  private final SignalLog log = new SignalLog(table.dynamo(), table.name());

  @Test
  void onlyDueAccountsGetThePassedDay() throws IOException {
    due("acme", "2026-03-02");
    due("globex", "2026-03-03");

    run("2026-03-02");

    assertThat(daysOf("acme")).containsExactly(LocalDate.parse("2026-03-02"));
    assertThat(daysOf("globex")).isEmpty();
  }

  @Test
  void aSecondRunOnTheSameDayAddsNothing() throws IOException {
    due("acme", "2026-03-02");

    run("2026-03-02");
    run("2026-03-02");

    assertThat(daysOf("acme")).hasSize(1);
  }

  @Test
  void aMissedDayIsCaughtUpOnce() throws IOException {
    due("acme", "2026-02-20");

    run("2026-03-02");

    assertThat(daysOf("acme")).containsExactly(LocalDate.parse("2026-03-02"));
  }

  private void due(String account, String day) {
    table
        .dynamo()
        .putItem(put ->
            put.tableName(table.name())
                .item(
                    Map.of(
                        "pk", fromS("STATE#" + account),
                        "sk", fromS("STATE"),
                        "due", fromS(day))));
  }

  @SuppressWarnings("NullAway") // the function asks nothing of its context
  private void run(String day) throws IOException {
    var clock = Clock.fixed(Instant.parse(day + "T00:10:00Z"), ZoneOffset.UTC);
    var appContext =
        new AppContext(
            Map.of("TABLE_NAME", table.name(), "BUS_NAME", "oarlock"),
            clock,
            table.dynamo(),
            new RecordingEventBus(),
            _ -> {});
    new AdvanceDay(appContext)
        .handleRequest(InputStream.nullInputStream(), OutputStream.nullOutputStream(), null);
  }

  private List<LocalDate> daysOf(String account) {
    return log.ofAccount(new AccountId(account)).stream()
        .map(LoggedSignal::signal)
        .map(signal -> ((DayPassed) signal).day())
        .toList();
  }
}
