package dev.oarlock.slack.command.input;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.signal.HandlingSignal.RiskHandled.Step;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// The fields of a step about a risk, typed or filled in. `renewal` is the account's next renewal,
/// until which a risk may rest.
public record RiskFields(LocalDate today, Optional<LocalDate> renewal) {
  public static final String UNTIL = "until";
  public static final String TO = "to";
  public static final String NOTE = "note";

  /// The word for a snooze up to the next renewal.
  public static final String RENEWAL = "renewal";

  private static final int MAX_DAYS = 90;

  /// What is said of a step: `to` is a user of Slack or a name.
  public record StepTerms(
      Step step, Optional<LocalDate> until, Optional<String> to, Optional<String> note) {}

  public FormResult<StepTerms> read(Step step, FieldValues values) {
    var until = values.text(UNTIL).flatMap(this::day);
    var errors = new FormResult.FieldErrors();
    errors.addIfTooLong(NOTE, values.text(NOTE));
    switch (step) {
      case SNOOZE -> {
        errors.add(UNTIL, untilError(until));
        errors.add(NOTE, missingNote(values, text("Say why it may rest.")));
      }
      case HAND_OVER -> errors.add(TO, toError(values.text(TO)));
      case RESOLVE -> errors.add(NOTE, missingNote(values, text("Say what settled it.")));
      case CLAIM, ESCALATE, REMIND -> {}
    }
    return errors.orElse(() -> new StepTerms(step, until, values.text(TO), values.text(NOTE)));
  }

  /// `renewal`, a number of days from today, or an ISO day.
  private Optional<LocalDate> day(String said) {
    if (said.equals(RENEWAL)) {
      return renewal;
    }
    return said.matches("\\d{1,3}")
        ? Optional.of(today.plusDays(Integer.parseInt(said)))
        : isoDay(said);
  }

  private static Optional<LocalDate> isoDay(String said) {
    try {
      return Optional.of(LocalDate.parse(said));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private Optional<String> untilError(Optional<LocalDate> until) {
    if (until.isEmpty()) {
      return Optional.of(
          text("Say until when it may rest: a day that there is, or a renewal that is known."));
    }
    var days = ChronoUnit.DAYS.between(today, until.get());
    return days >= 1 && (days <= MAX_DAYS || until.equals(renewal))
        ? Optional.empty()
        : Optional.of(text("A risk rests for 1 to {0} days, or until the renewal.", MAX_DAYS));
  }

  private static Optional<String> toError(Optional<String> to) {
    return to.isPresent() ? Optional.empty() : Optional.of(text("Choose who takes it over."));
  }

  private static Optional<String> missingNote(FieldValues values, String complaint) {
    return values.text(NOTE).isPresent() ? Optional.empty() : Optional.of(complaint);
  }
}
