package dev.oarlock.aws.store.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.domain.access.AccessRole;
import dev.oarlock.domain.access.RoleSettings;
import dev.oarlock.domain.account.identity.PersonId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Roles as the table keeps them, in the document of the people whom they are of.
final class RoleSettingsJson {
  private RoleSettingsJson() {}

  static ObjectNode write(RoleSettings settings) {
    var document = JsonTree.object();
    var people = document.putObject("people");
    settings
        .people()
        .forEach((id, roles) -> {
          var words = people.putArray(id.value());
          roles.stream().sorted().map(AccessRole::word).forEach(words::add);
        });
    var groups = document.putObject("groups");
    settings.groups().forEach((group, role) -> groups.put(group, role.word()));
    document.put("others", settings.others().word());
    var channels = document.putArray("channels");
    settings.channels().stream().sorted().forEach(channels::add);
    return document;
  }

  /// What is not there was written before there were roles.
  static RoleSettings read(JsonNode document) {
    if (!document.isObject()) {
      return RoleSettings.none();
    }
    Map<PersonId, Set<AccessRole>> people = new HashMap<>();
    document
        .path("people")
        .properties()
        .forEach(it -> {
          var roles = new HashSet<AccessRole>();
          it.getValue().forEach(word -> roles.add(role(word.asText())));
          people.put(PersonId.of(it.getKey()), roles);
        });
    var groups = new HashMap<String, AccessRole>();
    document
        .path("groups")
        .properties()
        .forEach(it -> groups.put(it.getKey(), role(it.getValue().asText())));
    var channels = new HashSet<String>();
    document.path("channels").forEach(it -> channels.add(it.asText()));
    return new RoleSettings(people, groups, role(document.path("others").asText()), channels);
  }

  /// A role that a newer version gave is none to this one.
  private static AccessRole role(String word) {
    return AccessRole.of(word).orElse(AccessRole.EVERYONE);
  }
}
