package dev.oarlock.aws.store.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.ProductSignal.TicketOpened;
import dev.oarlock.domain.account.signal.ProductSignal.TicketOpened.Priority;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.SignalId;
import dev.oarlock.testing.LocalTable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

class SignalLogTest {
  private static final AccountId ACME = new AccountId("acme");
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private final LocalTable table = LocalTable.empty();
  private final SignalLog log = new SignalLog(table.dynamo(), table.name());

  @Test
  void aSignalComesBackAsItWent() {
    var signal = signal("T-1", NOON);

    log.append(entry(signal));

    assertThat(log.ofAccount(ACME)).containsExactly(signal);
  }

  @Test
  void itComesBackOnTheClockOfTheBusiness() {
    var signal = signal("T-1", NOON).atZone(ZoneId.of("Asia/Kolkata"));
    var image = JsonTree.object();
    entry(signal).toItem().forEach((name, value) -> image.putObject(name).put("S", value.s()));

    log.append(entry(signal));

    assertThat(log.ofAccount(ACME)).containsExactly(signal);
    assertThat(LogEntry.fromStream(image)).isEqualTo(signal);
  }

  @Test
  void theSameIdTwiceIsTheFirstTelling() {
    var first = signal("T-1", NOON);

    assertThat(log.append(entry(first))).isEqualTo(SignalLog.AppendResult.APPENDED);
    assertThat(log.append(entry(signal("T-1", NOON.plusSeconds(60)))))
        .isEqualTo(SignalLog.AppendResult.DUPLICATE);

    assertThat(log.ofAccount(ACME)).containsExactly(first);
  }

  @Test
  void aLogIsReadInTheOrderOfWhatHappened() {
    IntStream.of(3, 1, 2).forEach(n -> log.append(entry(signal("T-" + n, NOON.plusSeconds(n)))));

    assertThat(log.ofAccount(ACME))
        .extracting(s -> s.id().value())
        .containsExactly("T-1", "T-2", "T-3");
  }

  @Test
  void anEntryCostsOneWriteUnit() {
    var response =
        table
            .dynamo()
            .putItem(put ->
                put.tableName(table.name())
                    .item(entry(signal("T-1", NOON)).toItem())
                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));

    assertThat(response.consumedCapacity().capacityUnits()).isEqualTo(1.0);
  }

  @Test
  void theStreamTellsTheSameAsTheTable() {
    var signal = signal("T-1", NOON);
    var image = JsonTree.object();
    entry(signal).toItem().forEach((name, value) -> image.putObject(name).put("S", value.s()));

    assertThat(LogEntry.fromStream(image)).isEqualTo(signal);
  }

  private static LogEntry entry(LoggedSignal signal) {
    return new LogEntry(signal, "helpdesk", "e-1");
  }

  private static LoggedSignal signal(String id, Instant at) {
    Signal opened = new TicketOpened(id, Priority.URGENT, true);
    return new LoggedSignal(new SignalId(id), ACME, at, NOON.plusSeconds(99), opened);
  }
}
