package dev.oarlock.slack.view.revenue;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.portfolio.board.DigestReport.QuarterPlan;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.MoneyText;
import java.util.Optional;

/// The quarter so far beside the plan: what was planned to churn up to today of the revenue with
/// which it opened, and what of it is lost.
public final class PlanSentence {
  private PlanSentence() {}

  /// Nothing where the quarter opened with no revenue, for then nothing can be lost of it.
  public static Optional<String> of(Optional<QuarterPlan> plan) {
    return plan.filter(it -> it.compared().expected().opening() > 0).map(PlanSentence::sentence);
  }

  private static String sentence(QuarterPlan plan) {
    var compared = plan.compared();
    return text(
        "*Plan:* of the {0} with which the quarter opened, {1} was planned to churn up to {2}; {3}"
            + " is lost, {4}.",
        money(plan, compared.expected().opening()),
        money(plan, compared.expected().plannedLoss()),
        DayText.of(compared.period().to()),
        money(plan, compared.lost()),
        difference(plan, compared.lost() - compared.expected().plannedLoss()));
  }

  private static String difference(QuarterPlan plan, long more) {
    if (more == 0) {
      return text("as planned");
    }
    return more > 0
        ? text("{0} more than planned", money(plan, more))
        : text("{0} less than planned", money(plan, -more));
  }

  private static String money(QuarterPlan plan, long minor) {
    return MoneyText.of(new Money(minor, plan.base()));
  }
}
