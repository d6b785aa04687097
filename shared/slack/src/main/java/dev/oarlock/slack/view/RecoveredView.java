package dev.oarlock.slack.view;

import static dev.oarlock.slack.block.Parts.context;
import static dev.oarlock.slack.block.Parts.section;

import dev.oarlock.domain.announce.Announcement.AccountRecovered;
import dev.oarlock.slack.block.Message;
import dev.oarlock.slack.words.BandWords;
import dev.oarlock.slack.words.DayWords;
import dev.oarlock.slack.words.Phrases;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// The note that ends a risk episode, under its alert where that can be found.
public final class RecoveredView {
  private RecoveredView() {}

  public static Message of(AccountRecovered recovered) {
    var about = recovered.about();
    var part = new SnapshotPart(about);
    var days = ChronoUnit.DAYS.between(recovered.atRiskSince(), about.day());
    var lead =
        "%s is out of risk after %s, since %s."
            .formatted(
                part.name(), Phrases.counted(days, "day"), DayWords.of(recovered.atRiskSince()));
    return Message.of(
        lead + " " + part.health() + part.spokenReasons() + " Owner: " + part.owner() + ".",
        List.of(
            section(BandWords.mark(about.band()) + " *" + lead + "* " + part.health()),
            section(part.reasons()),
            context(List.of("Owner: " + part.owner() + ". " + part.freshness()))));
  }
}
