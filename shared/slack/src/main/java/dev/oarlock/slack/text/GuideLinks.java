package dev.oarlock.slack.text;

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
    return page("health.md", "the guide to health");
  }

  public String forecast() {
    return page("forecast.md", "the guide to the forecast");
  }

  public String digest() {
    return page("digest.md", "the guide to the digest");
  }

  private String page(String page, String words) {
    return address
        .map(it -> "<%s/%s|%s>".formatted(it, page, words))
        .orElse("docs/" + page + " of Oarlock");
  }
}
