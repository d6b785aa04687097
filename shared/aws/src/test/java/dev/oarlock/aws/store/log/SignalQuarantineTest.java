package dev.oarlock.aws.store.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.store.directory.AccountIdentities;
import dev.oarlock.aws.store.log.QuarantineEntry.QuarantineCause;
import dev.oarlock.aws.store.log.QuarantineEntry.RawMessage;
import dev.oarlock.aws.store.log.QuarantineEntry.Rejection;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.AccountReference;
import dev.oarlock.domain.account.identity.ExternalId;
import dev.oarlock.testing.LocalTable;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignalQuarantineTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final AccountReference CUSTOMER =
      new AccountReference.ByExternalId(new ExternalId("crm", "1"));
  private static final AccountReference SIMILAR =
      new AccountReference.ByExternalId(new ExternalId("crm", "1#2"));

  private final LocalTable table = LocalTable.empty();
  private final SignalQuarantine quarantine = new SignalQuarantine(table.dynamo(), table.name());

  @Test
  void whatWasRefusedIsKeptWordForWord() {
    var refusal = new Rejection(QuarantineCause.UNREADABLE, "not JSON");

    quarantine.add(QuarantineEntry.rejected(refusal, RawMessage.of("{\"half\":"), NOON));

    assertThat(quarantine.rejected())
        .singleElement()
        .satisfies(entry -> assertThat(entry.message()).isEqualTo("{\"half\":"))
        .satisfies(entry -> assertThat(entry.reason()).isEqualTo("not JSON"));
  }

  @Test
  void theSameMessageAgainIsCounted() {
    quarantine.add(awaits("T-1", CUSTOMER, NOON));
    quarantine.add(awaits("T-1", CUSTOMER, NOON.plusSeconds(60)));

    assertThat(quarantine.all())
        .singleElement()
        .satisfies(entry -> assertThat(entry.timesSeen()).isEqualTo(2))
        .satisfies(entry -> assertThat(entry.firstSeen()).isEqualTo(NOON));
  }

  @Test
  void onlyWhatAwaitsTheAccountIsFound() {
    quarantine.add(awaits("T-1", CUSTOMER, NOON));
    quarantine.add(awaits("T-2", SIMILAR, NOON));

    assertThat(quarantine.awaiting(CUSTOMER)).hasSize(1);
    assertThat(quarantine.awaiting(SIMILAR)).hasSize(1);
    assertThat(quarantine.rejected()).isEmpty();
  }

  @Test
  void whatAwaitsAnAccountIsKeptUntilItIsRegistered() {
    assertThat(addUnlessRegistered("T-1")).isTrue();
    assertThat(addUnlessRegistered("T-1")).isTrue();
    assertThat(quarantine.awaiting(CUSTOMER))
        .singleElement()
        .satisfies(entry -> assertThat(entry.timesSeen()).isEqualTo(2));

    new AccountIdentities(table.dynamo(), table.name())
        .claim(List.of(new ExternalId("crm", "1")), new AccountId("acme"));

    assertThat(addUnlessRegistered("T-2")).isFalse();
    assertThat(quarantine.all()).hasSize(1);
  }

  private boolean addUnlessRegistered(String id) {
    return quarantine.addUnlessRegistered(awaits(id, CUSTOMER, NOON), CUSTOMER);
  }

  @Test
  void whatIsRemovedIsGone() {
    var entry = awaits("T-1", CUSTOMER, NOON);
    quarantine.add(entry);

    quarantine.remove(entry);

    assertThat(quarantine.all()).isEmpty();
  }

  private static QuarantineEntry awaits(String id, AccountReference account, Instant now) {
    var text =
        """
        {"id":"e-%s","detail-type":"TicketOpened","source":"test","detail":{"id":"%s"}}\
        """
            .formatted(now, id);
    return QuarantineEntry.awaits(account, RawMessage.of(text), now);
  }
}
