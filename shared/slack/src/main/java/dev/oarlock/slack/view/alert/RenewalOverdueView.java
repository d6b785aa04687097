package dev.oarlock.slack.view.alert;

import dev.oarlock.domain.account.contract.OverdueRenewal;
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
  private static final String WITHOUT_STATE = "Call the person who signs, for a date or a no.";

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
    return new RenewalOverdueView(overdue, nextStep.orElse(WITHOUT_STATE)).card();
  }

  private Card card() {
    var lateness = OverdueText.of(renewal.due(), overdue.about().day());
    return Card.titled("⏳ " + overdue.about().name() + ": renewal " + lateness)
        .say("*The renewal of " + part.name() + " is " + lateness + ".* " + late())
        .say(grace())
        .say("*Churn probability:* " + probability() + ". " + part.health())
        .facts(facts())
        .say(
            "*Suggested next step:* "
                + nextStep
                + " Whoever has heard that they leave reports the cancellation, so that nobody asks"
                + " again.")
        .smallPrint(part.freshness());
  }

  /// `Contract K-1 ended on 1 Mar 2027: €500 of the €1,500 a month is late.`
  private String late() {
    var contracts = renewal.contracts().stream().map(Mrkdwn::escape).toList();
    var ended =
        (contracts.size() == 1 ? "Contract " : "Contracts ")
            + EnglishPhrases.join(contracts)
            + " ended on "
            + DayText.of(renewal.due());
    if (renewal.monthlyAmount().isZero()) {
      return ended + paused();
    }
    return ended
        + ": "
        + (isAll()
            ? MoneyText.monthly(renewal.monthlyAmount())
            : MoneyText.of(renewal.monthlyAmount())
                + " of its "
                + MoneyText.monthly(overdue.about().cmrr()))
        + " is late, not lost.";
  }

  private String paused() {
    return renewal.pausedAmount().isZero()
        ? "."
        : ": it is paused, and they paid %s before. They have not left."
            .formatted(MoneyText.monthly(renewal.pausedAmount()));
  }

  private boolean isAll() {
    return renewal.monthlyAmount().equals(overdue.about().cmrr());
  }

  private String grace() {
    var days = EnglishPhrases.counted(renewal.graceDaysLeft(overdue.about().day()), "day");
    return ("Signed within the next %s, it is a late renewal and its dates stay. If nobody has"
            + " signed by %s, what is late counts as lost as of %s.")
        .formatted(days, DayText.of(renewal.graceEnd().minusDays(1)), DayText.of(renewal.due()));
  }

  private String probability() {
    return overdue
        .churnAtRenewal()
        .map(probability -> ProbabilityText.of(probability) + " that they do not renew")
        .orElseGet(part::probability);
  }

  private List<LabeledFact> facts() {
    return List.of(
        new LabeledFact("Late", LateWorthText.of(renewal)),
        new LabeledFact("Was due", DayText.of(renewal.due())),
        new LabeledFact("Owner", part.owner()),
        new LabeledFact("Segment", Mrkdwn.escape(overdue.about().segment().name())));
  }
}
