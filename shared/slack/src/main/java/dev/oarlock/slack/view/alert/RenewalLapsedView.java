package dev.oarlock.slack.view.alert;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.contract.renewal.OverdueRenewal;
import dev.oarlock.domain.account.signal.JudgmentSignal.Loss;
import dev.oarlock.domain.risk.departure.LossEvent;
import dev.oarlock.domain.transition.announcement.AccountSnapshot;
import dev.oarlock.domain.transition.announcement.Announcement.RenewalLapsed;
import dev.oarlock.domain.transition.announcement.LossCorrection;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.LabeledFact;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.MoneyText;
import dev.oarlock.slack.view.loss.LossView;

/// A renewal that was never signed, of a customer who stays: what is lost, and what is left.
public final class RenewalLapsedView {
  private RenewalLapsedView() {}

  public static Card of(RenewalLapsed lapsed) {
    var renewal = lapsed.renewal();
    var part = new SnapshotSection(lapsed.about());
    var contracts = EnglishPhrases.join(renewal.contracts().stream().map(Mrkdwn::escape).toList());
    var lost =
        renewal.monthlyAmount().isZero() && renewal.pausedAmount().isZero()
            ? ""
            : text(": {0} is lost as of that day", lost(renewal));
    return Card.titled(text("⏳ {0}: a renewal was never signed", lapsed.about().name()))
        .say(
            text(
                "*{0} has not renewed {1}, due on {2}{3}.* The grace is over. They stay a customer,"
                    + " worth {4}.",
                part.name(),
                contracts,
                DayText.of(renewal.due()),
                lost,
                MoneyText.monthly(lapsed.about().cmrr())))
        .facts(
            new LabeledFact(text("Lost"), lost(renewal)),
            new LabeledFact(text("Owner"), part.owner()))
        .with(LossView.button(lapsed.about().account(), new LossEvent(Loss.LAPSED, renewal.due())))
        .smallPrint(part.freshness());
  }

  /// What is said under it once something is told that holds from the day on which it was due.
  public static Card undone(AccountSnapshot about, LossCorrection undone) {
    var part = new SnapshotSection(about);
    return Card.saying(
            (undone.renewed()
                    ? text(
                        "*{0} renewed this after all, from {1} on: it was not lost.*",
                        part.name(), DayText.of(undone.from()))
                    : text(
                        "*{0} goes on after all, with what was signed since, from {1} on.*",
                        part.name(), DayText.of(undone.from())))
                + (undone.paysLess() ? text(" By how much less they pay is told by itself.") : ""))
        .smallPrint(part.ownerAndFreshness());
  }

  /// Who never goes on after a pause is lost with what they paid before it.
  private static String lost(OverdueRenewal renewal) {
    return MoneyText.monthly(renewal.monthlyAmount().plus(renewal.pausedAmount()))
        + (renewal.pausedAmount().isZero() ? "" : text(" before it paused"));
  }
}
