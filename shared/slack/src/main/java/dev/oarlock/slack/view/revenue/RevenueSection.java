package dev.oarlock.slack.view.revenue;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.portfolio.digest.revenue.LateRevenue.LateAccount;
import dev.oarlock.domain.portfolio.digest.revenue.PeriodRevenue;
import dev.oarlock.domain.portfolio.digest.revenue.RevenueChanges;
import dev.oarlock.domain.portfolio.exposure.CalendarQuarter;
import dev.oarlock.domain.revenue.ledger.RevenueCategory;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.text.MoneyText;
import dev.oarlock.slack.text.RevenueCategoryText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the week, and the quarter so far, did to the revenue, in a sentence each: each adds up.
public record RevenueSection(RevenueChanges revenue) {

  /// `Revenue: €3,000 a month, +€120 within the week: +€200 new, −€80 product churn.`
  public String week() {
    var week = revenue.week();
    return "*Revenue:* "
        + MoneyText.monthly(week.now())
        + (week.isUnmoved()
            ? ", as much as a week ago."
            : ", *"
                + signedOrNoChange(week.change())
                + "* within the week: "
                + String.join(", ", weekSteps())
                + ".");
  }

  /// `Q4 2026 so far: €2,900 a month on 30 Sep, +€100: +€300 new, −€200 cancellation.`
  public String quarter() {
    var quarter = revenue.quarter();
    return "*%s so far:* opened with %s, %s%s; %d of %d customers of then are still here."
        .formatted(
            CalendarQuarter.of(quarter.period().to()),
            MoneyText.monthly(quarter.opening()),
            signedOrNoChange(quarter.change()),
            quarter.isUnmoved() ? "" : ": " + String.join(", ", steps(quarter)),
            quarter.customers().retained(),
            quarter.customers().opening());
  }

  /// `Opened with €2,900 a month: +€300 new, −€200 cancellation.`
  public static String moved(PeriodRevenue period) {
    return "Opened with %s: %s."
        .formatted(
            MoneyText.monthly(period.opening()),
            period.isUnmoved() ? "nothing moved" : String.join(", ", steps(period)));
  }

  private static String signedOrNoChange(MultiCurrencyAmount change) {
    return change.isZero() ? "no change" : MoneyText.signed(change);
  }

  private List<String> weekSteps() {
    var week = revenue.week();
    var steps = new ArrayList<>(steps(week.moved()));
    if (!week.earlierGained().isZero()) {
      steps.add(
          "+%s of earlier days, told late%s"
              .formatted(
                  MoneyText.of(week.earlierGained()),
                  of(revenue.late().gained(), week.earlierGained())));
    }
    if (!week.earlierLost().isZero()) {
      steps.add(
          "−%s of earlier days, told late or never signed%s"
              .formatted(
                  MoneyText.of(week.earlierLost()), of(revenue.late().lost(), week.earlierLost())));
    }
    return steps;
  }

  /// Whose it is, or whose most of it is: ` (Summit)`, ` (most by Summit: €400)`.
  private static String of(Optional<LateAccount> largest, MultiCurrencyAmount total) {
    return largest
        .map(late -> {
          var name = Mrkdwn.escape(Mrkdwn.shortened(late.name(), 60));
          return late.amount().equals(total)
              ? " (" + name + ")"
              : " (most by " + name + ": " + MoneyText.of(late.amount()) + ")";
        })
        .orElse("");
  }

  private static List<String> steps(PeriodRevenue period) {
    var steps = new ArrayList<String>();
    for (var category : RevenueCategory.values()) {
      var amount = period.movement(category);
      if (!amount.isZero()) {
        steps.add(MoneyText.signed(amount) + " " + RevenueCategoryText.of(category));
      }
    }
    return steps;
  }
}
