package dev.oarlock.ingest;

import com.networknt.schema.Schema;
import dev.oarlock.aws.events.EventEnvelope;
import dev.oarlock.aws.events.SignalHeader;
import dev.oarlock.aws.events.SignalJson;
import dev.oarlock.aws.store.log.QuarantineEntry.QuarantineCause;
import dev.oarlock.aws.store.log.QuarantineEntry.Rejection;
import dev.oarlock.domain.account.signal.Signal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// What a message says, if it says something: checked against its schema, read, and plausible.
sealed interface MessageValidation {
  record Valid(EventEnvelope event, SignalHeader heading, Signal signal, List<String> unknownFields)
      implements MessageValidation {}

  record Invalid(Rejection rejection) implements MessageValidation {}

  /// What a reading depends on besides the message.
  record ValidationContext(SignalSchemas schemas, ZoneId zone, Instant now) {}

  static MessageValidation of(String message, ValidationContext setting) {
    try {
      return of(EventEnvelope.parse(message), setting);
    } catch (IllegalArgumentException e) {
      return refused(QuarantineCause.UNREADABLE, String.valueOf(e.getMessage()));
    }
  }

  private static MessageValidation of(EventEnvelope event, ValidationContext setting) {
    return setting
        .schemas()
        .of(event.type())
        .filter(_ -> SignalJson.TYPES.contains(event.type()))
        .map(schema -> of(event, schema, setting))
        .orElseGet(() ->
            refused(QuarantineCause.UNKNOWN_TYPE, "no signal is called '" + event.type() + "'"));
  }

  private static MessageValidation of(
      EventEnvelope event, Schema schema, ValidationContext setting) {
    return SignalSchemas.violation(schema, event.detail())
        .map(complaint -> refused(QuarantineCause.MALFORMED, complaint))
        .orElseGet(() -> checked(event, schema, setting));
  }

  private static MessageValidation checked(
      EventEnvelope event, Schema schema, ValidationContext setting) {
    try {
      var heading = SignalHeader.read(event, setting.zone());
      var signal = SignalJson.read(event.type(), event.detail());
      PlausibilityCheck.check(heading, signal, setting.now());
      return new Valid(event, heading, signal, SignalSchemas.unknownFields(schema, event.detail()));
    } catch (IllegalArgumentException e) {
      return refused(QuarantineCause.IMPOSSIBLE, String.valueOf(e.getMessage()));
    }
  }

  private static MessageValidation refused(QuarantineCause cause, String reason) {
    return new Invalid(new Rejection(cause, reason));
  }
}
