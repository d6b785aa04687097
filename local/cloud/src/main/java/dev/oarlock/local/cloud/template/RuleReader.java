package dev.oarlock.local.cloud.template;

import dev.oarlock.local.cloud.cloudformation.ResourceNames;
import dev.oarlock.local.cloud.runtime.StrictJson;
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

  static CloudTemplate.EventRule read(ResourceBlock block) {
    block.allowOnly(RULE).require("State", "ENABLED");
    var targets =
        block.children("Targets").stream()
            .map(target -> ResourceNames.lastSegment(target.allowOnly(TARGET).text("Arn")))
            .toList();
    return new CloudTemplate.EventRule(
        block.resource(), bus(block), pattern(block, "EventPattern"), targets);
  }

  static CloudTemplate.EventRule readEvent(String function, ResourceBlock block) {
    block.allowOnly(EVENT).require("State", "ENABLED");
    return new CloudTemplate.EventRule(
        block.resource(), bus(block), pattern(block, "Pattern"), List.of(function));
  }

  private static String bus(ResourceBlock block) {
    return ResourceNames.busName(block.optional("EventBusName").orElse("default"));
  }

  private static String pattern(ResourceBlock block, String name) {
    var pattern = StrictJson.write(block.child(name).node());
    var fault = RuleCompiler.check(pattern);
    if (fault != null) {
      throw new IllegalArgumentException(
          "template.yaml, resource " + block.resource() + ": " + name + ": " + fault);
    }
    return pattern;
  }
}
