package dev.oarlock.slack.workspace;

import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// Where answers of Slack's are kept beyond one process, as texts under keys.
public record KeptAnswers(
    Function<Set<String>, Map<String, String>> load, BiConsumer<String, String> keep) {
  /// Nothing is kept.
  public static KeptAnswers none() {
    return new KeptAnswers(_ -> Map.of(), (_, _) -> {});
  }
}
