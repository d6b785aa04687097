package dev.oarlock.slack.view.digest;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.portfolio.digest.marble.JarMarble.MarbleKind;
import dev.oarlock.domain.portfolio.digest.marble.MarbleJar;
import dev.oarlock.slack.language.LocalizedText;
import dev.oarlock.slack.text.DayText;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The month's jar of marbles in a line: a mark for each, and the same in words, which stand alone.
final class JarText {
  /// Fewer in a row are said of every month.
  private static final int STREAK = 3;

  private static final int MOST_MARKS = 10;

  private JarText() {}

  /// `*November so far:* ●●●●● 5 renewals won, ◐ 1 renewed for less, ○○ 2 lost. The last 3 were
  /// won.`
  static Optional<String> of(MarbleJar jar) {
    return jar.ofMonth().isEmpty() ? Optional.empty() : Optional.of(line(jar));
  }

  private static String line(MarbleJar jar) {
    var won = jar.count(MarbleKind.WON);
    var parts =
        new ArrayList<String>(
            List.of(part("●", won, won == 1 ? text("renewal won") : text("renewals won"))));
    if (jar.count(MarbleKind.SMALLER) > 0) {
      parts.add(part("◐", jar.count(MarbleKind.SMALLER), text("renewed for less")));
    }
    parts.add(
        jar.count(MarbleKind.LOST) == 0
            ? text("none lost")
            : part("○", jar.count(MarbleKind.LOST), text("lost")));
    return "*%s:* %s.%s".formatted(month(jar), String.join(", ", parts), streak(jar));
  }

  /// `The last 7 were won, the first of them on 12 Sep 2026.`
  private static String streak(MarbleJar jar) {
    return jar.streak() < STREAK
        ? ""
        : text(
            " The last {0} were won{1}.",
            jar.streak(),
            jar.streakBefore()
                .map(day -> text(", the first of them on {0}", DayText.of(day)))
                .orElse(""));
  }

  private static String month(MarbleJar jar) {
    var name = jar.month().from().getMonth().getDisplayName(TextStyle.FULL, LocalizedText.locale());
    return jar.isWhole() ? name : text("{0} so far", name);
  }

  private static String part(String mark, int count, String what) {
    if (count == 0) {
      return text("no {0}", what);
    }
    var marks = mark.repeat(Math.min(count, MOST_MARKS)) + (count > MOST_MARKS ? "…" : "");
    return "%s %d %s".formatted(marks, count, what);
  }
}
