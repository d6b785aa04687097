package dev.oarlock.aws.store.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.domain.access.AccessRole;
import dev.oarlock.domain.access.RoleSettings;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Person;
import dev.oarlock.domain.account.identity.PersonDirectory;
import dev.oarlock.domain.account.identity.PersonId;
import dev.oarlock.testing.LocalTable;
import dev.oarlock.testing.RecordingEventBus;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PeopleStoreTest {
  private static final Instant NOW = Instant.parse("2026-11-22T08:30:00Z");
  private static final Csm DANA = new Csm("dana");

  private final LocalTable table = LocalTable.empty();
  private final PeopleStore store = new PeopleStore(table.dynamo(), table.name());

  @Test
  void rolesAreKeptBesideThePeopleAndNoneAreReadWhereNoneWereGiven() {
    store.apply(directory(), NOW);
    assertThat(store.load().roles()).isEqualTo(RoleSettings.none());

    var roles =
        new RoleSettings(
            Map.of(PersonId.of("dana"), Set.of(AccessRole.LEAD, AccessRole.OPS)),
            Map.of("S0614TZR7", AccessRole.CSM),
            AccessRole.EVERYONE,
            Set.of("#cs-team"));
    store.apply(directory(), roles, NOW);

    assertThat(store.load().roles()).isEqualTo(roles);
  }

  @Test
  void nobodyIsKnownAtFirst() {
    assertThat(store.load()).isEqualTo(KnownPeople.nobody());
    assertThat(store.load().name(DANA)).isEqualTo("dana");
    assertThat(store.load().slackUser(DANA, NOW)).isEmpty();
  }

  @Test
  void theDirectoryIsReadAsItWasApplied() {
    store.apply(directory(), NOW);

    assertThat(store.load().directory()).isEqualTo(directory());
    assertThat(store.load().appliedAt()).contains(NOW);
    assertThat(store.load().name(new Csm("D.LEE@acme.com"))).isEqualTo("Dana Lee");
  }

  @Test
  void whoJustSpokeByAnotherContainerIsMentionedAtOnce() {
    var first = CurrentPeople.of(context());
    var second = CurrentPeople.of(context());
    var ray = new Csm("U0G9QF9C6");
    assertThat(second.now().answer(new SlackQuestion.ById("U0G9QF9C6"), NOW)).isEmpty();

    first.keepUser("U0G9QF9C6");

    assertThat(second.slackUser(ray)).contains("U0G9QF9C6");
    assertThat(second.now().answer(new SlackQuestion.ById("U0G9QF9C6"), NOW)).isPresent();
  }

  private AppContext context() {
    return new AppContext(
        Map.of("TABLE_NAME", table.name()),
        InstantSource.fixed(NOW).withZone(ZoneOffset.UTC),
        table.dynamo(),
        new RecordingEventBus(),
        _ -> {});
  }

  @Test
  void whoeverIsTakenOutOfTheDirectoryIsGone() {
    store.apply(directory(), NOW);
    store.apply(PersonDirectory.empty(), NOW.plusSeconds(1));

    assertThat(store.load().directory().people()).isEmpty();
  }

  @Test
  void whatSlackSaidOfAnEmailHoldsForAllNamesOfThePerson() {
    store.apply(directory(), NOW);
    keep("d.lee@acme.com", Optional.of("U024BE7LH"));

    assertThat(store.load().slackUser(DANA, NOW)).contains("U024BE7LH");
    assertThat(store.load().slackUser(new Csm("Dana Lee"), NOW)).contains("U024BE7LH");
    assertThat(store.load().withSlackUsers(NOW).canonical(new Csm("U024BE7LH")))
        .isEqualTo(new Csm("Dana Lee"));
  }

  @Test
  void thatSlackHasNobodyIsAskedAgainTheNextDay() {
    keep("d.lee@acme.com", Optional.empty());
    var question = new SlackQuestion.ByEmail("d.lee@acme.com");

    assertThat(store.load().answer(question, NOW.plus(Duration.ofHours(23)))).isPresent();
    assertThat(store.load().answer(question, NOW.plus(Duration.ofHours(25)))).isEmpty();
  }

  @Test
  void anIdIsMentionedUntilSlackSaysThatItHasNobody() {
    var bo = new Csm("U0BO");
    var ray = new Csm("U0G9QF9C6");

    assertThat(store.load().slackUser(bo, NOW)).as("no id").isEmpty();
    assertThat(store.load().slackUser(ray, NOW)).contains("U0G9QF9C6");
    keep("U0G9QF9C6", Optional.empty());
    assertThat(store.load().slackUser(ray, NOW)).isEmpty();
  }

  @Test
  void aNameThatLooksLikeAnIdMeansNobodyUnlessSlackSaysSo() {
    var williams = new Csm("WILLIAMS");

    assertThat(store.load().slackUser(williams, NOW)).isEmpty();
    keep("WILLIAMS", Optional.empty());
    assertThat(store.load().slackUser(williams, NOW)).isEmpty();
  }

  @Test
  void twoPeopleWhoShareASlackUserStayTwo() {
    var bo = person("bo", Optional.of("b@acme.com"));
    store.apply(PersonDirectory.of(List.of(directory().people().getFirst(), bo)), NOW);
    keep("d.lee@acme.com", Optional.of("U024BE7LH"));
    keep("b@acme.com", Optional.of("U024BE7LH"));

    assertThat(store.load().withSlackUsers(NOW).people()).hasSize(2);
  }

  private void keep(String asked, Optional<String> user) {
    store.keep(PersonId.of(asked), new SlackUserEntry(user, NOW));
  }

  private static PersonDirectory directory() {
    return PersonDirectory.of(
        List.of(
            new Person(
                new PersonId("dana"),
                "Dana Lee",
                List.of("D. Lee"),
                Optional.of("d.lee@acme.com"),
                Optional.empty(),
                Optional.of(new PersonId("kim")))));
  }

  private static Person person(String id, Optional<String> email) {
    return new Person(new PersonId(id), id, List.of(), email, Optional.empty(), Optional.empty());
  }
}
