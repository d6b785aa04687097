package dev.oarlock.slack.view.alert;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.contract.renewal.OverdueRenewal;
import dev.oarlock.domain.transition.announcement.Announcement.RenewalOverdue;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.LabeledFact;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.MoneyText;
import dev.oarlock.slack.text.OverdueText;
import dev.oarlock.slack.text.ProbabilityText;
import dev.oarlock.slack.view.contract.LateWorthText;
import java.util.List;
import java.util.Optional;

/// A renewal that is overdue, for its owner and the leads: late is not lost, and somebody has to
/// ask.
public final class RenewalOverdueView {

  private final RenewalOverdue overdue;
  private final String nextStep;
  private final OverdueRenewal renewal;
  private final SnapshotSection part;

  private RenewalOverdueView(RenewalOverdue overdue, String nextStep) {
    this.nextStep = nextStep;
    this.overdue = overdue;
    this.renewal = overdue.renewal();
    this.part = new SnapshotSection(overdue.about());
  }

  /// `nextStep` is what the account's card says, where its state can be read.
  public static Card of(RenewalOverdue overdue, Optional<String> nextStep) {
    return new RenewalOverdueView(overdue, nextStep.orElse(withoutState())).card();
  }

  private Card card() {
    var lateness = OverdueText.of(renewal.due(), overdue.about().day());
    return Card.titled(text("⏳ {0}: renewal {1}", overdue.about().name(), lateness))
        .say(text("*The renewal of {0} is {1}.* {2}", part.name(), lateness, late()))
        .say(grace())
        .say(text("*Churn probability:* {0}. {1}", probability(), part.health()))
        .facts(facts())
        .say(
            text(
                "*Suggested next step:* {0} Whoever has heard that they leave reports the"
                    + " cancellation, so that nobody asks again.",
                nextStep))
        .smallPrint(part.freshness());
  }

  /// `Contract K-1 ended on 1 Mar 2027: €500 of the €1,500 a month is late.`
  private String late() {
    var contracts = renewal.contracts().stream().map(Mrkdwn::escape).toList();
    var ended =
        text(
            "{0} ended on {1}",
            (contracts.size() == 1 ? text("Contract ") : text("Contracts "))
                + EnglishPhrases.join(contracts),
            DayText.of(renewal.due()));
    if (renewal.monthlyAmount().isZero()) {
      return ended + paused();
    }
    return text(
        "{0}: {1} is late, not lost.",
        ended,
        isAll()
            ? MoneyText.monthly(renewal.monthlyAmount())
            : text(
                "{0} of its {1}",
                MoneyText.of(renewal.monthlyAmount()), MoneyText.monthly(overdue.about().cmrr())));
  }

  private String paused() {
    return renewal.pausedAmount().isZero()
        ? "."
        : text(
            ": it is paused, and they paid {0} before. They have not left.",
            MoneyText.monthly(renewal.pausedAmount()));
  }

  private boolean isAll() {
    return renewal.monthlyAmount().equals(overdue.about().cmrr());
  }

  private String grace() {
    var days = text("{0 day}", renewal.graceDaysLeft(overdue.about().day()));
    return text(
        "Signed within the next {0}, it is a late renewal and its dates stay. If nobody has signed"
            + " by {1}, what is late counts as lost as of {2}.",
        days, DayText.of(renewal.graceEnd().minusDays(1)), DayText.of(renewal.due()));
  }

  private String probability() {
    return overdue
        .about()
        .churnAtRenewal()
        .map(probability -> text("{0} that they do not renew", ProbabilityText.of(probability)))
        .orElseGet(part::probability);
  }

  private List<LabeledFact> facts() {
    return List.of(
        new LabeledFact(text("Late"), LateWorthText.of(renewal)),
        new LabeledFact(text("Was due"), DayText.of(renewal.due())),
        new LabeledFact(text("Owner"), part.owner()),
        new LabeledFact(text("Segment"), Mrkdwn.escape(overdue.about().segment().name())));
  }

  private static String withoutState() {
    return text("Call the person who signs, for a date or a no.");
  }
}
