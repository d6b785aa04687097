package dev.oarlock.aws.settings;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.domain.portfolio.load.TouchTiers;
import java.util.Map;
import java.util.TreeMap;

/// `{"Enterprise": 15, "Mid-Market": 50}`: how many accounts of a segment one CSM has room for.
final class TouchTierSetting {
  private TouchTierSetting() {}

  /// An [IllegalArgumentException] says what is wrong.
  static TouchTiers read(String json) {
    return new TouchTiers(numbers(json));
  }

  /// A whole number for each segment.
  static Map<String, Integer> numbers(String json) {
    var accounts = new TreeMap<String, Integer>();
    var tiers = JsonTree.parse(json);
    if (!tiers.isObject()) {
      throw new IllegalArgumentException("not an object: " + json);
    }
    tiers.properties().forEach(tier -> accounts.put(tier.getKey(), most(tier.getValue())));
    return accounts;
  }

  private static int most(JsonNode value) {
    if (!value.canConvertToInt() || !value.isIntegralNumber()) {
      throw new IllegalArgumentException("not a whole number: " + value);
    }
    return value.intValue();
  }

  static boolean isValid(String json) {
    try {
      var _ = json.isBlank() ? TouchTiers.none() : read(json);
      return true;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
