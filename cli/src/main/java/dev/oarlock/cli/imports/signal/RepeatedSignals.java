package dev.oarlock.cli.imports.signal;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.cli.imports.spill.KeyCounts;
import java.util.List;

/// Signals that an import tells more than once: a customer with two subscriptions is registered by
/// both of their rows. Of one account and id only the first counts.
public final class RepeatedSignals {
  private RepeatedSignals() {}

  /// How many have the account and the id of one before them.
  public static int count(List<MappedSignal> signals) {
    var told = new KeyCounts();
    var repeated = 0;
    for (var signal : signals) {
      var id = JsonTree.parse(signal.detail()).path("id").asText();
      if (told.add(signal.account() + " " + id) > 1) {
        repeated++;
      }
    }
    return repeated;
  }
}
