package dev.oarlock.local.cloud.bus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import software.amazon.event.ruler.Machine;

/// Named patterns, matched by EventBridge's own engine.
public final class EventPatterns {
  private final Machine machine = Machine.builder().build();
  private final boolean matchesAll;

  /// Patterns (JSON) by name; none at all matches everything.
  public EventPatterns(Map<String, String> patterns) {
    matchesAll = patterns.isEmpty();
    patterns.forEach(this::add);
  }

  private void add(String name, String pattern) {
    try {
      machine.addRule(name, pattern);
    } catch (Exception e) {
      throw new IllegalArgumentException("pattern of " + name + ": " + e.getMessage(), e);
    }
  }

  /// The names of the patterns that match.
  public List<String> matching(String event) {
    try {
      return machine.rulesForJSONEvent(event);
    } catch (Exception e) {
      throw new IllegalArgumentException("cannot match an event: " + e.getMessage(), e);
    }
  }

  /// Whether any pattern matches, or there is none.
  public boolean matches(JsonNode event) {
    return matchesAll || !machine.rulesForJSONEvent(event).isEmpty();
  }
}
