package dev.oarlock.slack.command;

import dev.oarlock.slack.block.Mrkdwn;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// What was filled in, read.
public sealed interface Reading<T> {
  /// It can be taken.
  record Fine<T>(T said) implements Reading<T> {}

  /// By field, in whole sentences without markup, what is wrong and what would be right.
  record Wrong<T>(Map<String, String> fields) implements Reading<T> {
    public Wrong {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /// For those who typed it: all sentences, before one that shows how it is typed.
    String before(String howTo) {
      return Mrkdwn.escape(String.join(" ", fields.values())) + " " + howTo;
    }
  }

  /// What somebody said, to be named in a complaint about it.
  static String quoted(String said) {
    return Mrkdwn.shortened(said, 60);
  }

  /// Collects what is wrong, field by field.
  final class Complaints {
    private static final int LONGEST_NOTE = 2_000;

    private final Map<String, String> fields = new LinkedHashMap<>();

    /// Notes a complaint about a field where there is one.
    void about(String field, Optional<String> complaint) {
      complaint.ifPresent(said -> fields.putIfAbsent(field, said));
    }

    void aboutNote(String field, Optional<String> note) {
      about(
          field,
          note.filter(it -> it.length() > LONGEST_NOTE)
              .map(it ->
                  "A note has at most 2,000 characters, and this one has %,d."
                      .formatted(it.length())));
    }

    /// What was said, where nobody complained.
    <T> Reading<T> or(Supplier<T> said) {
      return fields.isEmpty() ? new Fine<>(said.get()) : new Wrong<>(fields);
    }
  }
}
