package dev.oarlock.cli.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a function's role in `template.yaml` lets it do to the table and the bus, taken apart into
/// single permits.
record RoleGrants(String function, List<Permit> permits) {

  /// Something that a function did: an action, on the table, an index or the bus, under a leading
  /// key or as a source; none where there is no such thing.
  record ObservedAction(String action, String target, String key) {}

  /// One action on one resource, under keys like a pattern.
  record Permit(String action, String target, String keys) {
    boolean allows(ObservedAction deed) {
      return action.equals(deed.action()) && target.equals(deed.target()) && isLike(deed.key());
    }

    /// IAM's `StringLike`, as far as it is used here: a star stands for anything.
    private boolean isLike(String key) {
      return Pattern.matches(Pattern.quote(keys).replace("*", "\\E.*\\Q"), key);
    }
  }

  static RoleGrants of(DeploymentTemplate deployment, String function) {
    var role = deployment.properties(function + "Role");
    var permits =
        role.findValues("Statement").stream()
            .flatMap(DeploymentTemplate::each)
            .filter(statement -> statement.has("Resource"))
            .flatMap(RoleGrants::permits)
            .filter(permit -> permit.target().matches("Table.Arn|Bus.Arn|.*/index/.*"))
            .toList();
    return new RoleGrants(function, permits);
  }

  /// Those of the deeds that nothing permits.
  Stream<String> beyond(Collection<ObservedAction> deeds) {
    return deeds.stream()
        .filter(deed -> permits.stream().noneMatch(permit -> permit.allows(deed)))
        .map(deed -> function + " " + deed);
  }

  /// Those of the permits that no deed needed.
  Stream<String> unused(Collection<ObservedAction> deeds) {
    return permits.stream()
        .filter(permit -> deeds.stream().noneMatch(permit::allows))
        .map(permit -> function + " " + permit);
  }

  private static Stream<Permit> permits(JsonNode statement) {
    var target = DeploymentTemplate.target(statement.path("Resource"));
    return DeploymentTemplate.each(statement.path("Action"))
        .flatMap(action ->
            keys(statement.path("Condition"))
                .map(keys -> new Permit(action.asText(), target, keys)));
  }

  private static Stream<String> keys(JsonNode condition) {
    return condition.isMissingNode()
        ? Stream.of("*")
        : Stream.of("dynamodb:LeadingKeys", "events:source")
            .flatMap(name -> condition.findValues(name).stream())
            .flatMap(DeploymentTemplate::each)
            .map(JsonNode::asText);
  }
}
