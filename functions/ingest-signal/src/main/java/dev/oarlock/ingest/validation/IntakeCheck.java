package dev.oarlock.ingest.validation;

import dev.oarlock.ingest.validation.MessageValidation.Invalid;
import dev.oarlock.ingest.validation.MessageValidation.Valid;
import dev.oarlock.ingest.validation.MessageValidation.ValidationContext;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/// What intake would say of a message, without a table: its schema, and whether it can be. Whose it
/// is, and who may speak for people, only an instance knows.
public final class IntakeCheck {
  private final ValidationContext context;

  /// Days without a zone are days of `zone`; nothing happens after `now`.
  public IntakeCheck(ZoneId zone, Instant now) {
    context =
        new ValidationContext(new SignalSchemas(), new FeedbackSources(Set.of("*")), zone, now);
  }

  /// Why the event would go into quarantine; empty if it would not.
  public Optional<String> refusal(String event) {
    return switch (MessageValidation.of(event, context)) {
      case Invalid(var rejection) -> Optional.of(rejection.reason());
      case Valid _ -> Optional.empty();
    };
  }
}
