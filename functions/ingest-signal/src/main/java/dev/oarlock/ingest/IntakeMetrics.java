package dev.oarlock.ingest;

import static dev.oarlock.aws.metrics.FunctionMetrics.MetricValue.count;

import dev.oarlock.aws.lambda.BatchMessage;
import dev.oarlock.aws.metrics.FunctionLog;
import dev.oarlock.aws.metrics.FunctionMetrics;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.domain.account.signal.policy.SignalType;
import dev.oarlock.ingest.admission.IntakeResult;
import java.util.EnumMap;
import java.util.Map;

/// What operators see of a batch: how many signals became what, and which are in quarantine.
final class IntakeMetrics {
  private enum IntakeOutcome {
    ACCEPTED,
    DUPLICATE,
    QUARANTINED,
    ERASED,
    IGNORED,
    UNREAD,
    FAILED
  }

  private static final String FUNCTION = "IngestSignal";

  private final FunctionLog log;
  private final FunctionMetrics metrics;
  private final Map<IntakeOutcome, Integer> counts = new EnumMap<>(IntakeOutcome.class);

  IntakeMetrics(AppContext appContext) {
    this.log = FunctionLog.of(appContext, FUNCTION);
    this.metrics = FunctionMetrics.of(appContext, FUNCTION);
  }

  void add(IntakeResult intake) {
    switch (intake) {
      case IntakeResult.Accepted accepted -> accepted(accepted);
      case IntakeResult.Duplicate _ -> increment(IntakeOutcome.DUPLICATE);
      case IntakeResult.Erased _ -> increment(IntakeOutcome.ERASED);
      case IntakeResult.Ignored _ -> increment(IntakeOutcome.IGNORED);
      case IntakeResult.Unread _ -> increment(IntakeOutcome.UNREAD);
      case IntakeResult.Translated(var signals) -> signals.forEach(this::add);
      case IntakeResult.AwaitingAccount awaits ->
          quarantined(awaits.message().event(), awaits.message().type(), "UNKNOWN_ACCOUNT");
      case IntakeResult.Rejected rejected ->
          quarantined(
              rejected.message().event(),
              rejected.message().type(),
              rejected.rejection().cause().name());
    }
  }

  void failed(BatchMessage message, RuntimeException cause) {
    increment(IntakeOutcome.FAILED);
    log.error(message.id(), "message failed and will come again", cause);
  }

  void publish() {
    metrics.record(
        count("SignalsAccepted", counts.getOrDefault(IntakeOutcome.ACCEPTED, 0)),
        count("SignalsDuplicate", counts.getOrDefault(IntakeOutcome.DUPLICATE, 0)),
        count("PartnerEventsUnread", counts.getOrDefault(IntakeOutcome.UNREAD, 0)),
        count("SignalsIgnored", counts.getOrDefault(IntakeOutcome.IGNORED, 0)),
        count("SignalsQuarantined", counts.getOrDefault(IntakeOutcome.QUARANTINED, 0)),
        count("SignalsFailed", counts.getOrDefault(IntakeOutcome.FAILED, 0)));
  }

  private void accepted(IntakeResult.Accepted accepted) {
    increment(IntakeOutcome.ACCEPTED);
    if (!accepted.unknownFields().isEmpty()) {
      var fields =
          Map.of(
              "type", accepted.signal().signal().type().word(),
              "fields", accepted.unknownFields().size());
      log.warn(accepted.event(), "unknown fields ignored", fields);
    }
  }

  private void quarantined(String event, String type, String cause) {
    increment(IntakeOutcome.QUARANTINED);
    // what is no type of ours is a sender's text
    var known = SignalType.find(type).map(SignalType::word).orElse("unknown");
    log.warn(event, "signal quarantined", Map.of("type", known, "cause", cause));
  }

  private void increment(IntakeOutcome outcome) {
    counts.merge(outcome, 1, Integer::sum);
  }
}
