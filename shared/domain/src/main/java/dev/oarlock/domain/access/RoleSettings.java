package dev.oarlock.domain.access;

import dev.oarlock.domain.account.identity.Person;
import dev.oarlock.domain.account.identity.PersonDirectory;
import dev.oarlock.domain.account.identity.PersonId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Who has which role: people by their ids, user groups of Slack by theirs, and `others` who are
/// neither; and into which channels figures may be shared. Until a role is given to anybody,
/// everybody may everything, so that nobody is locked out who never asked for roles.
///
/// @param channels ids, or names with `#`
public record RoleSettings(
    Map<PersonId, Set<AccessRole>> people,
    Map<String, AccessRole> groups,
    AccessRole others,
    Set<String> channels) {
  private static final RoleSettings NONE =
      new RoleSettings(Map.of(), Map.of(), AccessRole.EVERYONE, Set.of());

  public RoleSettings {
    people =
        people.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, it -> Set.copyOf(it.getValue())));
    groups = Map.copyOf(groups);
    channels = Set.copyOf(channels);
  }

  public static RoleSettings none() {
    return NONE;
  }

  public boolean areInForce() {
    return !people.isEmpty() || !groups.isEmpty();
  }

  /// Whether somebody is left who decides: roles without a lead would lock that out.
  public boolean haveLead(PersonDirectory directory) {
    return !leadGroups().isEmpty()
        || people.values().stream().anyMatch(it -> it.contains(AccessRole.LEAD))
        || directory.people().stream().anyMatch(it -> isManager(it, directory));
  }

  /// Who of the directory leads, also where no role was given to anybody.
  public List<Person> leads(PersonDirectory directory) {
    return directory.people().stream()
        .filter(person -> rolesOf(person, directory).contains(AccessRole.LEAD))
        .toList();
  }

  /// The user groups of those who lead.
  public Set<String> leadGroups() {
    return groups.entrySet().stream()
        .filter(it -> it.getValue() == AccessRole.LEAD)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// What somebody may who is this person of the directory, if any, and in these groups.
  public AccessRights rightsOf(
      Optional<Person> somebody, Set<String> memberOf, PersonDirectory directory) {
    if (!areInForce()) {
      return AccessRights.all();
    }
    var roles = EnumSet.of(others);
    memberOf.stream().filter(groups::containsKey).map(groups::get).forEach(roles::add);
    somebody.ifPresent(person -> roles.addAll(rolesOf(person, directory)));
    return AccessRights.of(roles);
  }

  /// Whoever stands in the directory works with customers, and leads where others report to them,
  /// unless it says another role.
  private Set<AccessRole> rolesOf(Person person, PersonDirectory directory) {
    var given = people.get(person.id());
    if (given != null) {
      return given;
    }
    return Set.of(isManager(person, directory) ? AccessRole.LEAD : AccessRole.CSM);
  }

  private static boolean isManager(Person person, PersonDirectory directory) {
    return directory.people().stream()
        .anyMatch(it -> it.manager().filter(person.id()::equals).isPresent());
  }

  /// Whether figures may be shared where these are read; `names` are the channel's id and name.
  public boolean mayShareFigures(Set<String> names) {
    return !areInForce() || names.stream().anyMatch(channels::contains);
  }
}
