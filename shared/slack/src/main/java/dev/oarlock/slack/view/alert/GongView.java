package dev.oarlock.slack.view.alert;

import static dev.oarlock.slack.language.LocalizedText.said;
import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.transition.announcement.Announcement.GongRung;
import dev.oarlock.domain.transition.announcement.Win;
import dev.oarlock.domain.transition.win.GongRules;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.BulletList;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.health.LedgerText;
import java.util.Optional;

/// A win, for everybody: loud with a title, quiet in one line. What hides a loss is told plainly to
/// its team and rings no gong.
public final class GongView {
  private static final int REASONS = 3;

  private GongView() {}

  public static Card of(GongRung gong) {
    return of(gong, GongRules.shipped());
  }

  /// By the rules of this place.
  public static Card of(GongRung gong, GongRules rules) {
    var about = gong.about();
    var part = new SnapshotSection(about);
    var clause = rules.amounts() ? WinText.clause(gong.win()) : WinText.plainClause(gong.win());
    var comparison = rules.amounts() ? WinText.comparison(gong.win()) : "";
    var lead = part.name() + " " + clause + "." + comparison;
    var card =
        switch (rules.loudness(gong.win(), about)) {
          case LOUD ->
              Card.titled("🔔 " + about.name() + " " + clause).say(text("*Gong!* {0}", lead));
          case QUIET -> Card.saying("🔔 " + lead);
          case SILENT -> Card.saying(text("*Not so fast.* {0}", lead));
        };
    return card.say(turnedBy(gong))
        .with(improvements(gong))
        .say(
            text(
                "Owner: {0}, {1}. Next renewal: {2}.",
                part.owner(), Mrkdwn.escape(about.segment().name()), part.renewal()))
        .smallPrint(part.freshness());
  }

  /// Whether a win is for everybody rather than for its team alone.
  public static boolean isForEverybody(GongRung gong) {
    return gong.win().loudness(gong.about().cmrr()) != Win.Loudness.SILENT;
  }

  /// What ended the risk; the score may have moved for something else.
  private static Optional<String> turnedBy(GongRung gong) {
    return gong.win() instanceof Win.Saved saved && !saved.endedBy().isEmpty()
        ? Optional.of(
            text(
                "*What turned it:* {0}.",
                EnglishPhrases.join(
                    saved.endedBy().stream().map(it -> Mrkdwn.escape(said(it))).toList())))
        : Optional.empty();
  }

  /// What its score gained is news of a save only: what is bought says nothing of how it is used.
  private static Optional<BulletList> improvements(GongRung gong) {
    var isSave = gong.win() instanceof Win.BackFromRed || gong.win() instanceof Win.Saved;
    var up = gong.about().reasons().stream().filter(line -> line.points() > 0).toList();
    return !isSave || up.isEmpty()
        ? Optional.empty()
        : Optional.of(
            BulletList.of(
                turnedBy(gong).isPresent() ? text("*Its score*") : text("*What turned it*"),
                LedgerText.items(up, REASONS)));
  }
}
