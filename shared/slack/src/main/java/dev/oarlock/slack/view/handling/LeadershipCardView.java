package dev.oarlock.slack.view.handling;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.signal.HandlingSignal.RiskHandled;
import dev.oarlock.domain.account.signal.HandlingSignal.RiskHandled.Step;
import dev.oarlock.domain.risk.handling.RiskNews;
import dev.oarlock.domain.transition.announcement.Announcement.RiskUpdated;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.CardButton;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.view.alert.SnapshotSection;
import dev.oarlock.slack.view.risk.RiskCauseText;
import java.util.Locale;

/// A risk that was escalated to the leadership, for their channel. What is done about it is on its
/// own card.
public final class LeadershipCardView {
  private LeadershipCardView() {}

  public static boolean isFor(RiskUpdated updated) {
    return updated.news() instanceof RiskNews.StepTaken
        && updated
            .handling()
            .latest()
            .filter(it -> it.what().step() == Step.ESCALATE && it.what().to().isEmpty())
            .isPresent();
  }

  public static Card of(RiskUpdated updated) {
    var part = new SnapshotSection(updated.about());
    var step = updated.handling().latest().orElseThrow();
    var isOurs = step.what().by().equals(RiskHandled.OARLOCK);
    return Card.titled(
            text(
                "{0}: at risk, {1}",
                updated.about().name(), isOurs ? text("and nobody has it") : text("escalated")))
        .say(
            text(
                "*{0} is at risk since {1}: {2}.* {3}",
                part.name(),
                DayText.of(updated.episode().opened()),
                RiskCauseText.sentenceEnd(updated.episode()),
                sentence(updated)))
        .facts(part.facts())
        .buttons(
            new CardButton(
                RiskControls.SHOW, text("Show account"), updated.about().account().value()))
        .smallPrint(
            text("What is done about it is on its card in the channel of the account's team."));
  }

  private static String sentence(RiskUpdated updated) {
    var words = FollowUpText.of(updated, updated.handling().latest().orElseThrow());
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
