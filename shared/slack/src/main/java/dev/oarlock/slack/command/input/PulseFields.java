package dev.oarlock.slack.command.input;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.slack.command.HealthCommand;
import dev.oarlock.slack.command.HealthCommand.GivePulse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// The fields of a CSM's pulse, typed or filled in, and what may stand in them.
public final class PulseFields {
  public static final String PULSE = "pulse";
  public static final String REASONS = "reasons";
  public static final String NOTE = "note";
  public static final String DAYS = "days";

  public static final int MAX_REASONS = 3;

  /// How long a pulse counts where nobody says so.
  public static final int DEFAULT_DAYS = 90;

  public static final int MAX_DAYS = 365;

  private static final int MAX_REASON_LENGTH = 80;

  private PulseFields() {}

  public static FormResult<HealthCommand.Feedback> read(String name, FieldValues values) {
    var reasons = values.all(REASONS).stream().map(PulseFields::code).distinct().toList();
    var errors = new FormResult.FieldErrors();
    errors.add(PULSE, pulseError(values.text(PULSE)));
    errors.add(REASONS, reasonsError(reasons));
    errors.add(DAYS, values.text(DAYS).flatMap(PulseFields::daysError));
    errors.addIfTooLong(NOTE, values.text(NOTE));
    return errors.orElse(() ->
        new GivePulse(
            name,
            Integer.parseInt(values.text(PULSE).orElseThrow()),
            reasons,
            values.text(NOTE),
            days(values)));
  }

  /// The usual number of days is as good as none said.
  private static OptionalInt days(FieldValues values) {
    return values.text(DAYS).stream()
        .mapToInt(Integer::parseInt)
        .filter(days -> days != DEFAULT_DAYS)
        .findFirst();
  }

  private static Optional<String> pulseError(Optional<String> said) {
    return said.isEmpty()
        ? Optional.of(text("Choose your pulse, from 1 (will churn) to 5 (delighted)."))
        : said.filter(it -> !it.matches("[1-5]"))
            .map(it ->
                text(
                    "A pulse is from 1 (will churn) to 5 (delighted), not {0}.",
                    FormResult.quoted(it)));
  }

  private static Optional<String> reasonsError(List<String> reasons) {
    if (reasons.size() > MAX_REASONS) {
      return Optional.of(
          text("Those are {0} reasons: name the three that weigh most.", reasons.size()));
    }
    return reasons.stream()
        .filter(it -> it.length() > MAX_REASON_LENGTH)
        .findFirst()
        .map(it -> text("A reason is a word or two, not {0}.", FormResult.quoted(it)));
  }

  private static Optional<String> daysError(String said) {
    var fine = said.matches("\\d{1,3}") && Integer.parseInt(said) >= 1;
    return fine && Integer.parseInt(said) <= MAX_DAYS
        ? Optional.empty()
        : Optional.of(
            text(
                "A pulse counts for 1 to {0} days, not {1}; {2} is usual.",
                MAX_DAYS, FormResult.quoted(said), DEFAULT_DAYS));
  }

  private static String code(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
  }
}
