package dev.oarlock.slack.view.alert;

import dev.oarlock.domain.transition.announcement.Announcement.AccountRecovered;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.text.BandText;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import java.time.temporal.ChronoUnit;

/// The note that ends a risk episode, under its alert where that can be found.
public final class RecoveredView {
  private RecoveredView() {}

  public static Card of(AccountRecovered recovered) {
    var about = recovered.about();
    var part = new SnapshotSection(about);
    var days = ChronoUnit.DAYS.between(recovered.atRiskSince(), about.day());
    var lead =
        "%s is out of risk after %s, since %s."
            .formatted(
                part.name(),
                EnglishPhrases.counted(days, "day"),
                DayText.of(recovered.atRiskSince()));
    return Card.saying(BandText.mark(about.band()) + " *" + lead + "* " + part.health())
        .with(part.reasons())
        .smallPrint("Owner: " + part.owner() + ". " + part.freshness());
  }
}
