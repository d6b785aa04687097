package dev.oarlock.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.store.directory.DirectoryEntry;
import dev.oarlock.aws.store.log.QuarantineEntry;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.ingest.admission.IntakeResult;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class IdentityIntakeTest {
  private static final String SHORT = "{'system': 'salesforce', 'id': '0015e00000XyZaB'}";
  private static final String LONG = "{'system': 'salesforce', 'id': '0015e00000XyZaBAAV'}";

  private final IntakeFixture intake = IntakeFixture.onAnEmptyTable();

  @Test
  void bothFormsOfAnIdInSalesforceAreOneAccount() {
    take("AccountRegistered", "r", "'account': " + SHORT + ", 'name': 'Fifteen Falls'");
    take("TicketOpened", "t", "'account': " + LONG + ", 'ticket': 'F-1', 'priority': 'urgent'");

    assertThat(intake.logged("salesforce-0015e00000XyZaB")).containsExactlyInAnyOrder("r", "t");
    assertThat(intake.quarantine().all()).isEmpty();
  }

  @Test
  void aSignalThatAwaitsTheOtherFormIsReleasedToo() {
    take("TicketOpened", "t", "'account': " + LONG + ", 'ticket': 'F-1', 'priority': 'urgent'");
    take("AccountRegistered", "r", "'account': " + SHORT + ", 'name': 'Fifteen Falls'");

    assertThat(intake.logged("salesforce-0015e00000XyZaB")).containsExactlyInAnyOrder("r", "t");
  }

  /// Also where it is our own id of the account, as an export without a system has it.
  @Test
  void whicheverFormIsRegisteredFirstTheOtherIsTheSameAccount() {
    take("TicketOpened", "t1", "'account': '0015e00000XyZaB', 'ticket': 'F-1', 'priority': 'low'");
    take("AccountRegistered", "r1", "'account': '0015e00000XyZaBAAV', 'name': 'Falls'");
    take("AccountRegistered", "r2", "'account': '0015e00000XyZaB', 'name': 'Fifteen Falls'");
    take("TicketOpened", "t2", "'account': '0015e00000XyZaB', 'ticket': 'F-2', 'priority': 'low'");

    assertThat(intake.logged("0015e00000XyZaBAAV"))
        .containsExactlyInAnyOrder("r1", "r2", "t1", "t2");
    assertThat(intake.directory().all()).hasSize(1);
    assertThat(intake.quarantine().all()).isEmpty();
  }

  @Test
  void theDirectoryKnowsTheIdsOfOtherSystems() {
    take(
        "AccountRegistered",
        "r",
        "'account': 'falls', 'name': 'Falls', 'identities': [" + LONG + "]");
    take(
        "IdentityLinked",
        "l",
        "'account': 'falls', 'identities': [{'system': 'erp', 'id': 'D-7'}]");

    assertThat(entry("falls").ids()).containsExactlyInAnyOrder("0015e00000XyZaB", "D-7");
    assertThat(entry("falls").hasId("0015e00000XyZaBAAV")).isTrue();
  }

  @Test
  void anIdentityThatWasKeptInTheLongerFormIsFoundByBoth() {
    take("AccountRegistered", "r", "'account': 'falls', 'name': 'Fifteen Falls'");
    intake
        .appContext()
        .dynamo()
        .putItem(put ->
            put.tableName(intake.appContext().setting("TABLE_NAME"))
                .item(
                    Map.of(
                        "pk", AttributeValue.fromS("IDENTITY#salesforce#0015e00000XyZaBAAV"),
                        "sk", AttributeValue.fromS("IDENTITY"),
                        "account", AttributeValue.fromS("falls"))));

    take("TicketOpened", "t1", "'account': " + LONG + ", 'ticket': 'F-1', 'priority': 'urgent'");
    take("TicketOpened", "t2", "'account': " + SHORT + ", 'ticket': 'F-2', 'priority': 'urgent'");

    assertThat(intake.logged("falls")).containsExactlyInAnyOrder("r", "t1", "t2");
  }

  @Test
  void anUpdateChangesTheDirectoryWhereItNamesSomething() {
    take(
        "AccountRegistered",
        "r",
        "'account': " + SHORT + ", 'name': 'Saffron Mills', 'region': 'EMEA', 'csm': 'dana'");
    take("AccountUpdated", "u", "'account': " + LONG + ", 'csm': 'li', 'clear': ['region']");

    assertThat(entry("salesforce-0015e00000XyZaB").name()).isEqualTo("Saffron Mills");
    assertThat(entry("salesforce-0015e00000XyZaB").csm()).contains(new Csm("li"));
    assertThat(entry("salesforce-0015e00000XyZaB").region()).isEmpty();
  }

  @Test
  void anUpdateOfAnAccountThatNobodyHasRegisteredAwaitsIt() {
    take("AccountUpdated", "u", "'account': 'acme', 'csm': 'li'");
    take("AccountRegistered", "r", "'account': 'acme', 'name': 'Acme', 'csm': 'dana'");

    assertThat(intake.logged("acme")).containsExactlyInAnyOrder("r", "u");
    assertThat(intake.quarantine().all()).isEmpty();
  }

  @Test
  void whatAwaitsAnIdentityIsTakenOnceItIsLinked() {
    take("AccountRegistered", "r", "'account': 'acme', 'name': 'Acme'");
    take("TicketOpened", "t", "'account': " + SHORT + ", 'ticket': 'T-1', 'priority': 'low'");
    assertThat(intake.logged("acme")).containsExactly("r");

    take("IdentityLinked", "i", "'account': 'acme', 'identities': [" + LONG + "]");
    take("IdentityLinked", "i", "'account': 'acme', 'identities': [" + LONG + "]");

    assertThat(intake.logged("acme")).containsExactlyInAnyOrder("r", "i", "t");
    assertThat(intake.quarantine().all()).isEmpty();
  }

  @Test
  void anIdentityOfAnotherAccountIsRefusedWithTheReason() {
    take("AccountRegistered", "r", "'account': " + SHORT + ", 'name': 'Fifteen Falls'");
    take("AccountRegistered", "r", "'account': 'acme', 'name': 'Acme'");

    take("IdentityLinked", "i", "'account': 'acme', 'identities': [" + LONG + "]");

    assertThat(intake.logged("acme")).containsExactly("r");
    assertThat(intake.quarantine().rejected())
        .extracting(QuarantineEntry::reason)
        .containsExactly(
            "salesforce/0015e00000XyZaB is already the account salesforce-0015e00000XyZaB; if both"
                + " are one customer, AccountsMerged says so");
  }

  /// In whichever order two customers come whose names in our systems read alike.
  @Test
  void anIdThatWasMadeForAnotherSystemsIdIsNotTakenByAnotherCustomer() {
    var theirs = "{'system': 'a', 'id': 'b-c'}";
    take("AccountRegistered", "r1", "'account': " + theirs + ", 'name': 'Alder'");

    take("AccountRegistered", "r2", "'account': 'a-b-c', 'name': 'Birch'");

    assertThat(entry("a-b-c").name()).isEqualTo("Alder");
    assertThat(intake.quarantine().rejected())
        .extracting(QuarantineEntry::reason)
        .containsExactly(
            "a-b-c is already our id of the account a/b-c; if it is that customer, name it among"
                + " the identities, else choose another id");
  }

  @Test
  void whoNamesTheIdentityMeansThatCustomer() {
    var theirs = "{'system': 'a', 'id': 'b-c'}";
    take("AccountRegistered", "r1", "'account': " + theirs + ", 'name': 'Alder'");

    take(
        "AccountRegistered",
        "r2",
        "'account': 'a-b-c', 'name': 'Alder Mills', 'identities': [" + theirs + "]");

    assertThat(intake.logged("a-b-c")).containsExactlyInAnyOrder("r1", "r2");
  }

  private DirectoryEntry entry(String account) {
    return intake.directory().all().stream()
        .filter(entry -> entry.id().equals(new AccountId(account)))
        .findFirst()
        .orElseThrow();
  }

  private IntakeResult take(String type, String id, String detail) {
    return intake.take(
        "{'id': 'e-%s', 'detail-type': '%s', 'source': 'test', 'detail': {'id': '%s', %s, %s}}"
            .formatted(id, type, id, "'at': '2026-11-20'", detail)
            .replace('\'', '"'));
  }
}
