package dev.oarlock.slack.command.parser;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.command.HealthCommand;
import dev.oarlock.slack.command.day.TypedDays;
import dev.oarlock.slack.command.input.FieldValues;
import dev.oarlock.slack.command.input.FormResult;
import dev.oarlock.slack.command.input.OverrideFields;
import dev.oarlock.slack.command.input.PulseFields;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what people say about an account themselves: a score or band that they hold against the
/// computed one, and their pulse.
record FeedbackParser(LocalDate today, TypedDays days) {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
  private static final String OVERRIDE = "override";
  private static final String PULSE = "pulse";
  private static final String BECAUSE = "(?:\\s+because\\s+([^:]+))?(?::\\s*(.+))?";
  private static final Pattern OVERRIDE_PATTERN =
      Pattern.compile(
          "\\s*(\\d{1,9})?\\s*(red|yellow|green)?"
              + "(?:\\s+for\\s+(\\d{1,3})\\s+days?|\\s+until\\s+(.+?))?"
              + BECAUSE,
          FLAGS);
  private static final Pattern NUMBER = Pattern.compile("-?\\d+\\b");
  private static final Pattern PULSE_PATTERN =
      Pattern.compile("(-?\\d[\\d.]*)(?:\\s+for\\s+(\\d{1,9})\\s+days?)?" + BECAUSE, FLAGS);

  /// The first place at which it can be read; where there is none, what to type at the first.
  Optional<HealthCommand> parse(String text) {
    var first = Optional.<HealthCommand>empty();
    for (var match : KeywordMatch.findAll(text, OVERRIDE, PULSE)) {
      var command = parse(match);
      if (command.isPresent() && !(command.get() instanceof HealthCommand.Unclear)) {
        return command;
      }
      if (first.isEmpty()) {
        first = command;
      }
    }
    return first;
  }

  private Optional<HealthCommand> parse(KeywordMatch keywordMatch) {
    return keywordMatch.keyword().equals(PULSE)
        ? pulse(keywordMatch.name(), keywordMatch.rest())
        : Optional.of(override(keywordMatch.name(), keywordMatch.rest()));
  }

  private HealthCommand override(String name, String words) {
    if (words.isEmpty()) {
      return new HealthCommand.OpenOverrideForm(name);
    }
    if (words.equalsIgnoreCase("off")) {
      return new HealthCommand.RemoveOverride(name);
    }
    var match = OVERRIDE_PATTERN.matcher(" " + words);
    return match.matches()
        ? command(
            new OverrideFields(today).read(name, overrideValues(match)),
            text("Type it as in {0}.", overrideExample(name)))
        : new HealthCommand.Unclear(overrideInstructions(name));
  }

  private FieldValues overrideValues(Matcher match) {
    return FieldValues.empty()
        .with(OverrideFields.SCORE, group(match, 1))
        .with(OverrideFields.BAND, group(match, 2))
        .with(OverrideFields.UNTIL, until(match))
        .with(OverrideFields.REASON, group(match, 5))
        .with(OverrideFields.NOTE, group(match, 6));
  }

  /// As an ISO day where it can be read as one.
  private Optional<String> until(Matcher match) {
    return group(match, 3)
        .map(days -> today.plusDays(Integer.parseInt(days)).toString())
        .or(() ->
            group(match, 4).map(it -> days.until(it).map(day -> day.day().toString()).orElse(it)));
  }

  private static String overrideInstructions(String name) {
    return text(
        "Type a score (0 to 100) or a band, for how long (7 to 90 days; 30 if you do not say), and"
            + " why, such as {0} or {1}. The reason is one of {2}; what comes after a colon is your"
            + " note. {3} alone opens a form.",
        overrideExample(name),
        Mrkdwn.code("/health " + name + " override off"),
        String.join(", ", OverrideFields.REASONS),
        Mrkdwn.code("/health " + name + " override"));
  }

  private static String overrideExample(String name) {
    return Mrkdwn.code(
        "/health " + name + " override 80 for 30 days because renewal-agreed: signed");
  }

  /// A word that is no number is part of a name.
  private static Optional<HealthCommand> pulse(String name, String words) {
    if (words.isEmpty()) {
      return Optional.of(new HealthCommand.OpenPulseForm(name));
    }
    var match = PULSE_PATTERN.matcher(words);
    if (match.matches()) {
      return Optional.of(
          command(PulseFields.read(name, pulseValues(match)), pulseInstructions(name)));
    }
    return NUMBER.matcher(words).lookingAt()
        ? Optional.of(new HealthCommand.Unclear(pulseInstructions(name)))
        : Optional.empty();
  }

  private static FieldValues pulseValues(Matcher match) {
    return FieldValues.empty()
        .with(PulseFields.PULSE, group(match, 1))
        .with(PulseFields.DAYS, group(match, 2))
        .with(PulseFields.REASONS, List.of(group(match, 3).orElse("").split(",")))
        .with(PulseFields.NOTE, group(match, 4));
  }

  private static String pulseInstructions(String name) {
    return text(
        "Type your pulse from 1 (will churn) to 5 (delighted), and up to three reasons, such as"
            + " {0}. It counts for 90 days, or as long as you say: {1}. {2} alone opens a form.",
        Mrkdwn.code("/health " + name + " pulse 2 because adoption, sponsor-gone: no call back"),
        Mrkdwn.code("/health " + name + " pulse 2 for 30 days"),
        Mrkdwn.code("/health " + name + " pulse"));
  }

  private static HealthCommand command(FormResult<HealthCommand.Feedback> read, String howTo) {
    return switch (read) {
      case FormResult.Valid<HealthCommand.Feedback>(var command) -> command;
      case FormResult.Invalid<HealthCommand.Feedback> wrong ->
          new HealthCommand.Unclear(wrong.withInstructions(howTo));
    };
  }

  private static Optional<String> group(Matcher match, int group) {
    return Optional.ofNullable(match.group(group));
  }
}
