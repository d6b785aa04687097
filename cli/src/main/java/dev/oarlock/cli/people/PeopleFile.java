package dev.oarlock.cli.people;

import dev.oarlock.aws.store.people.KnownPeople;
import dev.oarlock.aws.store.people.PeopleStore;
import dev.oarlock.domain.access.RoleSettings;
import dev.oarlock.domain.account.identity.Person;
import dev.oarlock.domain.account.identity.PersonDirectory;
import dev.oarlock.domain.account.identity.PersonId;
import dev.oarlock.mapping.input.InputException;
import dev.oarlock.mapping.input.YamlNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A file of people: who is in it, and all that is wrong with it, in lines for people.
record PeopleFile(List<Person> people, RoleSettings roles, List<String> mistakes) {
  private static final int MOST_MISTAKES = 100;
  private static final String SLACK_ID = "[UW][A-Z0-9]{7,}";

  PeopleFile {
    people = List.copyOf(people);
    mistakes = List.copyOf(mistakes);
  }

  /// Reads a file; an [IllegalArgumentException] tells that there is none.
  static PeopleFile read(Path file) {
    if (!Files.isReadable(file)) {
      throw new IllegalArgumentException(
          "There is no file " + file + ". docs/operate.md has one to start from.");
    }
    var root = YamlNode.read(file).requireOnlyKeys("people", "roles");
    var reader = new FileReading(new LinkedHashMap<>(), new HashMap<>(), new ArrayList<>());
    root.required("people").items().forEach(reader::add);
    reader.checkManagers();
    var people = List.copyOf(reader.people.values());
    return new PeopleFile(people, RoleSection.read(root, reader.mistakes), reader.mistakes);
  }

  /// The people; an [IllegalStateException] with every mistake where there are any.
  PersonDirectory orThrow() {
    if (!mistakes.isEmpty()) {
      throw new IllegalStateException(
          mistakes.stream().limit(MOST_MISTAKES).collect(Collectors.joining("\n"))
              + (mistakes.size() > MOST_MISTAKES ? "\n... and so on" : "")
              + "\n\n"
              + (mistakes.size() == 1 ? "1 mistake" : mistakes.size() + " mistakes")
              + ". The people in force stay.");
    }
    var directory = PersonDirectory.of(people);
    if (roles.areInForce() && !roles.haveLead(directory)) {
      throw new IllegalStateException(
          "Roles are given, and nobody is a lead: nobody could decide anything. Give somebody"
              + " 'role: lead', a group of Slack that role, or somebody a manager. The people in"
              + " force stay.");
    }
    checkSize(directory);
    return directory;
  }

  /// All of them are one item of the table.
  private void checkSize(PersonDirectory directory) {
    var bytes = PeopleStore.bytes(directory, roles);
    if (bytes > PeopleStore.MOST_BYTES) {
      throw new IllegalStateException(
          ("These are %d people of %d bytes together, and %d bytes are kept: some %d of them. Give"
                  + " those who own or lead accounts or have a role of their own; who is in no file"
                  + " counts under the name that systems send. The people in force stay.")
              .formatted(
                  people.size(),
                  bytes,
                  PeopleStore.MOST_BYTES,
                  (long) people.size() * PeopleStore.MOST_BYTES / bytes));
    }
  }

  /// The people so far, by where they stand and by all that means them, and what is wrong so far.
  private record FileReading(
      Map<YamlNode, Person> people, Map<PersonId, Person> named, List<String> mistakes) {
    void add(YamlNode node) {
      try {
        var person = person(node);
        mustBeOthers(node, person);
        people.put(node, person);
        person.names().forEach(name -> named.put(name, person));
      } catch (InputException mistake) {
        mistakes.add(String.valueOf(mistake.getMessage()));
      }
    }

    private static Person person(YamlNode node) {
      node.requireOnlyKeys("id", "name", "names", "email", "slack", "manager", "zone", "role");
      var id =
          text(node, "id")
              .orElseThrow(() ->
                  node.mistake(
                      "'id' is missing", "Give a short name that stays, such as 'id: dana'."));
      return new Person(
          PersonId.of(id),
          text(node, "name").orElse(id),
          node.optional("names").stream()
              .flatMap(names -> names.items().stream())
              .map(name -> name.text().strip())
              .toList(),
          text(node, "email", KnownPeople::isEmail, "not an e-mail address"),
          text(node, "slack", it -> it.matches(SLACK_ID), "not a user id of Slack"),
          text(node, "manager").map(PersonId::of),
          zone(node));
    }

    private static Optional<ZoneId> zone(YamlNode node) {
      return node.optional("zone")
          .map(it -> {
            var name = it.text().strip();
            if (!ZoneId.getAvailableZoneIds().contains(name)) {
              throw it.mistake(
                  "'%s' is no time zone".formatted(name), "Name one such as Europe/Berlin.");
            }
            return ZoneId.of(name);
          });
    }

    private static Optional<String> text(YamlNode node, String key) {
      return node.optional(key)
          .map(it -> {
            var text = it.text().strip();
            if (text.length() > 80) {
              throw it.mistake("longer than 80 characters", "Give a shorter one.");
            }
            return text;
          });
    }

    private static Optional<String> text(
        YamlNode node, String key, Function<String, Boolean> isRight, String problem) {
      node.optional(key)
          .ifPresent(it -> {
            if (!isRight.apply(it.text().strip())) {
              throw it.mistake(
                  problem, "Write it as Slack shows it in the profile, or leave it out.");
            }
          });
      return text(node, key);
    }

    /// No name may mean two people.
    private void mustBeOthers(YamlNode node, Person person) {
      for (var name : person.names().toList()) {
        var other = named.get(name);
        if (other != null) {
          throw node.mistake(
              "'%s' means %s already".formatted(name, other.id()),
              "Names count whatever their case; give each to one person.");
        }
      }
    }

    void checkManagers() {
      var ids = people.values().stream().map(Person::id).collect(Collectors.toSet());
      people.forEach((node, person) ->
          person
              .manager()
              .filter(manager -> !ids.contains(manager))
              .ifPresent(manager ->
                  mistakes.add(
                      String.valueOf(
                          node.mistake(
                                  "the manager '%s' is nobody here".formatted(manager),
                                  "Give the id of somebody in this file.")
                              .getMessage()))));
    }
  }
}
