package dev.oarlock.slack.command;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What people write down about an account.
public enum ActivityKind {
  NOTE("Note"),
  MEETING("Meeting"),
  PULSE("Your pulse"),
  CONTACT("Sponsor or other contact"),
  MEASURE("Success measure");

  private final String label;

  ActivityKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ActivityKind> of(String word) {
    return Stream.of(values()).filter(it -> it.word().equals(word)).findFirst();
  }
}
