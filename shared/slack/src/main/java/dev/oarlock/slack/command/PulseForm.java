package dev.oarlock.slack.command;

import dev.oarlock.slack.command.HealthCommand.Pulse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// The fields of a CSM's pulse, typed or filled in, and what may stand in them.
public final class PulseForm {
  public static final String PULSE = "pulse";
  public static final String REASONS = "reasons";
  public static final String NOTE = "note";
  public static final String DAYS = "days";

  public static final int MOST_REASONS = 3;

  /// How long a pulse counts where nobody says so.
  public static final int USUAL_DAYS = 90;

  public static final int MOST_DAYS = 365;

  private static final int LONGEST_REASON = 80;

  private PulseForm() {}

  public static Reading<HealthCommand.Statement> read(String name, Filled filled) {
    var reasons = filled.all(REASONS).stream().map(PulseForm::code).distinct().toList();
    var wrong = new Reading.Complaints();
    wrong.about(PULSE, wrongPulse(filled.text(PULSE)));
    wrong.about(REASONS, wrongReasons(reasons));
    wrong.about(DAYS, filled.text(DAYS).flatMap(PulseForm::wrongDays));
    wrong.aboutNote(NOTE, filled.text(NOTE));
    return wrong.or(() ->
        new Pulse(
            name,
            Integer.parseInt(filled.text(PULSE).orElseThrow()),
            reasons,
            filled.text(NOTE),
            days(filled)));
  }

  /// The usual number of days is as good as none said.
  private static OptionalInt days(Filled filled) {
    return filled.text(DAYS).stream()
        .mapToInt(Integer::parseInt)
        .filter(days -> days != USUAL_DAYS)
        .findFirst();
  }

  private static Optional<String> wrongPulse(Optional<String> said) {
    return said.isEmpty()
        ? Optional.of("Choose your pulse, from 1 (will leave) to 5 (delighted).")
        : said.filter(it -> !it.matches("[1-5]"))
            .map(it ->
                "A pulse is from 1 (will leave) to 5 (delighted), not " + Reading.quoted(it) + ".");
  }

  private static Optional<String> wrongReasons(List<String> reasons) {
    if (reasons.size() > MOST_REASONS) {
      return Optional.of(
          "Those are %d reasons: name the three that weigh most.".formatted(reasons.size()));
    }
    return reasons.stream()
        .filter(it -> it.length() > LONGEST_REASON)
        .findFirst()
        .map(it -> "A reason is a word or two, not " + Reading.quoted(it) + ".");
  }

  private static Optional<String> wrongDays(String said) {
    var fine = said.matches("\\d{1,3}") && Integer.parseInt(said) >= 1;
    return fine && Integer.parseInt(said) <= MOST_DAYS
        ? Optional.empty()
        : Optional.of(
            "A pulse counts for 1 to %d days, not %s; %d is usual."
                .formatted(MOST_DAYS, Reading.quoted(said), USUAL_DAYS));
  }

  private static String code(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
  }
}
