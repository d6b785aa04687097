package dev.oarlock.aws.store.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.testing.LocalTable;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SignalSourceStoreTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-22");

  private final LocalTable table = LocalTable.empty();
  private final SignalSourceStore feeds = new SignalSourceStore(table.dynamo(), table.name());

  @Test
  void aSourceIsKnownByItsDays() {
    feeds.recordSignal("crm", "TicketOpened", DAY.minusDays(1));
    feeds.recordSignal("crm", "TicketOpened", DAY);
    feeds.recordSignal("crm", "TicketOpened", DAY);

    assertThat(feeds.all()).hasSize(1);
    assertThat(feeds.all().getFirst().rhythm().reportDays()).containsExactly(DAY.minusDays(1), DAY);
    assertThat(feeds.all().getFirst().silentSince()).isEmpty();
  }

  @Test
  void silenceIsKeptUntilItIsHeardAgain() {
    feeds.recordSignal("crm", "TicketOpened", DAY.minusDays(200));
    feeds.recordSignal("crm", "TicketOpened", DAY);

    feeds.markSilent(feeds.all().getFirst(), DAY.plusDays(1));

    assertThat(feeds.all().getFirst().silentSince()).contains(DAY.plusDays(1));
    assertThat(feeds.all().getFirst().rhythm().reportDays()).containsExactly(DAY);
    feeds.markReturned(feeds.all().getFirst());
    assertThat(feeds.all().getFirst().silentSince()).isEmpty();
  }
}
