package dev.oarlock.slack.command;

import static dev.oarlock.slack.language.LocalizedText.message;
import static dev.oarlock.slack.language.LocalizedText.text;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What people write down about an account.
public enum ActivityKind {
  NOTE(message("Note")),
  MEETING(message("Meeting")),
  PULSE(message("Your pulse")),
  CONTACT(message("Sponsor or other contact")),
  MEASURE(message("Success measure"));

  private final String label;

  ActivityKind(String label) {
    this.label = label;
  }

  public String label() {
    return text(label);
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ActivityKind> of(String word) {
    return Stream.of(values()).filter(it -> it.word().equals(word)).findFirst();
  }
}
