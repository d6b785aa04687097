package dev.oarlock.cli.mapping;

import dev.oarlock.mapping.definition.ShippedMapping;
import dev.oarlock.mapping.definition.SignalMapping;
import dev.oarlock.mapping.definition.SignalMapping.SignalRule;
import dev.oarlock.slack.text.EnglishPhrases;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// A mapping of events, for people.
final class MappingText {
  private MappingText() {}

  /// `billing@1 reads 2 types of events from webhook.billing:`, and each with what it becomes.
  static List<String> lines(SignalMapping mapping) {
    var lines = new ArrayList<String>();
    lines.add(
        "%s reads events from %s:"
            .formatted(mapping.versioned(), String.join(", ", mapping.listens())));
    for (var rule : mapping.events()) {
      var signals =
          rule.signals().stream()
              .map(SignalRule::type)
              .distinct()
              .collect(Collectors.joining(", "));
      lines.add(
          "  %s: %s"
              .formatted(
                  String.join(", ", rule.types()),
                  signals.isEmpty() ? "left out on purpose" : signals));
    }
    return lines;
  }

  /// That it is in force, in the place of what, and what came before anybody could read it.
  static List<String> applied(SignalMapping mapping, long waiting) {
    var lines = new ArrayList<>(lines(mapping));
    lines.addAll(replaced(mapping));
    lines.add("In force within a minute.");
    if (waiting > 0) {
      lines.add(
          EnglishPhrases.counted(
                  waiting, "event of these types waits", "events of these types wait")
              + " in quarantine: ./oarlock quarantine replay --cause UNKNOWN_TYPE takes them in.");
    }
    return lines;
  }

  /// What ships for the same types, and is not asked any more.
  static List<String> replaced(SignalMapping mapping) {
    return Arrays.stream(ShippedMapping.values())
        .map(ShippedMapping::mapping)
        .filter(shipped -> !shipped.events().isEmpty())
        .flatMap(shipped -> {
          var types = mapping.typesReadToo(shipped);
          return types.isEmpty()
              ? List.<String>of().stream()
              : List.of(
                  "It reads %s in the place of the mapping %s that ships."
                      .formatted(String.join(", ", types), shipped.name()))
                  .stream();
        })
        .toList();
  }
}
