package dev.oarlock.slack.view.digest;

import dev.oarlock.domain.portfolio.digest.week.JarMarble.MarbleKind;
import dev.oarlock.domain.portfolio.digest.week.MarbleJar;
import dev.oarlock.slack.text.DayText;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        new ArrayList<String>(List.of(part("●", won, won == 1 ? "renewal won" : "renewals won")));
    if (jar.count(MarbleKind.SMALLER) > 0) {
      parts.add(part("◐", jar.count(MarbleKind.SMALLER), "renewed for less"));
    }
    parts.add(part("○", jar.count(MarbleKind.LOST), "lost"));
    return "*%s:* %s.%s".formatted(month(jar), String.join(", ", parts), streak(jar));
  }

  /// `The last 7 were won, the first of them on 12 Sep 2026.`
  private static String streak(MarbleJar jar) {
    return jar.streak() < STREAK
        ? ""
        : " The last %d were won%s."
            .formatted(
                jar.streak(),
                jar.streakBefore()
                    .map(day -> ", the first of them on " + DayText.of(day))
                    .orElse(""));
  }

  private static String month(MarbleJar jar) {
    var name = jar.month().from().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return jar.isWhole() ? name : name + " so far";
  }

  private static String part(String mark, int count, String what) {
    if (count == 0) {
      return what.equals("lost") ? "none lost" : "no " + what;
    }
    var marks = mark.repeat(Math.min(count, MOST_MARKS)) + (count > MOST_MARKS ? "…" : "");
    return "%s %d %s".formatted(marks, count, what);
  }
}
