package dev.oarlock.aws.store.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.domain.account.identity.Person;
import dev.oarlock.domain.account.identity.PersonDirectory;
import dev.oarlock.domain.account.identity.PersonId;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Optional;

/// The directory of people as the table keeps it.
public final class PersonDirectoryJson {
  private PersonDirectoryJson() {}

  public static ObjectNode write(PersonDirectory directory) {
    var document = JsonTree.object();
    var list = document.putArray("people");
    for (var person : directory.people()) {
      var node = list.addObject().put("id", person.id().value()).put("name", person.name());
      var aliases = node.putArray("aliases");
      person.aliases().forEach(aliases::add);
      person.email().ifPresent(it -> node.put("email", it));
      person.slackUser().ifPresent(it -> node.put("slack", it));
      person.manager().ifPresent(it -> node.put("manager", it.value()));
      person.zone().ifPresent(it -> node.put("zone", it.getId()));
    }
    return document;
  }

  static PersonDirectory read(JsonNode document) {
    var people = new ArrayList<Person>();
    document.path("people").forEach(node -> people.add(person(node)));
    return PersonDirectory.of(people);
  }

  private static Person person(JsonNode node) {
    var aliases = new ArrayList<String>();
    node.path("aliases").forEach(alias -> aliases.add(alias.asText()));
    return new Person(
        PersonId.of(node.required("id").asText()),
        node.required("name").asText(),
        aliases,
        text(node, "email"),
        text(node, "slack"),
        text(node, "manager").map(PersonId::of),
        text(node, "zone").map(ZoneId::of));
  }

  private static Optional<String> text(JsonNode node, String name) {
    return Optional.ofNullable(node.path(name).textValue());
  }
}
