package dev.oarlock.local.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a function's role in `template.yaml` lets it do to the table and the bus.
record Grants(String function, List<JsonNode> statements) {

  /// Something that a function did: an action, on the table or one of its indexes, under a leading
  /// key.
  record Deed(String action, Optional<String> index, Optional<String> key) {}

  static Grants of(Deployment deployment, String function) {
    var role = deployment.properties(function + "Role");
    return new Grants(
        function,
        role.findValues("Statement").stream()
            .flatMap(Deployment::each)
            .filter(one -> one.has("Resource"))
            .toList());
  }

  /// Those of the deeds that no statement allows.
  Stream<String> beyond(Collection<Deed> deeds) {
    return deeds.stream().filter(deed -> !allow(deed)).map(deed -> function + " " + deed);
  }

  private boolean allow(Deed deed) {
    return statements.stream().anyMatch(statement -> allows(statement, deed));
  }

  private static boolean allows(JsonNode statement, Deed deed) {
    return Deployment.each(statement.path("Action"))
            .anyMatch(action -> action.asText().equals(deed.action()))
        && isOn(statement.path("Resource"), deed)
        && deed.key().map(key -> isUnder(statement.path("Condition"), key)).orElse(true);
  }

  private static boolean isOn(JsonNode resource, Deed deed) {
    var wanted =
        deed.action().startsWith("events:")
            ? "Bus.Arn"
            : deed.index().map(index -> "${Table.Arn}/index/" + index).orElse("Table.Arn");
    return Deployment.target(resource).equals(wanted);
  }

  private static boolean isUnder(JsonNode condition, String key) {
    if (condition.isMissingNode()) {
      return true;
    }
    var allowed =
        condition.findValue("dynamodb:LeadingKeys") == null
            ? condition.findValue("events:source")
            : condition.findValue("dynamodb:LeadingKeys");
    return Deployment.each(allowed).anyMatch(pattern -> like(pattern.asText(), key));
  }

  /// IAM's `StringLike`, as far as it is used here: a star stands for anything.
  private static boolean like(String pattern, String text) {
    return Pattern.matches(Pattern.quote(pattern).replace("*", "\\E.*\\Q"), text);
  }
}
