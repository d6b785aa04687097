package dev.oarlock.slack.view.operations;

import static dev.oarlock.slack.language.LocalizedText.text;

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
    return Card.titled(text("Alerts by “{0}” go to the digest from now on", rule.label()))
        .say(
            text(
                "*Of {0} of its last {1} alerts that can be judged, {2} were right: {3} %.* Too"
                    + " many were called wrong to interrupt people with it. Accounts that it puts"
                    + " at risk are still at risk: `/health at risk` and the digest list them.",
                record.judged(), record.told(), record.right(), record.precision().orElse(0)))
        .buttons(new CardButton(REINSTATE, text("Put it back into force"), rule.code()))
        .smallPrint(
            text(
                "Typed: {0}. What its alerts were worth until then counts no more.",
                Mrkdwn.code("/alerts reinstate " + rule.label())));
  }
}
