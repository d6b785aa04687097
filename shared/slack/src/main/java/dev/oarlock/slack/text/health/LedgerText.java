package dev.oarlock.slack.text.health;

import static dev.oarlock.slack.language.LocalizedText.said;
import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.health.ledger.LedgerLine;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.text.EnglishPhrases;
import java.util.ArrayList;
import java.util.List;

/// Why a score moved, in points that add up.
public final class LedgerText {
  private LedgerText() {}

  /// `−14 Adoption: 31 % of licences are in use`.
  public static String of(LedgerLine line) {
    return EnglishPhrases.signed(line.points()) + " " + Mrkdwn.escape(cause(line));
  }

  private static String cause(LedgerLine line) {
    return switch (line.kind()) {
      case GUARDRAIL -> said(line.reason());
      case OVERRIDE -> EnglishPhrases.capitalize(said(line.reason()));
      case SCORECARD -> text("New scorecard {0}: {1}", line.subject(), said(line.reason()));
      case COMPONENT, COVERAGE ->
          line.reason().isBlank()
              ? said(line.subject())
              : said(line.subject()) + ": " + said(line.reason());
    };
  }

  /// The largest so many, and what the others come to.
  public static List<String> items(List<LedgerLine> lines, int most) {
    var items = new ArrayList<>(lines.stream().limit(most).map(LedgerText::of).toList());
    if (lines.size() > most) {
      var rest = lines.subList(most, lines.size());
      var points = rest.stream().mapToInt(LedgerLine::points).sum();
      items.add(text("{0} from {1 smaller change}", EnglishPhrases.signed(points), rest.size()));
    }
    return items;
  }
}
