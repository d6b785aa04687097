package dev.oarlock.slack.command;

import dev.oarlock.domain.evidence.Overrides;
import dev.oarlock.domain.signal.Signal.HealthOverridden.Level;
import dev.oarlock.slack.command.HealthCommand.Overrule;
import dev.oarlock.slack.command.HealthCommand.Overrule.Said;
import dev.oarlock.slack.words.DayWords;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// The fields of what somebody holds against a computed score, typed or filled in, and what may
/// stand in them.
public record OverrideForm(LocalDate today) {
  public static final String SCORE = "score";
  public static final String BAND = "band";
  public static final String REASON = "reason";
  public static final String NOTE = "note";
  public static final String UNTIL = "until";

  /// Filled where an override is to be taken back; the other fields count for nothing then.
  public static final String OFF = "off";

  public static final List<String> REASONS =
      List.of(
          "renewal-agreed",
          "sponsor-confirmed",
          "data-wrong",
          "seasonal",
          "project-paused",
          "worse-than-it-looks",
          "other");

  private static final int FEWEST_DAYS = 7;
  private static final int USUAL_DAYS = 30;

  /// The first last day that may be chosen.
  public LocalDate earliest() {
    return today.plusDays(FEWEST_DAYS);
  }

  /// The last day where nobody says another.
  public LocalDate usual() {
    return today.plusDays(USUAL_DAYS);
  }

  public LocalDate latest() {
    return today.plusDays(Overrides.MOST_DAYS);
  }

  public Reading<HealthCommand.Statement> read(String name, Filled filled) {
    if (filled.text(OFF).isPresent()) {
      return new Reading.Fine<>(new HealthCommand.OverrideOff(name));
    }
    var wrong = new Reading.Complaints();
    wrong.about(SCORE, wrongScore(filled));
    wrong.about(
        BAND, filled.text(BAND).filter(it -> level(it).isEmpty()).map(OverrideForm::noBand));
    wrong.about(REASON, wrongReason(filled.text(REASON)));
    wrong.about(UNTIL, filled.text(UNTIL).flatMap(this::wrongDay));
    wrong.aboutNote(NOTE, filled.text(NOTE));
    return wrong.or(() -> new Overrule(name, said(filled), until(filled)));
  }

  private static Said said(Filled filled) {
    return new Said(
        filled.text(SCORE).map(it -> OptionalInt.of(Integer.parseInt(it))).orElse(none()),
        filled.text(BAND).flatMap(OverrideForm::level),
        filled.text(REASON).map(OverrideForm::code).orElseThrow(),
        filled.text(NOTE));
  }

  private static OptionalInt none() {
    return OptionalInt.empty();
  }

  private LocalDate until(Filled filled) {
    return filled.text(UNTIL).flatMap(OverrideForm::day).orElse(usual());
  }

  private static Optional<String> wrongScore(Filled filled) {
    var score = filled.text(SCORE);
    if (score.isEmpty()) {
      return filled.text(BAND).isPresent()
          ? Optional.empty()
          : Optional.of("Give a score from 0 to 100, or a band: red, yellow or green.");
    }
    return score
        .filter(it -> !it.matches("\\d{1,3}") || Integer.parseInt(it) > 100)
        .map(it -> "A score is a whole number from 0 to 100, not " + Reading.quoted(it) + ".");
  }

  private static String noBand(String said) {
    return said + " is no band: red, yellow or green is.";
  }

  private static Optional<String> wrongReason(Optional<String> said) {
    var codes = "one of " + String.join(", ", REASONS);
    return said.isEmpty()
        ? Optional.of("Say why: " + codes + ".")
        : said.filter(it -> !REASONS.contains(code(it)))
            .map(it -> Reading.quoted(it) + " is no reason that is counted: use " + codes + ".");
  }

  private Optional<String> wrongDay(String said) {
    var choose =
        "choose a day from %s to %s, which is 7 to 90 days ahead."
            .formatted(DayWords.of(earliest()), DayWords.of(latest()));
    var day = day(said);
    if (day.isEmpty()) {
      return Optional.of("I cannot read " + Reading.quoted(said) + " as a day: " + choose);
    }
    return day.filter(it -> it.isBefore(earliest()) || it.isAfter(latest()))
        .map(it -> "%s is %s: %s".formatted(DayWords.of(it), DayWords.from(today, it), choose));
  }

  private static Optional<LocalDate> day(String iso) {
    try {
      return Optional.of(LocalDate.parse(iso));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private static Optional<Level> level(String word) {
    return List.of(Level.values()).stream()
        .filter(level -> level.name().equals(word.toUpperCase(Locale.ROOT)))
        .findFirst();
  }

  private static String code(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
  }
}
