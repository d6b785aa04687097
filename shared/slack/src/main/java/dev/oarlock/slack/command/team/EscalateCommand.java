package dev.oarlock.slack.command.team;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.signal.HandlingSignal.EscalationNoted.EscalationStep;
import java.util.regex.Pattern;

/// What is typed after `/escalate`.
public sealed interface EscalateCommand {
  record Help() implements EscalateCommand {}

  /// A form to begin the escalation of the account `name`.
  record OpenEscalation(String name) implements EscalateCommand {}

  /// Something of an escalation that runs, in somebody's words.
  record EscalationWords(String name, EscalationStep step, String note)
      implements EscalateCommand {}

  record UnclearEscalation(String why) implements EscalateCommand {}

  int LONGEST = 1_000;

  Pattern STEP =
      Pattern.compile(
          "(?<name>.+?)\\s+(?<step>milestone|update|close)\\s*:?\\s*(?<note>.*)",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  static EscalateCommand parse(String typed) {
    var text = typed.strip();
    if (text.isEmpty() || text.equalsIgnoreCase("help")) {
      return new Help();
    }
    var match = STEP.matcher(text);
    if (!match.matches()) {
      return new OpenEscalation(text);
    }
    var note = match.group("note").strip();
    var isEnd = match.group("step").equalsIgnoreCase("close");
    if (note.isEmpty() || note.length() > LONGEST) {
      return new UnclearEscalation(
          isEnd
              ? text(
                  "Say how it ended, in at most {0} characters: `/escalate acme close: they stay`.",
                  LONGEST)
              : text(
                  "Say what happened, in at most {0} characters: `/escalate acme milestone: their"
                      + " CTO joined`.",
                  LONGEST));
    }
    return new EscalationWords(
        match.group("name").strip(), isEnd ? EscalationStep.CLOSE : EscalationStep.MILESTONE, note);
  }
}
