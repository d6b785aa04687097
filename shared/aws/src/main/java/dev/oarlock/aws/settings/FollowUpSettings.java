package dev.oarlock.aws.settings;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.domain.risk.handling.FollowUpWaits;
import dev.oarlock.domain.risk.handling.RiskUrgency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/// After how long a risk is brought up again, as the settings say: `RISK_ESCALATION_HOURS` such as
/// `{"urgent":[2,2,4],"high":[4,8,16],"normal":[8,24,40]}`, and `RISK_IDLE_DAYS`.
public final class FollowUpSettings {
  private FollowUpSettings() {}

  public static FollowUpWaits of(AppContext appContext) {
    var shipped = FollowUpWaits.shipped();
    var days = appContext.find("RISK_IDLE_DAYS").map(Integer::parseInt).orElse(shipped.idleDays());
    return appContext
        .find("RISK_ESCALATION_HOURS")
        .map(json -> read(json, days))
        .orElseGet(() -> new FollowUpWaits(shipped.unclaimed(), days));
  }

  static boolean isValid(String json) {
    try {
      read(json, FollowUpWaits.shipped().idleDays());
      return true;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  /// An urgency that is left out is brought up to nobody.
  static FollowUpWaits read(String json, int idleDays) {
    var hours = new EnumMap<RiskUrgency, List<Integer>>(RiskUrgency.class);
    JsonTree.parse(json)
        .properties()
        .forEach(entry ->
            hours.put(
                RiskUrgency.valueOf(entry.getKey().toUpperCase(Locale.ROOT)),
                hours(entry.getValue())));
    return new FollowUpWaits(hours, idleDays);
  }

  private static List<Integer> hours(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(hour -> hour.isInt() ? hour.intValue() : -1)
        .toList();
  }
}
