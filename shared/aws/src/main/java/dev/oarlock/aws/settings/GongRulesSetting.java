package dev.oarlock.aws.settings;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.transition.win.GongRules;
import java.util.HashMap;

/// `{"thresholds": {"Enterprise": 5000, "default": 0}, "amounts": true}`: from what a month a win
/// rings loudly in a segment, and whether amounts are told.
final class GongRulesSetting {
  private static final String OTHERWISE = "default";

  private GongRulesSetting() {}

  /// An [IllegalArgumentException] says what is wrong.
  static GongRules read(String json) {
    var node = JsonTree.parse(json);
    var amounts = node.path("amounts");
    if (!node.isObject() || !(amounts.isMissingNode() || amounts.isBoolean())) {
      throw new IllegalArgumentException("not rules of gongs: " + json);
    }
    var named = node.path("thresholds");
    var numbers = TouchTierSetting.numbers(named.isMissingNode() ? "{}" : JsonTree.write(named));
    var thresholds = new HashMap<Segment, Long>();
    numbers.forEach((segment, least) -> {
      if (least < 0) {
        throw new IllegalArgumentException("less than nothing: " + least);
      }
      if (!segment.equals(OTHERWISE)) {
        thresholds.put(new Segment(segment), least.longValue());
      }
    });
    return new GongRules(thresholds, numbers.getOrDefault(OTHERWISE, 0), amounts.asBoolean(true));
  }

  static boolean isValid(String json) {
    try {
      var _ = json.isBlank() ? GongRules.shipped() : read(json);
      return true;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
