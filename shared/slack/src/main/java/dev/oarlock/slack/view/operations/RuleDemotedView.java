package dev.oarlock.slack.view.operations;

import dev.oarlock.domain.risk.alert.AlertRule;
import dev.oarlock.domain.risk.alert.RuleRecord;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.CardButton;

/// Tells operators that a rule interrupts nobody any more, and how to put it back into force.
public final class RuleDemotedView {
  public static final String REINSTATE = "alerts.reinstate";

  private RuleDemotedView() {}

  public static Card of(AlertRule rule, RuleRecord record) {
    return Card.titled("Alerts by “" + rule.label() + "” go to the digest from now on")
        .say(
            "*Of %d of its last %d alerts that can be judged, %d were right: %d %%.* Too many were called wrong to interrupt people with it. Accounts that it puts at risk are still at risk: `/health at risk` and the digest list them."
                .formatted(
                    record.judged(), record.told(), record.right(), record.precision().orElse(0)))
        .buttons(new CardButton(REINSTATE, "Put it back into force", rule.code()))
        .smallPrint(
            "Typed: "
                + Mrkdwn.code("/alerts reinstate " + rule.label())
                + ". What its alerts were worth until then counts no more.");
  }
}
