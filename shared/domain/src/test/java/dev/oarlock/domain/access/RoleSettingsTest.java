package dev.oarlock.domain.access;

import static dev.oarlock.domain.access.AccessRight.CHANGE_RULES;
import static dev.oarlock.domain.access.AccessRight.DECIDE_FORECASTS;
import static dev.oarlock.domain.access.AccessRight.NAME_CUSTOMERS;
import static dev.oarlock.domain.access.AccessRight.READ_AUDIT;
import static dev.oarlock.domain.access.AccessRight.WORK_ON_ACCOUNTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.Person;
import dev.oarlock.domain.account.identity.PersonDirectory;
import dev.oarlock.domain.account.identity.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoleSettingsTest {
  private static final Person DANA = person("dana", Optional.of(PersonId.of("kim")));
  private static final Person KIM = person("kim", Optional.empty());
  private static final PersonDirectory PEOPLE = PersonDirectory.of(List.of(DANA, KIM));
  private static final RoleSettings OPS_GROUP =
      new RoleSettings(
          Map.of(), Map.of("S0OPS", AccessRole.OPS), AccessRole.EVERYONE, Set.of("#cs"));

  @Test
  void untilSomebodyIsGivenARoleEverybodyMayEverything() {
    assertThat(RoleSettings.none().rightsOf(Optional.empty(), Set.of(), PEOPLE))
        .isEqualTo(AccessRights.all());
    assertThat(RoleSettings.none().mayShareFigures(Set.of("C1", "#random"))).isTrue();
  }

  @Test
  void whoStandsInTheDirectoryWorksWithCustomersAndLeadsWhoHasReports() {
    assertThat(rights(Optional.of(DANA), Set.of()).held()).containsExactly(WORK_ON_ACCOUNTS);
    assertThat(rights(Optional.of(KIM), Set.of()).held())
        .contains(DECIDE_FORECASTS, READ_AUDIT, CHANGE_RULES);
  }

  @Test
  void othersReadRedactedCardsUnlessAGroupOfSlackGivesThemARole() {
    assertThat(rights(Optional.empty(), Set.of()).readAccounts()).isFalse();
    assertThat(rights(Optional.empty(), Set.of("S0OTHER")).readAccounts()).isFalse();
    assertThat(rights(Optional.empty(), Set.of("S0OPS")).held())
        .containsExactlyInAnyOrder(WORK_ON_ACCOUNTS, CHANGE_RULES, NAME_CUSTOMERS, READ_AUDIT);
  }

  @Test
  void aRoleThatIsGivenCountsInThePlaceOfWhatTheDirectoryTells() {
    var everyone =
        new RoleSettings(
            Map.of(KIM.id(), Set.of(AccessRole.EVERYONE)), Map.of(), AccessRole.EVERYONE, Set.of());

    assertThat(everyone.rightsOf(Optional.of(KIM), Set.of(), PEOPLE).held()).isEmpty();
  }

  @Test
  void whoLeadsHasReportsOrTheRole() {
    var dana =
        new RoleSettings(
            Map.of(DANA.id(), Set.of(AccessRole.LEAD, AccessRole.OPS)),
            Map.of("S0OPS", AccessRole.OPS, "S0LEADS", AccessRole.LEAD),
            AccessRole.EVERYONE,
            Set.of());

    assertThat(dana.leads(PEOPLE)).containsExactlyInAnyOrder(DANA, KIM);
    assertThat(dana.leadGroups()).containsExactly("S0LEADS");
    assertThat(RoleSettings.none().leads(PEOPLE)).containsExactly(KIM);
    assertThat(OPS_GROUP.leadGroups()).isEmpty();
  }

  @Test
  void figuresGoOnlyIntoTheChannelsThatAreNamed() {
    assertThat(OPS_GROUP.mayShareFigures(Set.of("C1", "#cs"))).isTrue();
    assertThat(OPS_GROUP.mayShareFigures(Set.of("C2", "#random"))).isFalse();
  }

  private static AccessRights rights(Optional<Person> person, Set<String> groups) {
    return OPS_GROUP.rightsOf(person, groups, PEOPLE);
  }

  private static Person person(String id, Optional<PersonId> manager) {
    return new Person(PersonId.of(id), id, List.of(), Optional.empty(), Optional.empty(), manager);
  }
}
