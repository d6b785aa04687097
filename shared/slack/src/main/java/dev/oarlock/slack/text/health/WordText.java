package dev.oarlock.slack.text.health;

import static dev.oarlock.slack.language.LocalizedText.text;

import java.util.Locale;

/// A word of a signal, such as a role or a kind of event: `ON_SITE` is `on site`.
public final class WordText {
  private WordText() {}

  public static String of(Enum<?> constant) {
    return text(constant.name().toLowerCase(Locale.ROOT).replace('_', ' '));
  }
}
