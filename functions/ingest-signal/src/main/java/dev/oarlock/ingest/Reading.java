package dev.oarlock.ingest;

import com.networknt.schema.Schema;
import dev.oarlock.aws.events.Envelope;
import dev.oarlock.aws.events.Heading;
import dev.oarlock.aws.events.SignalJson;
import dev.oarlock.aws.log.Quarantined.Cause;
import dev.oarlock.aws.log.Quarantined.Refusal;
import dev.oarlock.domain.signal.Signal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// What a message says, if it says something: checked against its schema, read, and plausible.
sealed interface Reading {
  record Understood(Envelope event, Heading heading, Signal signal, List<String> unknownFields)
      implements Reading {}

  record Refused(Refusal refusal) implements Reading {}

  /// What a reading depends on besides the message.
  record Setting(Schemas schemas, ZoneId zone, Instant now) {}

  static Reading of(String message, Setting setting) {
    try {
      return of(Envelope.parse(message), setting);
    } catch (IllegalArgumentException e) {
      return refused(Cause.UNREADABLE, String.valueOf(e.getMessage()));
    }
  }

  private static Reading of(Envelope event, Setting setting) {
    return setting
        .schemas()
        .of(event.type())
        .filter(_ -> SignalJson.TYPES.contains(event.type()))
        .map(schema -> of(event, schema, setting))
        .orElseGet(() -> refused(Cause.UNKNOWN_TYPE, "no signal is called '" + event.type() + "'"));
  }

  private static Reading of(Envelope event, Schema schema, Setting setting) {
    return Schemas.complaint(schema, event.detail())
        .map(complaint -> refused(Cause.MALFORMED, complaint))
        .orElseGet(() -> checked(event, schema, setting));
  }

  private static Reading checked(Envelope event, Schema schema, Setting setting) {
    try {
      var heading = Heading.read(event, setting.zone());
      var signal = SignalJson.read(event.type(), event.detail());
      Plausible.check(heading, signal, setting.now());
      return new Understood(event, heading, signal, Schemas.unknownFields(schema, event.detail()));
    } catch (IllegalArgumentException e) {
      return refused(Cause.IMPOSSIBLE, String.valueOf(e.getMessage()));
    }
  }

  private static Reading refused(Cause cause, String reason) {
    return new Refused(new Refusal(cause, reason));
  }
}
