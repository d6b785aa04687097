package dev.oarlock.local.slack.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/// Emoji short codes such as `:bell:`; the common ones are in `emoji.properties`.
final class EmojiCodes {
  private static final Properties BY_NAME = load();

  private EmojiCodes() {}

  /// The character of this short code, or the short code itself when it is not a common one.
  static String of(String name) {
    return BY_NAME.getProperty(name.replaceAll("::skin-tone-\\d", ""), ":" + name + ":");
  }

  private static Properties load() {
    var emoji = new Properties();
    try (var in =
        Objects.requireNonNull(EmojiCodes.class.getResourceAsStream("emoji.properties"))) {
      emoji.load(new InputStreamReader(in, UTF_8));
      return emoji;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
