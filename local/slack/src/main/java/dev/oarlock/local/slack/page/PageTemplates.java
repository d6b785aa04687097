package dev.oarlock.local.slack.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/// The templates of the page: each is one file with gaps named `<!--gap-->`.
public final class PageTemplates {
  private PageTemplates() {}

  /// This template with the style, the picture of the app, and this content in its gap.
  public static String page(String name, String content) {
    return read(name)
        .replace("/*style*/", read("slack.css"))
        .replace("/*layout*/", read("page.css"))
        .replace("/*script*/", read("page.js"))
        .replace("<!--avatar-->", read("avatar.svg"))
        .replace("<!--content-->", content);
  }

  private static String read(String name) {
    try (var in = Objects.requireNonNull(PageTemplates.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
