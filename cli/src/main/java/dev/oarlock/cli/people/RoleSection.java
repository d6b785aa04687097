package dev.oarlock.cli.people;

import dev.oarlock.domain.access.AccessRole;
import dev.oarlock.domain.access.RoleSettings;
import dev.oarlock.domain.account.identity.PersonId;
import dev.oarlock.mapping.input.InputException;
import dev.oarlock.mapping.input.YamlNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The roles in a file of people: those beside people, and the section `roles`.
final class RoleSection {
  private static final String GROUP = "S[A-Z0-9]{7,}";
  private static final String CHANNEL = "#\\S{1,80}|[CG][A-Z0-9]{7,}";

  private RoleSection() {}

  static RoleSettings read(YamlNode root, List<String> mistakes) {
    Map<PersonId, Set<AccessRole>> people = new HashMap<>();
    var groups = new HashMap<String, AccessRole>();
    var channels = new HashSet<String>();
    var others = AccessRole.EVERYONE;
    try {
      root.required("people").items().stream()
          .filter(person -> person.isMapping() && person.optional("id").isPresent())
          .forEach(person -> ofPerson(person).ifPresent(roles -> people.put(id(person), roles)));
      var section =
          root.optional("roles").map(it -> it.requireOnlyKeys("groups", "others", "channels"));
      others = section.flatMap(it -> it.optional("others")).map(RoleSection::role).orElse(others);
      section
          .flatMap(it -> it.optional("groups"))
          .ifPresent(
              it -> it.fields().forEach(field -> groups.put(group(field), role(field.value()))));
      section
          .flatMap(it -> it.optional("channels"))
          .ifPresent(it -> it.items().forEach(channel -> channels.add(channel(channel))));
    } catch (InputException mistake) {
      mistakes.add(String.valueOf(mistake.getMessage()));
    }
    return new RoleSettings(people, groups, others, channels);
  }

  private static PersonId id(YamlNode person) {
    return PersonId.of(person.required("id").text().strip());
  }

  private static Optional<Set<AccessRole>> ofPerson(YamlNode person) {
    return person
        .optional("role")
        .map(it -> it.isList() ? it.items().stream() : Stream.of(it))
        .map(roles -> roles.map(RoleSection::role).collect(Collectors.toSet()));
  }

  private static AccessRole role(YamlNode node) {
    var word = node.text().strip();
    return AccessRole.of(word)
        .orElseThrow(() ->
            node.mistake(
                "'%s' is no role".formatted(word),
                "The roles are "
                    + Arrays.stream(AccessRole.values())
                        .map(AccessRole::word)
                        .collect(Collectors.joining(", "))
                    + "."));
  }

  private static String group(YamlNode.YamlField field) {
    if (!field.name().matches(GROUP)) {
      throw field
          .value()
          .mistake(
              "'%s' is no id of a user group".formatted(field.name()),
              "Slack has it behind the dots of the group: Copy group ID.");
    }
    return field.name();
  }

  private static String channel(YamlNode node) {
    var name = node.text().strip();
    if (!name.matches(CHANNEL)) {
      throw node.mistake(
          "'%s' is no channel".formatted(name), "Write '#name' in quotes, or the channel's id.");
    }
    return name;
  }
}
