package dev.oarlock.domain.account.identity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One of our people: what colleagues say, and by which other names, e-mail and Slack user systems
/// know the same person. `manager` is who leads them.
public record Person(
    PersonId id,
    String name,
    List<String> aliases,
    Optional<String> email,
    Optional<String> slackUser,
    Optional<PersonId> manager) {
  public Person {
    aliases = List.copyOf(aliases);
    if (name.isBlank() || name.length() > 80) {
      throw new IllegalArgumentException("a person's name is not 1 to 80 characters: " + name);
    }
  }

  public Person withSlackUser(Optional<String> user) {
    return new Person(id, name, aliases, email, user, manager);
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
