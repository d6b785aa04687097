package dev.oarlock.slack.view.revenue;

import static dev.oarlock.slack.language.LocalizedText.text;

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
    return text(
        "*Revenue:* {0}{1}",
        MoneyText.monthly(week.now()),
        week.isUnmoved()
            ? text(", as much as a week ago.")
            : text(
                ", *{0}* within the week: {1}.",
                signedOrNoChange(week.change()), String.join(", ", weekSteps())));
  }

  /// `Q4 2026 so far: €2,900 a month on 30 Sep, +€100: +€300 new, −€200 cancellation.`
  public String quarter() {
    var quarter = revenue.quarter();
    return text(
        "*{0} so far:* opened with {1}, {2}{3}; {4} of {5} customers of then are still here.",
        CalendarQuarter.of(quarter.period().to()),
        MoneyText.monthly(quarter.opening()),
        signedOrNoChange(quarter.change()),
        quarter.isUnmoved() ? "" : ": " + String.join(", ", steps(quarter)),
        quarter.customers().retained(),
        quarter.customers().opening());
  }

  /// `Opened with €2,900 a month: +€300 new, −€200 cancellation.`
  public static String moved(PeriodRevenue period) {
    return text(
        "Opened with {0}: {1}.",
        MoneyText.monthly(period.opening()),
        period.isUnmoved() ? text("nothing moved") : String.join(", ", steps(period)));
  }

  private static String signedOrNoChange(MultiCurrencyAmount change) {
    return change.isZero() ? text("no change") : MoneyText.signed(change);
  }

  private List<String> weekSteps() {
    var week = revenue.week();
    var steps = new ArrayList<>(steps(week.moved()));
    if (!week.earlierGained().isZero()) {
      steps.add(
          text(
              "+{0} of earlier days, told since{1}",
              MoneyText.of(week.earlierGained()),
              of(revenue.late().gained(), week.earlierGained())));
    }
    if (!week.earlierLost().isZero()) {
      steps.add(
          text(
              "−{0} of earlier days, told since or never signed{1}",
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
              : text(" (most by {0}: {1})", name, MoneyText.of(late.amount()));
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
