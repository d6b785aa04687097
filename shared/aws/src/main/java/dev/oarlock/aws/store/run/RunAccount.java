package dev.oarlock.aws.store.run;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.store.table.ItemAttributes;
import dev.oarlock.domain.account.identity.AccountId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// An account that an import told something of, and, once the import was taken back there, what
/// became of that.
public record RunAccount(AccountId account, Optional<Withdrawn> withdrawn) {
  private static final String KEPT = "kept#";

  /// How many signals were taken back, and how many were kept for which reason.
  public record Withdrawn(int signals, Map<String, Integer> kept) {
    public Withdrawn {
      kept = Map.copyOf(kept);
    }

    public static Withdrawn none() {
      return new Withdrawn(0, Map.of());
    }

    public Withdrawn and(Withdrawn other) {
      var all = new TreeMap<>(kept);
      other.kept.forEach((why, count) -> all.merge(why, count, Integer::sum));
      return new Withdrawn(signals + other.signals, all);
    }

    public int keptSignals() {
      return kept.values().stream().mapToInt(Integer::intValue).sum();
    }

    Map<String, AttributeValue> attributes() {
      var item = new HashMap<String, AttributeValue>();
      item.put("signals", fromN(Integer.toString(signals)));
      kept.forEach((why, count) -> item.put(KEPT + why, fromN(Integer.toString(count))));
      return item;
    }
  }

  static RunAccount of(Map<String, AttributeValue> item) {
    var account = new AccountId(ItemAttributes.text(item, "account"));
    if (!item.containsKey("signals")) {
      return new RunAccount(account, Optional.empty());
    }
    var kept = new HashMap<String, Integer>();
    item.forEach((name, value) -> {
      if (name.startsWith(KEPT)) {
        kept.put(name.substring(KEPT.length()), Integer.parseInt(value.n()));
      }
    });
    var signals = Integer.parseInt(ItemAttributes.of(item, "signals").n());
    return new RunAccount(account, Optional.of(new Withdrawn(signals, kept)));
  }

  Map<String, AttributeValue> attributes() {
    var item = new HashMap<>(withdrawn.map(Withdrawn::attributes).orElseGet(Map::of));
    item.put("account", fromS(account.value()));
    return item;
  }
}
