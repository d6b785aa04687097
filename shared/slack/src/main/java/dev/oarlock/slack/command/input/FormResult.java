package dev.oarlock.slack.command.input;

import static dev.oarlock.slack.language.LocalizedText.figure;
import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.slack.block.Mrkdwn;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// What was filled in, read.
public sealed interface FormResult<T> {
  /// It can be taken.
  record Valid<T>(T value) implements FormResult<T> {}

  /// By field, in whole sentences without markup, what is wrong and what would be right.
  record Invalid<T>(Map<String, String> errors) implements FormResult<T> {
    public Invalid {
      errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors));
    }

    /// For those who typed it: all sentences, before one that shows how it is typed.
    public String withInstructions(String howTo) {
      return Mrkdwn.escape(String.join(" ", errors.values())) + " " + howTo;
    }
  }

  /// What somebody said, to be named in a complaint about it.
  static String quoted(String said) {
    return Mrkdwn.shortened(said, 60);
  }

  /// Collects what is wrong, field by field.
  final class FieldErrors {
    private static final int MAX_NOTE_LENGTH = 2_000;

    private final Map<String, String> errors = new LinkedHashMap<>();

    /// Notes a complaint about a field where there is one.
    public void add(String field, Optional<String> complaint) {
      complaint.ifPresent(said -> errors.putIfAbsent(field, said));
    }

    public void addIfTooLong(String field, Optional<String> note) {
      add(
          field,
          note.filter(it -> it.length() > MAX_NOTE_LENGTH)
              .map(it ->
                  text(
                      "A note has at most 2,000 characters, and this one has {0}.",
                      figure("%,d", it.length()))));
    }

    /// What was said, where nobody complained.
    public <T> FormResult<T> orElse(Supplier<T> said) {
      return errors.isEmpty() ? new Valid<>(said.get()) : new Invalid<>(errors);
    }
  }
}
