package dev.oarlock.slack.command.parser;

import dev.oarlock.slack.command.ActivityKind;
import dev.oarlock.slack.command.HealthCommand;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what somebody writes down: `acme note: their CFO left`; `acme log meeting` opens its form.
final class ActivityParser {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
  private static final Pattern NOTE = Pattern.compile("(.+?)\\s+note\\s*:\\s*(.+)", FLAGS);
  private static final Pattern NOTES = Pattern.compile("(.+?)\\s+notes\\??", FLAGS);
  private static final Pattern FORM =
      Pattern.compile("(.+?)\\s+log(?:\\s+(?:a\\s+)?(note|meeting|pulse|contact|measure))?", FLAGS);

  private ActivityParser() {}

  static Optional<HealthCommand> parse(String text) {
    var note = NOTE.matcher(text);
    if (note.matches()) {
      return Optional.of(new HealthCommand.LogNote(note.group(1), note.group(2)));
    }
    var notes = NOTES.matcher(text);
    if (notes.matches()) {
      return Optional.of(new HealthCommand.Notes(notes.group(1)));
    }
    var form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(new HealthCommand.OpenActivityForm(form.group(1), kind(form.group(2))))
        : Optional.empty();
  }

  private static ActivityKind kind(@Nullable String word) {
    return word == null
        ? ActivityKind.NOTE
        : ActivityKind.of(word.toLowerCase(Locale.ROOT)).orElse(ActivityKind.NOTE);
  }
}
