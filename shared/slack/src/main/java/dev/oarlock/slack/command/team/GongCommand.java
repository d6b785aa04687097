package dev.oarlock.slack.command.team;

import static dev.oarlock.slack.language.LocalizedText.text;

import java.util.regex.Pattern;

/// What is typed after `/gong`.
public sealed interface GongCommand {
  record Help() implements GongCommand {}

  /// A success of the account `name`, in somebody's words.
  record TellSuccess(String name, String text) implements GongCommand {}

  record UnclearGong(String why) implements GongCommand {}

  int LONGEST = 500;

  Pattern QUOTED =
      Pattern.compile("(?<name>[^\"“”:]+?)\\s*[\"“”](?<text>.*?)[\"“”]?", Pattern.DOTALL);
  Pattern COLON = Pattern.compile("(?<name>[^\"“”:]+?)\\s*:\\s*(?<text>.*)", Pattern.DOTALL);

  static GongCommand parse(String typed) {
    var text = typed.strip();
    if (text.isEmpty() || text.equalsIgnoreCase("help")) {
      return new Help();
    }
    var quoted = QUOTED.matcher(text);
    var match = quoted.matches() ? quoted : COLON.matcher(text);
    if (!match.matches() || match.group("text").isBlank()) {
      return new UnclearGong(
          text("Say of which customer, and what: `/gong acme \"They renewed a month early\"`."));
    }
    var said = match.group("text").strip();
    return said.length() > LONGEST
        ? new UnclearGong(text("That is {0} characters; a gong takes {1}.", said.length(), LONGEST))
        : new TellSuccess(match.group("name").strip(), said);
  }
}
