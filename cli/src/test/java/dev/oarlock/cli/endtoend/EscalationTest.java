package dev.oarlock.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.store.people.PeopleStore;
import dev.oarlock.domain.access.AccessRole;
import dev.oarlock.domain.access.RoleSettings;
import dev.oarlock.domain.account.identity.Person;
import dev.oarlock.domain.account.identity.PersonDirectory;
import dev.oarlock.domain.account.identity.PersonId;
import dev.oarlock.local.cloud.CloudSetup;
import dev.oarlock.local.cloud.LocalCloud;
import dev.oarlock.local.cloud.runtime.StrictJson;
import dev.oarlock.local.slack.directory.WorkspaceMember;
import dev.oarlock.local.slack.state.ChannelPost;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An escalation on the real parts: a form, a room with its people and its card, updates, its end.
class EscalationTest {
  private static final String CHANNEL = "customer-health";
  private static final String FORM =
      "{\"sponsor\":[\"U00000MARCO\"],\"level\":[\"high\"],\"cadence\":[\"1\"],"
          + "\"note\":[\"Their CTO <threatens> to leave\"]}";

  private final AtomicLong later = new AtomicLong();
  private final Instant now = Instant.now();
  private LocalCloud cloud;
  private PageVisitor dana;

  @BeforeEach
  void anAccount() throws IOException {
    InstantSource clock = () -> Instant.now().plusSeconds(later.get());
    cloud = AwakeCloud.start(CloudSetup.inMemory().withClock(clock.withZone(ZoneOffset.UTC)));
    dana = new PageVisitor(cloud, "dana", CHANNEL);
    var detail =
        StrictJson.object().put("account", "acme").put("id", "r").put("csm", "U0000000LEA");
    detail.put("name", "Acme Inc").put("at", now.minus(400, ChronoUnit.DAYS).toString());
    cloud.put("crm", "AccountRegistered", StrictJson.write(detail));
    cloud.drain();
  }

  @AfterEach
  void stop() {
    cloud.close();
  }

  @Test
  void aRoomIsOpenedToldAndArchived() throws IOException {
    escalate();

    var room = room();
    assertThat(room).matches("esc-acme-inc-\\d{8}");
    var rooms = cloud.slack().workspace().rooms();
    assertThat(rooms.members(room))
        .containsExactlyInAnyOrder("U0000000LEA", "U00000MARCO", "U000000DANA");
    assertThat(posts(room)).hasSize(2);
    assertThat(text(posts(room).getFirst())).startsWith("🚨 Escalation: Acme Inc");
    assertThat(text(posts(room).getLast())).contains("CTO &lt;threatens&gt; to leave");
    assertThat(rooms.pins(room)).containsExactly(posts(room).getFirst().ts());
    assertThat(posts(CHANNEL))
        .singleElement()
        .satisfies(it ->
            assertThat(text(it)).contains("Acme Inc is escalated").contains("Executive sponsor"));

    dana.typesCommand("/escalate acme milestone: The import runs again");
    cloud.drain();
    assertThat(text(posts(room).getLast())).contains("The import runs again. Next one by");
    assertThat(text(posts(room).getFirst())).contains("Latest update", "The import runs again");
    dana.typesCommand("/escalate acme");
    assertThat(privately()).contains("is escalated since");

    dana.typesCommand("/escalate acme close: They stay");
    cloud.drain();
    assertThat(text(posts(room).getLast())).contains("They stay. This room is archived");
    assertThat(cloud.slack().workspace().channel("#" + room).orElseThrow().archived()).isTrue();
    assertThat(text(posts(room).getFirst()))
        .startsWith("The escalation of Acme Inc is over")
        .contains("They stay")
        .doesNotContain("Next update");
    dana.typesCommand("/health acme notes");
    assertThat(privately()).contains("in the escalation: The import runs again");
    dana.typesCommand("/escalate acme close");
    assertThat(privately()).contains("Say how it ended", "close: they stay");
    dana.typesCommand("/escalate acme milestone: late");
    assertThat(privately()).contains("is not escalated, so nothing was changed");
    assertThat(cloud.failures().count()).isZero();
  }

  @Test
  void whatBecomesOfItsRiskIsReadInTheRoomWhileItIsOpen() throws IOException {
    dana.typesCommand("/health acme pulse 1");
    cloud.drain();
    escalate();
    var before = posts(room()).size();

    dana.typesCommand("/health acme claim");
    cloud.drain();

    assertThat(posts(room())).hasSize(before + 1);
    assertThat(text(posts(room()).getLast())).contains("Acme Inc", "claimed");
    dana.typesCommand("/escalate acme close: They stay");
    cloud.drain();
    var after = posts(room()).size();
    dana.typesCommand("/health acme snooze 1 week: they are away");
    cloud.drain();
    assertThat(posts(room())).hasSize(after);
    assertThat(cloud.failures().count()).isZero();
  }

  @Test
  void anUrgentOneCallsInAllWhoLead() throws IOException {
    var people =
        List.of(
            person("priya", Optional.empty()), person("nils", Optional.of(PersonId.of("priya"))));
    var roles =
        new RoleSettings(Map.of(), Map.of("S00000OPS", AccessRole.LEAD), AccessRole.CSM, Set.of());
    var table = cloud.template().tableName();
    new PeopleStore(cloud.dynamo(), table).apply(PersonDirectory.of(people), roles, Instant.EPOCH);
    later.addAndGet(120);

    escalate(FORM.replace("high", "urgent"));

    assertThat(cloud.slack().workspace().rooms().members(room()))
        .containsExactlyInAnyOrder(
            "U0000000LEA", "U00000MARCO", "U00000PRIYA", "U0000000TOM", "U000000DANA");
  }

  private static Person person(String name, Optional<PersonId> manager) {
    var user = Optional.of(new WorkspaceMember(name).id());
    return new Person(PersonId.of(name), name, List.of(), Optional.empty(), user, manager);
  }

  @Test
  void whereSlackOpensNoRoomTheAccountsChannelHasAllOfIt() throws IOException {
    cloud.slack().refuseNext("conversations.create", "restricted_action");

    escalate();

    assertThat(cloud.slack().workspace().channels()).noneMatch(it -> it.name().startsWith("esc-"));
    assertThat(posts(CHANNEL))
        .singleElement()
        .satisfies(it ->
            assertThat(text(it))
                .contains("Acme Inc is escalated")
                .contains("There is no room for it: Slack answered “restricted_action”"));
  }

  @Test
  void anotherRoomOfTheSameNameIsLeftAlone() throws IOException {
    escalate();
    dana.typesCommand("/escalate acme close: They stay");
    cloud.drain();
    later.addAndGet(5);

    escalate();

    assertThat(cloud.slack().workspace().channels())
        .filteredOn(it -> it.name().startsWith("esc-"))
        .hasSize(2)
        .anyMatch(it -> it.name().endsWith("-2") && !it.archived());
  }

  private void escalate() throws IOException {
    escalate(FORM);
  }

  private void escalate(String form) throws IOException {
    dana.typesCommand("/escalate acme");
    assertThat(dana.submitsForm(form)).isEmpty();
    cloud.drain();
  }

  private String room() {
    return cloud.slack().workspace().channels().stream()
        .map(channel -> channel.name())
        .filter(name -> name.startsWith("esc-"))
        .findFirst()
        .orElseThrow();
  }

  private List<ChannelPost> posts(String channel) {
    return cloud.slack().posts("#" + channel);
  }

  private String privately() {
    return cloud.slack().ephemeralMessages().getLast().message().path("text").asText();
  }

  private static String text(ChannelPost post) {
    return post.message().path("text").asText();
  }
}
