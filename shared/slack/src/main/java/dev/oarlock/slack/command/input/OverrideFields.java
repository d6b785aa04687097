package dev.oarlock.slack.command.input;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.evidence.OverrideEvidence;
import dev.oarlock.domain.account.signal.JudgmentSignal.HealthOverridden.Level;
import dev.oarlock.slack.command.HealthCommand;
import dev.oarlock.slack.command.HealthCommand.SetOverride;
import dev.oarlock.slack.command.HealthCommand.SetOverride.Terms;
import dev.oarlock.slack.text.DayText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// The fields of what somebody holds against a computed score, typed or filled in, and what may
/// stand in them. Without `edges` nobody knows the account yet, nor whether score and band agree.
public record OverrideFields(LocalDate today, Optional<OverrideEdges> edges) {
  public static final String SCORE = "score";
  public static final String BAND = "band";
  public static final String REASON = "reason";
  public static final String NOTE = "note";
  public static final String UNTIL = "until";

  /// Filled where an override is to be taken back; the other fields count for nothing then.
  public static final String REMOVE = "off";

  public static final List<String> REASONS =
      List.of(
          "renewal-agreed",
          "sponsor-confirmed",
          "data-wrong",
          "seasonal",
          "project-paused",
          "worse-than-it-looks",
          "other");

  private static final int MIN_DAYS = 7;
  private static final int DEFAULT_DAYS = 30;

  public OverrideFields(LocalDate today) {
    this(today, Optional.empty());
  }

  /// The first last day that may be chosen.
  public LocalDate earliest() {
    return today.plusDays(MIN_DAYS);
  }

  /// The last day where nobody says another.
  public LocalDate defaultUntil() {
    return today.plusDays(DEFAULT_DAYS);
  }

  public LocalDate latest() {
    return today.plusDays(OverrideEvidence.MAX_DAYS);
  }

  public FormResult<HealthCommand.Feedback> read(String name, FieldValues values) {
    if (values.text(REMOVE).isPresent()) {
      return new FormResult.Valid<>(new HealthCommand.RemoveOverride(name));
    }
    var errors = new FormResult.FieldErrors();
    errors.add(SCORE, scoreError(values));
    errors.add(
        BAND, values.text(BAND).filter(it -> level(it).isEmpty()).map(OverrideFields::bandError));
    errors.add(REASON, reasonError(values.text(REASON)));
    errors.add(UNTIL, values.text(UNTIL).flatMap(this::dayError));
    errors.addIfTooLong(NOTE, values.text(NOTE));
    return switch (errors.orElse(() -> terms(values))) {
      case FormResult.Invalid<Terms>(var wrong) -> new FormResult.Invalid<>(wrong);
      case FormResult.Valid<Terms>(var terms) -> agreeing(terms, name, until(values));
    };
  }

  private FormResult<HealthCommand.Feedback> agreeing(Terms terms, String name, LocalDate until) {
    var errors = new FormResult.FieldErrors();
    errors.add(BAND, edges.flatMap(it -> it.contradiction(terms)));
    return errors.orElse(() -> new SetOverride(name, terms, until));
  }

  private static Terms terms(FieldValues values) {
    return new Terms(
        values.text(SCORE).map(it -> OptionalInt.of(Integer.parseInt(it))).orElse(noScore()),
        values.text(BAND).flatMap(OverrideFields::level),
        values.text(REASON).map(OverrideFields::code).orElseThrow(),
        values.text(NOTE));
  }

  private static OptionalInt noScore() {
    return OptionalInt.empty();
  }

  private LocalDate until(FieldValues values) {
    return values.text(UNTIL).flatMap(OverrideFields::day).orElse(defaultUntil());
  }

  private static Optional<String> scoreError(FieldValues values) {
    var score = values.text(SCORE);
    if (score.isEmpty()) {
      return values.text(BAND).isPresent()
          ? Optional.empty()
          : Optional.of(text("Give a score from 0 to 100, or a band: red, yellow or green."));
    }
    return score
        .filter(it -> !it.matches("\\d{1,3}") || Integer.parseInt(it) > 100)
        .map(
            it -> text("A score is a whole number from 0 to 100, not {0}.", FormResult.quoted(it)));
  }

  private static String bandError(String said) {
    return text("{0} is no band: red, yellow or green is.", said);
  }

  private static Optional<String> reasonError(Optional<String> said) {
    var codes = text("one of {0}", String.join(", ", REASONS));
    return said.isEmpty()
        ? Optional.of(text("Say why: {0}.", codes))
        : said.filter(it -> !REASONS.contains(code(it)))
            .map(it ->
                text("{0} is no reason that is counted: use {1}.", FormResult.quoted(it), codes));
  }

  private Optional<String> dayError(String said) {
    var choose =
        text(
            "choose a day from {0} to {1}, which is 7 to 90 days ahead.",
            DayText.of(earliest()), DayText.of(latest()));
    var day = day(said);
    if (day.isEmpty()) {
      return Optional.of(text("I cannot read {0} as a day: {1}", FormResult.quoted(said), choose));
    }
    return day.filter(it -> it.isBefore(earliest()) || it.isAfter(latest()))
        .map(it -> text("{0} is {1}: {2}", DayText.of(it), DayText.relative(today, it), choose));
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
