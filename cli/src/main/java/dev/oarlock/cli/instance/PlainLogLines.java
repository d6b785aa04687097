package dev.oarlock.cli.instance;

import dev.oarlock.aws.json.JsonTree;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/// What a function would log while a command reads as it does, as a sentence, each once: whoever
/// typed the command reads no JSON and counts no metrics.
record PlainLogLines(Consumer<String> reader, Set<String> told) implements Consumer<String> {
  PlainLogLines(Consumer<String> reader) {
    this(reader, new HashSet<>());
  }

  @Override
  public void accept(String line) {
    var json = JsonTree.parse(line);
    var message = json.path("message").asText();
    if (!message.isEmpty() && told.add(message + json.path("correlation").asText())) {
      reader.accept(
          "Note: %s (%s). ./oarlock doctor says more."
              .formatted(message, json.path("correlation").asText()));
    }
  }
}
