package dev.oarlock.aws.store.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.testing.LocalTable;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SignalSourceStoreTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-22");

  private final LocalTable table = LocalTable.empty();
  private final SignalSourceStore sources = new SignalSourceStore(table.dynamo(), table.name());

  @Test
  void aSourceIsKnownByItsDays() {
    sources.recordSignal("crm", "TicketOpened", DAY.minusDays(1));
    sources.recordSignal("crm", "TicketOpened", DAY);
    sources.recordSignal("crm", "TicketOpened", DAY);

    assertThat(sources.all()).hasSize(1);
    assertThat(sources.all().getFirst().rhythm().reportDays())
        .containsExactly(DAY.minusDays(1), DAY);
    assertThat(sources.all().getFirst().silentSince()).isEmpty();
  }

  @Test
  void silenceIsKeptUntilItIsHeardAgain() {
    sources.recordSignal("crm", "TicketOpened", DAY.minusDays(200));
    sources.recordSignal("crm", "TicketOpened", DAY);

    sources.markSilent(sources.all().getFirst(), DAY.plusDays(1));

    assertThat(sources.all().getFirst().silentSince()).contains(DAY.plusDays(1));
    assertThat(sources.all().getFirst().rhythm().reportDays()).containsExactly(DAY);
    sources.markReturned(sources.all().getFirst());
    assertThat(sources.all().getFirst().silentSince()).isEmpty();
  }
}
