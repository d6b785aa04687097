package dev.oarlock.aws.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.log.Quarantined.Cause;
import dev.oarlock.aws.log.Quarantined.Message;
import dev.oarlock.aws.log.Quarantined.Refusal;
import dev.oarlock.domain.account.AccountRef;
import dev.oarlock.domain.account.ExternalId;
import dev.oarlock.testing.LocalTable;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class QuarantineTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final AccountRef CUSTOMER = new AccountRef.Theirs(new ExternalId("crm", "1"));
  private static final AccountRef SIMILAR = new AccountRef.Theirs(new ExternalId("crm", "1#2"));

  private final LocalTable table = LocalTable.empty();
  private final Quarantine quarantine = new Quarantine(table.dynamo(), table.name());

  @Test
  void whatWasRefusedIsKeptWordForWord() {
    var refusal = new Refusal(Cause.UNREADABLE, "not JSON");

    quarantine.keep(Quarantined.refused(refusal, Message.of("{\"half\":"), NOON));

    assertThat(quarantine.refused())
        .singleElement()
        .satisfies(entry -> assertThat(entry.message()).isEqualTo("{\"half\":"))
        .satisfies(entry -> assertThat(entry.reason()).isEqualTo("not JSON"));
  }

  @Test
  void theSameMessageAgainIsCounted() {
    quarantine.keep(awaits("T-1", CUSTOMER, NOON));
    quarantine.keep(awaits("T-1", CUSTOMER, NOON.plusSeconds(60)));

    assertThat(quarantine.all())
        .singleElement()
        .satisfies(entry -> assertThat(entry.seen()).isEqualTo(2))
        .satisfies(entry -> assertThat(entry.first()).isEqualTo(NOON));
  }

  @Test
  void onlyWhatAwaitsTheAccountIsFound() {
    quarantine.keep(awaits("T-1", CUSTOMER, NOON));
    quarantine.keep(awaits("T-2", SIMILAR, NOON));

    assertThat(quarantine.awaiting(CUSTOMER)).hasSize(1);
    assertThat(quarantine.awaiting(SIMILAR)).hasSize(1);
    assertThat(quarantine.refused()).isEmpty();
  }

  @Test
  void whatIsRemovedIsGone() {
    var entry = awaits("T-1", CUSTOMER, NOON);
    quarantine.keep(entry);

    quarantine.remove(entry);

    assertThat(quarantine.all()).isEmpty();
  }

  private static Quarantined awaits(String id, AccountRef account, Instant now) {
    var text =
        """
        {"id":"e-%s","detail-type":"TicketOpened","source":"test","detail":{"id":"%s"}}\
        """
            .formatted(now, id);
    return Quarantined.awaits(account, Message.of(text), now);
  }
}
