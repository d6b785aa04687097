package dev.oarlock.aws.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.testing.LocalTable;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FeedsTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-22");

  private final LocalTable table = LocalTable.empty();
  private final Feeds feeds = new Feeds(table.dynamo(), table.name());

  @Test
  void aSourceIsKnownByItsDays() {
    feeds.heard("crm", "TicketOpened", DAY.minusDays(1));
    feeds.heard("crm", "TicketOpened", DAY);
    feeds.heard("crm", "TicketOpened", DAY);

    assertThat(feeds.all()).hasSize(1);
    assertThat(feeds.all().getFirst().rhythm().heard()).containsExactly(DAY.minusDays(1), DAY);
    assertThat(feeds.all().getFirst().silent()).isEmpty();
  }

  @Test
  void silenceIsKeptUntilItIsHeardAgain() {
    feeds.heard("crm", "TicketOpened", DAY.minusDays(200));
    feeds.heard("crm", "TicketOpened", DAY);

    feeds.fellSilent(feeds.all().getFirst(), DAY.plusDays(1));

    assertThat(feeds.all().getFirst().silent()).contains(DAY.plusDays(1));
    assertThat(feeds.all().getFirst().rhythm().heard()).containsExactly(DAY);
    feeds.returned(feeds.all().getFirst());
    assertThat(feeds.all().getFirst().silent()).isEmpty();
  }
}
