package dev.oarlock.advance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.bus.DataQualityNoticeJson;
import dev.oarlock.aws.lambda.LambdaEvent;
import dev.oarlock.domain.account.signal.policy.SignalType;
import dev.oarlock.domain.dataquality.anomaly.MassShift;
import dev.oarlock.domain.dataquality.silence.DataQualityNotice;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;

/// Why the function runs: its schedule, or an event of the bus.
sealed interface AdvanceTrigger {
  record NewDay() implements AdvanceTrigger {}

  record NewHour() implements AdvanceTrigger {}

  record AnomalyDetected(MassShift shift) implements AdvanceTrigger {}

  record AnomalyAnswered(SignalType signalType, LocalDate since, boolean real)
      implements AdvanceTrigger {}

  private static AdvanceTrigger anomalyDetected(JsonNode detail) {
    return DataQualityNoticeJson.read("AnomalyDetected", detail)
            instanceof DataQualityNotice.AnomalyDetected(var shift)
        ? new AnomalyDetected(shift)
        : new NewDay();
  }

  static AdvanceTrigger read(InputStream input) throws IOException {
    var event = LambdaEvent.read(input);
    var detail = event.path("detail");
    return switch (event.path("detail-type").asText()) {
      case "AnomalyDetected" -> anomalyDetected(detail);
      case "AnomalyAnswered" ->
          new AnomalyAnswered(
              SignalType.named(detail.required("signalType").textValue()),
              LocalDate.parse(detail.required("since").textValue()),
              detail.required("real").booleanValue());
      case "HourPassed" -> new NewHour();
      default -> new NewDay();
    };
  }
}
