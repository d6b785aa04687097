package dev.oarlock.aws.store.anomaly;

import static dev.oarlock.aws.store.table.ItemAttributes.maybeText;
import static dev.oarlock.aws.store.table.ItemAttributes.text;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.json.EnumNames;
import dev.oarlock.domain.dataquality.anomaly.AnomalyResolution;
import dev.oarlock.domain.dataquality.anomaly.MassShift;
import dev.oarlock.domain.dataquality.anomaly.MeasureShift;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// An anomaly as an item of the table.
final class TrackedAnomalyItem {
  static final String ANOMALY = "ANOMALY#";

  private TrackedAnomalyItem() {}

  static String sk(MassShift shift) {
    return sk(shift.signalType().word(), shift.since());
  }

  static String sk(String signalType, LocalDate since) {
    return ANOMALY + signalType + "#" + since;
  }

  static Map<String, AttributeValue> write(TrackedAnomaly anomaly) {
    var item = new HashMap<String, AttributeValue>();
    var shift = anomaly.shift();
    item.put("measureShift", fromS(shift.shift().key()));
    item.put("since", fromS(shift.since().toString()));
    item.put("moved", fromS(Integer.toString(shift.moved())));
    item.put("accounts", fromS(Integer.toString(shift.accounts())));
    item.put("baselineShare", fromS(Double.toString(shift.baselineShare())));
    item.put("pValue", fromS(Double.toString(shift.pValue())));
    item.put("detectedAt", fromS(anomaly.detectedAt().toString()));
    anomaly.endedOn().ifPresent(day -> item.put("endedOn", fromS(day.toString())));
    anomaly.resolution().ifPresent(end -> item.put("resolution", fromS(EnumNames.of(end))));
    return item;
  }

  static TrackedAnomaly read(Map<String, AttributeValue> item) {
    var shift =
        new MassShift(
            MeasureShift.of(text(item, "measureShift")),
            LocalDate.parse(text(item, "since")),
            Integer.parseInt(text(item, "moved")),
            Integer.parseInt(text(item, "accounts")),
            Double.parseDouble(text(item, "baselineShare")),
            Double.parseDouble(text(item, "pValue")));
    return new TrackedAnomaly(
        shift,
        Instant.parse(text(item, "detectedAt")),
        maybeText(item, "endedOn").map(LocalDate::parse),
        maybeText(item, "resolution").map(word -> EnumNames.parse(AnomalyResolution.class, word)));
  }
}
