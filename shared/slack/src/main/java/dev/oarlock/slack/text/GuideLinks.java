package dev.oarlock.slack.text;

import static dev.oarlock.slack.language.LocalizedText.text;

import java.util.Optional;

/// Points to a page of the guides: by a link where operators say at which address people read them,
/// else by its name.
public record GuideLinks(Optional<String> address) {
  public GuideLinks {
    address = address.map(it -> it.replaceAll("/+$", ""));
  }

  /// Where nobody said where the guides are read.
  public static GuideLinks named() {
    return new GuideLinks(Optional.empty());
  }

  public String health() {
    return page("health.md", text("the guide to health"));
  }

  public String forecast() {
    return page("forecast.md", text("the guide to the forecast"));
  }

  public String digest() {
    return page("digest.md", text("the guide to the digest"));
  }

  private String page(String page, String words) {
    return address
        .map(it -> "<%s/%s|%s>".formatted(it, page, words))
        .orElse(text("docs/{0} of Oarlock", page));
  }
}
