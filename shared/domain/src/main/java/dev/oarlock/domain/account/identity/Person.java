package dev.oarlock.domain.account.identity;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One of our people: what colleagues say, and by which other names, e-mail and Slack user systems
/// know the same person. `manager` is who leads them, `zone` the clock that they work by.
public record Person(
    PersonId id,
    String name,
    List<String> aliases,
    Optional<String> email,
    Optional<String> slackUser,
    Optional<PersonId> manager,
    Optional<ZoneId> zone) {
  public Person {
    aliases = List.copyOf(aliases);
    if (name.isBlank() || name.length() > 80) {
      throw new IllegalArgumentException("a person's name is not 1 to 80 characters: " + name);
    }
  }

  public Person(
      PersonId id,
      String name,
      List<String> aliases,
      Optional<String> email,
      Optional<String> slackUser,
      Optional<PersonId> manager) {
    this(id, name, aliases, email, slackUser, manager, Optional.empty());
  }

  public Person in(ZoneId workplace) {
    return new Person(id, name, aliases, email, slackUser, manager, Optional.of(workplace));
  }

  public Person withSlackUser(Optional<String> user) {
    return new Person(id, name, aliases, email, user, manager, zone);
  }

  /// Everything that means this person.
  public Stream<PersonId> names() {
    return Stream.of(
            Stream.of(id.value(), name), aliases.stream(), email.stream(), slackUser.stream())
        .flatMap(names -> names)
        .map(PersonId::of)
        .distinct();
  }
}
