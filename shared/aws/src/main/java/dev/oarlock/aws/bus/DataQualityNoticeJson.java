package dev.oarlock.aws.bus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.EnumNames;
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
            .put("feed", notice.signalType())
            .put("since", notice.since().toString());
    return switch (notice) {
      case SourceFellSilent it -> node.put("source", it.source()).put("accounts", it.accounts());
      case SourceGivenUp it -> node.put("source", it.source()).put("accounts", it.accounts());
      case SourceReturned it ->
          node.put("source", it.source())
              .put("accounts", it.accounts())
              .put("until", it.until().toString());
      case AnomalyDetected(var tide) -> tide(node, tide);
      case AnomalyEnded it ->
          node.put("until", it.until().toString())
              .put("end", EnumNames.of(it.resolution()))
              .put("accounts", it.accounts());
    };
  }

  private static ObjectNode tide(ObjectNode node, MassShift tide) {
    return node.put("motion", tide.shift().key())
        .put("moved", tide.moved())
        .put("of", tide.accounts())
        .put("usual", tide.baselineShare())
        .put("chance", tide.pValue());
  }

  /// An [IllegalArgumentException] says which field is missing, or that the type is not ours.
  public static DataQualityNotice read(String type, JsonNode detail) {
    return switch (type) {
      case "AnomalyDetected" -> new AnomalyDetected(tide(detail));
      case "AnomalyEnded" ->
          new AnomalyEnded(
              text(detail, "feed"),
              day(detail, "since"),
              day(detail, "until"),
              EnumNames.parse(AnomalyResolution.class, text(detail, "end")),
              detail.required("accounts").intValue());
      default -> sourceNotice(type, detail);
    };
  }

  private static DataQualityNotice sourceNotice(String type, JsonNode detail) {
    var source = text(detail, "source");
    var feed = text(detail, "feed");
    var since = day(detail, "since");
    var accounts = detail.required("accounts").intValue();
    return switch (type) {
      case "SourceFellSilent" -> new SourceFellSilent(source, feed, since, accounts);
      case "SourceGivenUp" -> new SourceGivenUp(source, feed, since, accounts);
      case "SourceReturned" ->
          new SourceReturned(source, feed, since, day(detail, "until"), accounts);
      default -> throw new IllegalArgumentException("not a notice about a feed: " + type);
    };
  }

  private static MassShift tide(JsonNode detail) {
    return new MassShift(
        MeasureShift.of(text(detail, "motion")),
        day(detail, "since"),
        detail.required("moved").intValue(),
        detail.required("of").intValue(),
        detail.required("usual").doubleValue(),
        detail.required("chance").doubleValue());
  }

  private static String text(JsonNode detail, String name) {
    return detail.required(name).textValue();
  }

  private static LocalDate day(JsonNode detail, String name) {
    return LocalDate.parse(text(detail, name));
  }
}
