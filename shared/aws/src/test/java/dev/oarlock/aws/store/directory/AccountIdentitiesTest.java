package dev.oarlock.aws.store.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.store.directory.AccountIdentities.IdentityClaim;
import dev.oarlock.aws.store.naming.AccountRefKey;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.AccountReference;
import dev.oarlock.domain.account.identity.ExternalId;
import dev.oarlock.testing.LocalTable;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class AccountIdentitiesTest {
  private static final AccountId ACME = new AccountId("acme");
  private static final ExternalId CRM = new ExternalId("crm", "0015g");
  private static final ExternalId BILLING = new ExternalId("billing", "cus_9");

  private final LocalTable table = LocalTable.empty();
  private final AccountIdentities identities = new AccountIdentities(table.dynamo(), table.name());

  @Test
  void aClaimedIdentityMeansTheAccount() {
    assertThat(identities.find(new AccountReference.ByExternalId(CRM))).isEmpty();

    identities.claim(List.of(CRM), ACME);

    assertThat(identities.find(new AccountReference.ByExternalId(CRM))).contains(ACME);
  }

  @Test
  void anIdentityBelongsToOneAccountAndNothingElseOfTheClaimIsTaken() {
    identities.claim(List.of(CRM), ACME);

    var claim = identities.claim(List.of(BILLING, CRM), new AccountId("globex"));

    assertThat(claim).isEqualTo(new IdentityClaim.Taken(CRM, ACME));
    assertThat(identities.find(new AccountReference.ByExternalId(BILLING))).isEmpty();
  }

  @Test
  void whoIsKnownIsNotAskedForAgain() {
    identities.claim(List.of(CRM), ACME);
    identities.find(new AccountReference.ByExternalId(CRM));
    table.dynamo().deleteTable(delete -> delete.tableName(table.name()));

    assertThat(identities.find(new AccountReference.ByExternalId(CRM))).contains(ACME);
  }

  @Test
  void whoIsKnownIsAskedForAgainAfterAMinute() {
    var now = new AtomicReference<>(Instant.parse("2026-11-22T09:00:00Z"));
    var remembering = new AccountIdentities(table.dynamo(), table.name(), now::get);
    identities.claim(List.of(CRM), ACME);
    remembering.find(new AccountReference.ByExternalId(CRM));
    identities.release(CRM, ACME);

    assertThat(remembering.find(new AccountReference.ByExternalId(CRM))).contains(ACME);
    now.set(now.get().plusSeconds(60));
    assertThat(remembering.find(new AccountReference.ByExternalId(CRM))).isEmpty();
  }

  @Example
  void anIdOfOursIsMadeFromTheirs() {
    assertThat(AccountRefKey.newAccount(new ExternalId("crm", "A-42")).value())
        .isEqualTo("crm-A-42");
    assertThat(AccountRefKey.newAccount(new ExternalId("crm", "dana@acme.test")).value())
        .startsWith("crm-dana-acme.test-");
  }

  @Property(tries = 300)
  void idsMadeFromDifferentIdentitiesDiffer(
      @ForAll @NotBlank @StringLength(max = 64) String system,
      @ForAll @NotBlank @StringLength(max = 256) String id) {
    var one = AccountRefKey.newAccount(new ExternalId(system, id));
    var other =
        AccountRefKey.newAccount(
            new ExternalId(system, id + "x".repeat(id.length() < 256 ? 1 : 0)));

    assertThat(one.equals(other)).isEqualTo(id.length() == 256);
    assertThat(AccountRefKey.newAccount(new ExternalId(system, id))).isEqualTo(one);
  }
}
