package dev.oarlock.slack.view.digest;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.portfolio.board.DigestVersion;

/// Of which accounts a digest is, after the word it is said of; nothing where it is of all.
final class VersionText {
  private VersionText() {}

  /// Plain text: ` for dana`, ` in Enterprise`.
  static String of(DigestVersion version) {
    return switch (version) {
      case DigestVersion.Leadership _, DigestVersion.BoardPages _ -> "";
      case DigestVersion.Book(var csm) -> text(" for {0}", csm.name());
      case DigestVersion.OfSegment(var segment) -> text(" in {0}", segment.name());
    };
  }
}
