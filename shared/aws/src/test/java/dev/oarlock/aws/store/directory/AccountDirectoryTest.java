package dev.oarlock.aws.store.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.events.SignalJson;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.account.signal.IdentitySignal.ProfileSignal;
import dev.oarlock.testing.LocalTable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class AccountDirectoryTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final AccountId ACME = new AccountId("acme");
  private static final String WHOLE =
      """
      {"name": "Acme", "aliases": ["ACME GmbH"], "segment": "Enterprise", "csm": "dana",
       "region": "EMEA", "parent": "acme-holding"}\
      """;

  private final LocalTable table = LocalTable.empty();
  private final AccountDirectory directory =
      new AccountDirectory(table.dynamo(), table.name(), Clock.fixed(NOON, ZoneOffset.UTC));

  @Test
  void anEntryComesBackAsItWent() {
    enter(0, registered(WHOLE));

    assertThat(directory.all())
        .containsExactly(DirectoryEntry.unnamed(ACME).with(NOON, registered(WHOLE)).nextVersion());
    assertThat(acme().segment()).isEqualTo(new Segment("Enterprise"));
    assertThat(acme().parent()).contains(new AccountId("acme-holding"));
  }

  @Test
  void aNewNameReplacesTheOldOneWhichGoesOnFindingIt() {
    enter(0, registered("{'name': 'Acme'}"));
    enter(1, updated("{'name': 'Acme Logistics'}"));

    assertThat(acme().name()).isEqualTo("Acme Logistics");
    assertThat(acme().formerNames()).containsExactly("Acme");
  }

  @Test
  void anOldNameThatComesLateReplacesNothing() {
    enter(1, registered("{'name': 'Acme Logistics'}"));
    enter(0, registered("{'name': 'Acme'}"));

    assertThat(acme().name()).isEqualTo("Acme Logistics");
    assertThat(acme().formerNames()).containsExactly("Acme");
  }

  @Test
  void whatIsNotNamedStaysAndWhatIsClearedGoes() {
    enter(0, registered(WHOLE));
    enter(1, registered("{'name': 'Acme', 'csm': 'li'}"));
    enter(2, updated("{'clear': ['region']}"));

    assertThat(acme().aliases()).containsExactly("ACME GmbH");
    assertThat(acme().csm()).contains(new Csm("li"));
    assertThat(acme().region()).isEmpty();
  }

  @Test
  void anEntryThatWasDescribedWholeKeepsWhatALaterSignalDoesNotName() {
    var item =
        Map.of(
            "pk", AttributeValue.fromS("DIRECTORY"),
            "sk", AttributeValue.fromS("acme"),
            "id", AttributeValue.fromS("acme"),
            "name", AttributeValue.fromS("Acme"),
            "aliases", AttributeValue.fromL(List.of(AttributeValue.fromS("ACME GmbH"))),
            "segment", AttributeValue.fromS("Enterprise"),
            "at", AttributeValue.fromN(Long.toString(NOON.toEpochMilli())));
    table.dynamo().putItem(put -> put.tableName(table.name()).item(item));

    enter(1, updated("{'name': 'Acme Logistics'}"));

    assertThat(acme().segment()).isEqualTo(new Segment("Enterprise"));
    assertThat(acme().aliases()).containsExactly("ACME GmbH");
    assertThat(acme().formerNames()).containsExactly("Acme");
  }

  @Test
  void whatChangedSinceAMomentIsAllThatIsRead() {
    enter(0, registered(WHOLE));
    enter(0, registered(WHOLE));

    assertThat(directory.changes().since(NOON).entries()).containsExactly(acme());
    assertThat(directory.changes().since(NOON.plus(Duration.ofMinutes(2))).entries()).isEmpty();
  }

  private DirectoryEntry acme() {
    return directory.all().getFirst();
  }

  private void enter(int seconds, ProfileSignal said) {
    directory.writer().enter(ACME, NOON.plusSeconds(seconds), said);
  }

  private static ProfileSignal registered(String detail) {
    return (ProfileSignal) SignalJson.read("AccountRegistered", json(detail));
  }

  private static ProfileSignal updated(String detail) {
    return (ProfileSignal) SignalJson.read("AccountUpdated", json(detail));
  }

  private static JsonNode json(String detail) {
    return JsonTree.parse(detail.replace('\'', '"'));
  }
}
