package dev.oarlock.slack.view.digest;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.portfolio.digest.QuarterOutlook;
import dev.oarlock.domain.portfolio.digest.revenue.RevenueMovement;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast;
import dev.oarlock.slack.text.MoneyText;
import dev.oarlock.slack.view.revenue.BridgeSummary;
import dev.oarlock.slack.view.revenue.LossSpreadText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The money of a digest in two sentences: what the week did to the revenue, and what the quarter
/// is forecast to lose.
record RevenueSection(RevenueMovement revenue, QuarterOutlook outlook) {

  /// `Revenue: €3,000 a month, +€120 within the week: +€200 new customers, −€80 contracted.`
  String week() {
    var change = revenue.change();
    var steps = steps();
    return "*Revenue:* "
        + MoneyText.monthly(revenue.now())
        + (change.isZero() && steps.isEmpty()
            ? ", as much as a week ago."
            : ", *" + signedOrNoChange(change) + "* within the week: " + steps + ".");
  }

  private static String signedOrNoChange(MultiCurrencyAmount change) {
    return change.isZero() ? "no change" : MoneyText.signed(change);
  }

  private String steps() {
    var steps = new ArrayList<String>();
    add(steps, revenue.newCustomers(), "new customers", 1);
    add(steps, revenue.wonBack(), "won back", 1);
    add(steps, revenue.reportedLate(), "reported late", 1);
    add(steps, revenue.expanded(), "expanded", 1);
    add(steps, revenue.contracted(), "contracted", -1);
    add(steps, revenue.lost(), "left", -1);
    return String.join(", ", steps);
  }

  private static void add(List<String> steps, MultiCurrencyAmount amount, String what, int sign) {
    if (!amount.isZero()) {
      steps.add((sign > 0 ? "+" : "−") + MoneyText.of(amount) + " " + what);
    }
  }

  /// With the bridge from the last snapshot, where there is one.
  Optional<String> quarter() {
    return outlook
        .bridge()
        .map(BridgeSummary::sentence)
        .or(() -> outlook.forecast().map(RevenueSection::stillExpected))
        .map(said -> "*Forecast:* " + said);
  }

  private static String stillExpected(RevenueForecast forecast) {
    var quarter = forecast.quarters().getFirst();
    return "in the rest of %s %s a month is expected to churn, %s."
        .formatted(
            quarter.quarter(),
            MoneyText.rounded(quarter.loss().expected()),
            new LossSpreadText(quarter.loss().expected(), quarter.loss().interval()).worst());
  }
}
