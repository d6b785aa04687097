package dev.oarlock.slack.command.parser;

import dev.oarlock.slack.command.HealthCommand;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads what somebody asks about plays: `acme plays`; `acme play` opens the form, `acme play
/// adoption-sprint` starts one.
final class PlayParser {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
  private static final Pattern PLAYS = Pattern.compile("(.+?)\\s+plays\\??", FLAGS);
  private static final Pattern PLAY =
      Pattern.compile("(.+?)\\s+(?:start\\s+(?:a\\s+)?)?play(?:\\s+(.+))?", FLAGS);

  private PlayParser() {}

  static Optional<HealthCommand> parse(String text) {
    var all = PLAYS.matcher(text);
    if (all.matches()) {
      return Optional.of(new HealthCommand.Plays(all.group(1)));
    }
    var one = PLAY.matcher(text);
    return one.matches()
        ? Optional.of(
            one.group(2) == null
                ? new HealthCommand.OpenPlayForm(one.group(1))
                : new HealthCommand.StartPlay(one.group(1), one.group(2)))
        : Optional.empty();
  }
}
