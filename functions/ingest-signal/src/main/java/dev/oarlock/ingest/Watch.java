package dev.oarlock.ingest;

import static dev.oarlock.aws.observe.Metrics.Reading.count;

import dev.oarlock.aws.World;
import dev.oarlock.aws.observe.Log;
import dev.oarlock.aws.observe.Metrics;
import java.util.EnumMap;
import java.util.Map;

/// What operators hear about a batch: how many signals became what, and which are in quarantine.
final class Watch {
  private enum Outcome {
    ACCEPTED,
    DUPLICATE,
    QUARANTINED,
    FAILED
  }

  private static final String FUNCTION = "IngestSignal";

  private final Log log;
  private final Metrics metrics;
  private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);

  Watch(World world) {
    this.log = Log.of(world, FUNCTION);
    this.metrics = Metrics.of(world, FUNCTION);
  }

  void saw(Intake intake) {
    switch (intake) {
      case Intake.Accepted accepted -> accepted(accepted);
      case Intake.Duplicate _ -> add(Outcome.DUPLICATE);
      case Intake.Awaits awaits ->
          quarantined(awaits.message().event(), awaits.message().type(), "UNKNOWN_ACCOUNT");
      case Intake.Rejected rejected ->
          quarantined(
              rejected.message().event(),
              rejected.message().type(),
              rejected.refusal().cause().name());
    }
  }

  void failed(String messageId, RuntimeException cause) {
    add(Outcome.FAILED);
    log.error(messageId, "message failed and will come again", cause);
  }

  void done() {
    metrics.record(
        count("SignalsAccepted", counts.getOrDefault(Outcome.ACCEPTED, 0)),
        count("SignalsDuplicate", counts.getOrDefault(Outcome.DUPLICATE, 0)),
        count("SignalsQuarantined", counts.getOrDefault(Outcome.QUARANTINED, 0)),
        count("SignalsFailed", counts.getOrDefault(Outcome.FAILED, 0)));
  }

  private void accepted(Intake.Accepted accepted) {
    add(Outcome.ACCEPTED);
    if (!accepted.unknownFields().isEmpty()) {
      var fields =
          Map.of("type", accepted.signal().signal().type(), "fields", accepted.unknownFields());
      log.warn(accepted.signal().id().value(), "fields overlooked", fields);
    }
  }

  private void quarantined(String event, String type, String cause) {
    add(Outcome.QUARANTINED);
    log.warn(event, "signal quarantined", Map.of("type", type, "cause", cause));
  }

  private void add(Outcome outcome) {
    counts.merge(outcome, 1, Integer::sum);
  }
}
