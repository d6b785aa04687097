package dev.oarlock.slack.command;

import dev.oarlock.domain.evidence.Overrides;
import dev.oarlock.domain.signal.Signal.HealthOverridden.Level;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.command.HealthCommand.Overrule.Said;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what people say about an account themselves: a score or band that they hold against the
/// computed one, and their pulse.
record Words(LocalDate today) {
  static final List<String> REASONS =
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
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
  private static final Pattern OVERRIDE = Pattern.compile("(.+?)\\s+override(?:\\s+(.*))?", FLAGS);
  private static final Pattern SAID =
      Pattern.compile(
          "(\\d{1,3})?\\s*(red|yellow|green)?"
              + "(?:\\s+for\\s+(\\d{1,3})\\s+days?|\\s+until\\s+(.+?))?"
              + "\\s+because\\s+([\\w-]+)(?::\\s*(.+))?",
          FLAGS);
  private static final Pattern PULSE =
      Pattern.compile("(.+?)\\s+pulse\\s+(\\d+)(?:\\s+because\\s+([^:]+))?(?::\\s*(.+))?", FLAGS);

  Optional<HealthCommand> override(String text) {
    var match = OVERRIDE.matcher(text);
    return match.matches()
        ? Optional.of(
            override(match.group(1), Optional.ofNullable(match.group(2)).orElse("").strip()))
        : Optional.empty();
  }

  private HealthCommand override(String name, String words) {
    if (words.equalsIgnoreCase("off")) {
      return new HealthCommand.OverrideOff(name);
    }
    var match = SAID.matcher(words);
    var isSaid = match.matches() && (match.group(1) != null || match.group(2) != null);
    return isSaid ? override(name, match) : new HealthCommand.Unclear(howToOverride(name));
  }

  private HealthCommand override(String name, Matcher match) {
    var score = Optional.ofNullable(match.group(1)).map(Integer::valueOf);
    var reason = match.group(5).toLowerCase(Locale.ROOT);
    var until = until(match);
    if (score.filter(points -> points > 100).isPresent() || !REASONS.contains(reason)) {
      return new HealthCommand.Unclear(howToOverride(name));
    }
    return until
        .<HealthCommand>map(day ->
            new HealthCommand.Overrule(
                name,
                new Said(
                    score.map(OptionalInt::of).orElse(OptionalInt.empty()),
                    level(match.group(2)),
                    reason,
                    Optional.ofNullable(match.group(6))),
                day))
        .orElseGet(() -> new HealthCommand.Unclear(howToOverride(name)));
  }

  /// The last day, if that is a week to a quarter ahead.
  private Optional<LocalDate> until(Matcher match) {
    var days = Optional.ofNullable(match.group(3)).map(Integer::valueOf);
    var day = Optional.ofNullable(match.group(4));
    return day.map(PastDay::whole)
        .orElseGet(() -> Optional.of(today.plusDays(days.orElse(USUAL_DAYS))))
        .filter(last -> ahead(last) >= FEWEST_DAYS && ahead(last) <= Overrides.MOST_DAYS);
  }

  private long ahead(LocalDate day) {
    return ChronoUnit.DAYS.between(today, day);
  }

  private static Optional<Level> level(@Nullable String word) {
    return Optional.ofNullable(word).map(it -> Level.valueOf(it.toUpperCase(Locale.ROOT)));
  }

  private static String howToOverride(String name) {
    return "Type a score (0 to 100) or a band, for how long (7 to 90 days; 30 if you do not say), and"
        + " why, such as "
        + Mrkdwn.code("/health " + name + " override 80 for 30 days because renewal-agreed: signed")
        + " or "
        + Mrkdwn.code("/health " + name + " override off")
        + ". The reason is one of "
        + String.join(", ", REASONS)
        + "; what comes after a colon is your note.";
  }

  static Optional<HealthCommand> pulse(String text) {
    var match = PULSE.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    var pulse = match.group(2).length() == 1 ? Integer.parseInt(match.group(2)) : 0;
    var reasons = reasons(Optional.ofNullable(match.group(3)).orElse(""));
    return Optional.of(
        pulse < 1 || pulse > 5 || reasons.size() > 3
            ? new HealthCommand.Unclear(howToPulse(match.group(1)))
            : new HealthCommand.Pulse(
                match.group(1), pulse, reasons, Optional.ofNullable(match.group(4))));
  }

  private static List<String> reasons(String words) {
    return Arrays.stream(words.split(","))
        .map(word -> word.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static String howToPulse(String name) {
    return "Type your pulse from 1 (will leave) to 5 (delighted), and up to three reasons, such as "
        + Mrkdwn.code("/health " + name + " pulse 2 because adoption, sponsor-gone: no call back")
        + ". It counts for 90 days.";
  }
}
