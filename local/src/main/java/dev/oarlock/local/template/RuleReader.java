package dev.oarlock.local.template;

import dev.oarlock.local.json.Json;
import java.util.List;
import java.util.Set;
import software.amazon.event.ruler.RuleCompiler;

/// Reads rules, written as resources or as events of a function.
final class RuleReader {
  private static final Set<String> RULE =
      Set.of("Name", "Description", "EventBusName", "EventPattern", "State", "Targets", "Tags");
  private static final Set<String> EVENT =
      Set.of("RuleName", "EventBusName", "Pattern", "State", "RetryPolicy", "DeadLetterConfig");
  private static final Set<String> TARGET = Set.of("Id", "Arn", "DeadLetterConfig", "RetryPolicy");

  private RuleReader() {}

  static Template.Rule read(Block block) {
    block.only(RULE).require("State", "ENABLED");
    var targets =
        block.children("Targets").stream()
            .map(target -> Names.last(target.only(TARGET).text("Arn")))
            .toList();
    return new Template.Rule(block.resource(), bus(block), pattern(block, "EventPattern"), targets);
  }

  static Template.Rule readEvent(String function, Block block) {
    block.only(EVENT).require("State", "ENABLED");
    return new Template.Rule(
        block.resource(), bus(block), pattern(block, "Pattern"), List.of(function));
  }

  private static String bus(Block block) {
    return Names.last(block.optional("EventBusName").orElse("default"));
  }

  private static String pattern(Block block, String name) {
    var pattern = Json.write(block.child(name).node());
    var fault = RuleCompiler.check(pattern);
    if (fault != null) {
      throw new IllegalArgumentException(
          "template.yaml, resource " + block.resource() + ": " + name + ": " + fault);
    }
    return pattern;
  }
}
