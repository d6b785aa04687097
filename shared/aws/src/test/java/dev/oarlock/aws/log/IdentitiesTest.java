package dev.oarlock.aws.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.log.Identities.Claim;
import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.account.AccountRef;
import dev.oarlock.domain.account.ExternalId;
import dev.oarlock.testing.LocalTable;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class IdentitiesTest {
  private static final AccountId ACME = new AccountId("acme");
  private static final ExternalId CRM = new ExternalId("crm", "0015g");
  private static final ExternalId BILLING = new ExternalId("billing", "cus_9");

  private final LocalTable table = LocalTable.empty();
  private final Identities identities = new Identities(table.dynamo(), table.name());

  @Test
  void aClaimedIdentityMeansTheAccount() {
    assertThat(identities.find(new AccountRef.Theirs(CRM))).isEmpty();

    identities.claim(List.of(CRM), ACME);

    assertThat(identities.find(new AccountRef.Theirs(CRM))).contains(ACME);
  }

  @Test
  void anIdentityBelongsToOneAccountAndNothingElseOfTheClaimIsTaken() {
    identities.claim(List.of(CRM), ACME);

    var claim = identities.claim(List.of(BILLING, CRM), new AccountId("globex"));

    assertThat(claim).isEqualTo(new Claim.Taken(CRM, ACME));
    assertThat(identities.find(new AccountRef.Theirs(BILLING))).isEmpty();
  }

  @Test
  void whoIsKnownIsNotAskedForAgain() {
    identities.claim(List.of(CRM), ACME);
    identities.find(new AccountRef.Theirs(CRM));
    table.dynamo().deleteTable(delete -> delete.tableName(table.name()));

    assertThat(identities.find(new AccountRef.Theirs(CRM))).contains(ACME);
  }

  @Example
  void anIdOfOursIsMadeFromTheirs() {
    assertThat(RefKey.newAccount(new ExternalId("crm", "A-42")).value()).isEqualTo("crm-A-42");
    assertThat(RefKey.newAccount(new ExternalId("crm", "dana@acme.test")).value())
        .startsWith("crm-dana-acme.test-");
  }

  @Property(tries = 300)
  void idsMadeFromDifferentIdentitiesDiffer(
      @ForAll @NotBlank @StringLength(max = 64) String system,
      @ForAll @NotBlank @StringLength(max = 256) String id) {
    var one = RefKey.newAccount(new ExternalId(system, id));
    var other =
        RefKey.newAccount(new ExternalId(system, id + "x".repeat(id.length() < 256 ? 1 : 0)));

    assertThat(one.equals(other)).isEqualTo(id.length() == 256);
    assertThat(RefKey.newAccount(new ExternalId(system, id))).isEqualTo(one);
  }
}
