package dev.oarlock.slack.view.alert;

import static dev.oarlock.slack.block.BlockFactory.context;
import static dev.oarlock.slack.block.BlockFactory.section;

import dev.oarlock.domain.transition.announcement.Announcement.AccountRecovered;
import dev.oarlock.slack.block.SlackMessage;
import dev.oarlock.slack.text.BandText;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// The note that ends a risk episode, under its alert where that can be found.
public final class RecoveredView {
  private RecoveredView() {}

  public static SlackMessage of(AccountRecovered recovered) {
    var about = recovered.about();
    var part = new SnapshotSection(about);
    var days = ChronoUnit.DAYS.between(recovered.atRiskSince(), about.day());
    var lead =
        "%s is out of risk after %s, since %s."
            .formatted(
                part.name(),
                EnglishPhrases.counted(days, "day"),
                DayText.of(recovered.atRiskSince()));
    return SlackMessage.of(
        lead + " " + part.health() + part.plainReasons() + " Owner: " + part.owner() + ".",
        List.of(
            section(BandText.mark(about.band()) + " *" + lead + "* " + part.health()),
            section(part.reasons()),
            context(List.of("Owner: " + part.owner() + ". " + part.freshness()))));
  }
}
