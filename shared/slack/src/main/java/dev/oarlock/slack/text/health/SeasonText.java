package dev.oarlock.slack.text.health;

import static dev.oarlock.slack.language.LocalizedText.locale;
import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.account.evidence.usage.UsageSeason;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.slack.text.DayText;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// What a card says where use is low as it was in the same weeks of the year before.
public final class SeasonText {
  private SeasonText() {}

  public static Optional<String> of(Facts facts, LocalDate today) {
    return AccountEvidence.of(facts)
        .usage()
        .seasonOn(today)
        .map(season -> text("*Season:* {0} {1}", low(season), back(season)));
  }

  /// The same without what follows from it, where a card has no room.
  public static Optional<String> brief(Facts facts, LocalDate today) {
    return AccountEvidence.of(facts)
        .usage()
        .seasonOn(today)
        .map(season -> text("*Season:* {0}", low(season)));
  }

  private static String low(UsageSeason season) {
    var since = DayText.of(season.lastInSeason());
    var month =
        DateTimeFormatter.ofPattern("MMMM uuuu", locale())
            .format(YearMonth.from(season.sameWeek()));
    return season.silent()
        ? text(
            "not used since {0}, and not in these weeks of last year either, as in {1}.",
            since, month)
        : text("use is low since {0}, as in these weeks of last year ({1}).", since, month);
  }

  private static String back(UsageSeason season) {
    return text(
        "Until it is due back, as last year, in the week of {0}, the last weeks of the season"
            + " count; if it does not come back then, that is a risk.",
        DayText.of(season.expectedBack()));
  }
}
