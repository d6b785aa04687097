package dev.oarlock.aws.bus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.EnumNames;
import dev.oarlock.domain.account.signal.policy.SignalType;
import dev.oarlock.domain.dataquality.anomaly.AnomalyResolution;
import dev.oarlock.domain.dataquality.anomaly.MassShift;
import dev.oarlock.domain.dataquality.anomaly.MeasureShift;
import dev.oarlock.domain.dataquality.silence.DataQualityNotice;
import dev.oarlock.domain.dataquality.silence.DataQualityNotice.AnomalyDetected;
import dev.oarlock.domain.dataquality.silence.DataQualityNotice.AnomalyEnded;
import dev.oarlock.domain.dataquality.silence.DataQualityNotice.SourceFellSilent;
import dev.oarlock.domain.dataquality.silence.DataQualityNotice.SourceGivenUp;
import dev.oarlock.domain.dataquality.silence.DataQualityNotice.SourceReturned;
import java.time.LocalDate;
import java.util.Set;

/// A notice about signals that stay away or are in doubt, as the detail of an event.
public final class DataQualityNoticeJson {
  /// The detail-types of notices.
  public static final Set<String> TYPES =
      Set.of(
          "SourceFellSilent", "SourceReturned", "SourceGivenUp", "AnomalyDetected", "AnomalyEnded");

  private DataQualityNoticeJson() {}

  public static ObjectNode write(DataQualityNotice notice) {
    var node =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", notice.id())
            .put("signalType", notice.signalType().word())
            .put("since", notice.since().toString());
    return switch (notice) {
      case SourceFellSilent it -> node.put("source", it.source()).put("accounts", it.accounts());
      case SourceGivenUp it -> node.put("source", it.source()).put("accounts", it.accounts());
      case SourceReturned it ->
          node.put("source", it.source())
              .put("accounts", it.accounts())
              .put("until", it.until().toString());
      case AnomalyDetected(var shift) -> write(node, shift);
      case AnomalyEnded it ->
          node.put("until", it.until().toString())
              .put("end", EnumNames.of(it.resolution()))
              .put("accounts", it.accounts());
    };
  }

  private static ObjectNode write(ObjectNode node, MassShift shift) {
    return node.put("measureShift", shift.shift().key())
        .put("moved", shift.moved())
        .put("accounts", shift.accounts())
        .put("baselineShare", shift.baselineShare())
        .put("pValue", shift.pValue());
  }

  /// An [IllegalArgumentException] says which field is missing, or that the type is not ours.
  public static DataQualityNotice read(String type, JsonNode detail) {
    return switch (type) {
      case "AnomalyDetected" -> new AnomalyDetected(massShift(detail));
      case "AnomalyEnded" ->
          new AnomalyEnded(
              signalType(detail),
              day(detail, "since"),
              day(detail, "until"),
              EnumNames.parse(AnomalyResolution.class, text(detail, "end")),
              detail.required("accounts").intValue());
      default -> sourceNotice(type, detail);
    };
  }

  private static DataQualityNotice sourceNotice(String type, JsonNode detail) {
    var source = text(detail, "source");
    var signalType = signalType(detail);
    var since = day(detail, "since");
    var accounts = detail.required("accounts").intValue();
    return switch (type) {
      case "SourceFellSilent" -> new SourceFellSilent(source, signalType, since, accounts);
      case "SourceGivenUp" -> new SourceGivenUp(source, signalType, since, accounts);
      case "SourceReturned" ->
          new SourceReturned(source, signalType, since, day(detail, "until"), accounts);
      default -> throw new IllegalArgumentException("not a notice about a source: " + type);
    };
  }

  private static MassShift massShift(JsonNode detail) {
    return new MassShift(
        MeasureShift.of(text(detail, "measureShift")),
        day(detail, "since"),
        detail.required("moved").intValue(),
        detail.required("accounts").intValue(),
        detail.required("baselineShare").doubleValue(),
        detail.required("pValue").doubleValue());
  }

  private static SignalType signalType(JsonNode detail) {
    return SignalType.named(text(detail, "signalType"));
  }

  private static String text(JsonNode detail, String name) {
    return detail.required(name).textValue();
  }

  private static LocalDate day(JsonNode detail, String name) {
    return LocalDate.parse(text(detail, name));
  }
}
