package dev.oarlock.slack.command;

import dev.oarlock.slack.block.Mrkdwn;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what people say about an account themselves: a score or band that they hold against the
/// computed one, and their pulse.
record Words(LocalDate today) {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
  private static final String OVERRIDE = "override";
  private static final String PULSE = "pulse";
  private static final String BECAUSE = "(?:\\s+because\\s+([^:]+))?(?::\\s*(.+))?";
  private static final Pattern HELD =
      Pattern.compile(
          "\\s*(\\d{1,9})?\\s*(red|yellow|green)?"
              + "(?:\\s+for\\s+(\\d{1,3})\\s+days?|\\s+until\\s+(.+?))?"
              + BECAUSE,
          FLAGS);
  private static final Pattern NUMBER = Pattern.compile("-?\\d+\\b");
  private static final Pattern FELT =
      Pattern.compile("(-?\\d[\\d.]*)(?:\\s+for\\s+(\\d{1,9})\\s+days?)?" + BECAUSE, FLAGS);

  /// The first place at which it can be read; where there is none, what to type at the first.
  Optional<HealthCommand> read(String text) {
    var said = After.each(text, OVERRIDE, PULSE).stream().flatMap(it -> read(it).stream()).toList();
    return said.stream()
        .filter(it -> !(it instanceof HealthCommand.Unclear))
        .findFirst()
        .or(() -> said.stream().findFirst());
  }

  private Optional<HealthCommand> read(After after) {
    return after.word().equals(PULSE)
        ? pulse(after.name(), after.said())
        : Optional.of(override(after.name(), after.said()));
  }

  private HealthCommand override(String name, String words) {
    if (words.isEmpty()) {
      return new HealthCommand.AskOverride(name);
    }
    if (words.equalsIgnoreCase("off")) {
      return new HealthCommand.OverrideOff(name);
    }
    var match = HELD.matcher(" " + words);
    return match.matches()
        ? command(
            new OverrideForm(today).read(name, held(match)),
            "Type it as in " + overrideExample(name) + ".")
        : new HealthCommand.Unclear(howToOverride(name));
  }

  private Filled held(Matcher match) {
    return Filled.nothing()
        .with(OverrideForm.SCORE, group(match, 1))
        .with(OverrideForm.BAND, group(match, 2))
        .with(OverrideForm.UNTIL, until(match))
        .with(OverrideForm.REASON, group(match, 5))
        .with(OverrideForm.NOTE, group(match, 6));
  }

  /// As an ISO day where it can be read as one.
  private Optional<String> until(Matcher match) {
    return group(match, 3)
        .map(days -> today.plusDays(Integer.parseInt(days)).toString())
        .or(() -> group(match, 4).map(it -> PastDay.whole(it).map(LocalDate::toString).orElse(it)));
  }

  private static String howToOverride(String name) {
    return "Type a score (0 to 100) or a band, for how long (7 to 90 days; 30 if you do not say), and"
        + " why, such as "
        + overrideExample(name)
        + " or "
        + Mrkdwn.code("/health " + name + " override off")
        + ". The reason is one of "
        + String.join(", ", OverrideForm.REASONS)
        + "; what comes after a colon is your note. "
        + Mrkdwn.code("/health " + name + " override")
        + " alone opens a form.";
  }

  private static String overrideExample(String name) {
    return Mrkdwn.code(
        "/health " + name + " override 80 for 30 days because renewal-agreed: signed");
  }

  /// A word that is no number is part of a name.
  private static Optional<HealthCommand> pulse(String name, String words) {
    if (words.isEmpty()) {
      return Optional.of(new HealthCommand.AskPulse(name));
    }
    var match = FELT.matcher(words);
    if (match.matches()) {
      return Optional.of(command(PulseForm.read(name, felt(match)), howToPulse(name)));
    }
    return NUMBER.matcher(words).lookingAt()
        ? Optional.of(new HealthCommand.Unclear(howToPulse(name)))
        : Optional.empty();
  }

  private static Filled felt(Matcher match) {
    return Filled.nothing()
        .with(PulseForm.PULSE, group(match, 1))
        .with(PulseForm.DAYS, group(match, 2))
        .with(PulseForm.REASONS, List.of(group(match, 3).orElse("").split(",")))
        .with(PulseForm.NOTE, group(match, 4));
  }

  private static String howToPulse(String name) {
    return "Type your pulse from 1 (will leave) to 5 (delighted), and up to three reasons, such as "
        + Mrkdwn.code("/health " + name + " pulse 2 because adoption, sponsor-gone: no call back")
        + ". It counts for 90 days, or as long as you say: "
        + Mrkdwn.code("/health " + name + " pulse 2 for 30 days")
        + ". "
        + Mrkdwn.code("/health " + name + " pulse")
        + " alone opens a form.";
  }

  private static HealthCommand command(Reading<HealthCommand.Statement> read, String howTo) {
    return switch (read) {
      case Reading.Fine<HealthCommand.Statement>(var command) -> command;
      case Reading.Wrong<HealthCommand.Statement> wrong ->
          new HealthCommand.Unclear(wrong.before(howTo));
    };
  }

  private static Optional<String> group(Matcher match, int group) {
    return Optional.ofNullable(match.group(group));
  }
}
