package dev.oarlock.ingest.validation;

import com.networknt.schema.Schema;
import dev.oarlock.aws.events.EventEnvelope;
import dev.oarlock.aws.events.SignalHeader;
import dev.oarlock.aws.events.SignalJson;
import dev.oarlock.aws.store.log.QuarantineEntry.QuarantineCause;
import dev.oarlock.aws.store.log.QuarantineEntry.Rejection;
import dev.oarlock.domain.account.signal.ProductSignal.UsageReported;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.policy.SignalType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// A message, checked against its schema, read, and found plausible; or why it is not valid.
public sealed interface MessageValidation {
  record Valid(EventEnvelope event, SignalHeader header, Signal signal, List<String> unknownFields)
      implements MessageValidation {
    /// The same with the signal as the log is to have it.
    public Valid with(Signal resolved) {
      return new Valid(event, header, resolved, unknownFields);
    }
  }

  /// An item of the table takes 400 KB with all that is kept beside the signal.
  int MAX_BYTES = 300_000;

  record Invalid(Rejection rejection) implements MessageValidation {}

  /// What validation depends on besides the message.
  record ValidationContext(
      SignalSchemas schemas, FeedbackSources feedback, ZoneId zone, Instant now) {}

  static MessageValidation of(String message, ValidationContext context) {
    var bytes = message.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MAX_BYTES) {
      return invalid(
          QuarantineCause.IMPOSSIBLE,
          "it has %,d bytes, and the log keeps %,d of a signal at most: send it in parts"
              .formatted(bytes, MAX_BYTES));
    }
    try {
      return of(EventEnvelope.parse(message), context);
    } catch (IllegalArgumentException e) {
      return invalid(QuarantineCause.UNREADABLE, String.valueOf(e.getMessage()));
    }
  }

  private static MessageValidation of(EventEnvelope event, ValidationContext context) {
    return context
        .schemas()
        .of(event.type())
        .filter(_ -> SignalType.find(event.type()).isPresent())
        .map(schema -> of(event, schema, context))
        .orElseGet(() ->
            invalid(QuarantineCause.UNKNOWN_TYPE, "no signal is called '" + event.type() + "'"));
  }

  private static MessageValidation of(
      EventEnvelope event, Schema schema, ValidationContext context) {
    return context
        .feedback()
        .refusal(SignalType.named(event.type()), event.source())
        .or(() ->
            SignalSchemas.violation(schema, event.detail())
                .map(violation -> new Rejection(QuarantineCause.MALFORMED, violation)))
        .<MessageValidation>map(Invalid::new)
        .orElseGet(() -> checked(event, schema, context));
  }

  private static MessageValidation checked(
      EventEnvelope event, Schema schema, ValidationContext context) {
    try {
      var plausible = new PlausibilityCheck(context.now());
      var header = SignalHeader.read(event, context.zone());
      plausible.check(header.at());
      PlausibilityCheck.checkSource(event.source());
      PlausibilityCheck.checkCurrencies(event.detail());
      OrderLineCheck.check(event);
      var signal = SignalJson.read(SignalType.named(event.type()), event.detail(), plausible);
      return new Valid(
          event,
          header,
          withSource(signal, event),
          SignalSchemas.unknownFields(schema, event.detail()));
    } catch (IllegalArgumentException e) {
      return invalid(QuarantineCause.IMPOSSIBLE, String.valueOf(e.getMessage()));
    }
  }

  /// Who counted use is part of what is said: it corrects itself, and nobody else.
  private static Signal withSource(Signal signal, EventEnvelope event) {
    return signal instanceof UsageReported use ? use.countedBy(event.source()) : signal;
  }

  private static MessageValidation invalid(QuarantineCause cause, String reason) {
    return new Invalid(new Rejection(cause, reason));
  }
}
