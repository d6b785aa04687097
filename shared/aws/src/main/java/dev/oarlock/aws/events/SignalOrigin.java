package dev.oarlock.aws.events;

import java.util.Optional;

/// What made a signal of something in another system's words: which version of which mapping, in
/// which import. `stripe@1 import-2026-11-29T09:00:00.123Z`; of an event on the bus the mapping
/// alone.
public record SignalOrigin(String mapping, Optional<String> run) {
  private static final String RUN = "import-";

  public static SignalOrigin of(String text) {
    var words = text.split(" ", 2);
    return words.length == 2 && words[1].startsWith(RUN)
        ? new SignalOrigin(words[0], Optional.of(words[1]))
        : new SignalOrigin(text, Optional.empty());
  }

  public static String text(String mapping, String run) {
    return mapping + " " + run;
  }

  public String text() {
    return run.map(it -> text(mapping, it)).orElse(mapping);
  }
}
