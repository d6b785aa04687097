package dev.oarlock.slack.view.revenue;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.churn.driver.DriverReading;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge.BridgeLine;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge.BridgeReason;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge.ReasonTotal;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.MoneyText;
import java.util.ArrayList;
import java.util.List;

/// Why a call has moved: by reason, and account by account.
final class BridgeLines {
  private static final int MAX_LINES = 12;

  private BridgeLines() {}

  static List<String> reasons(ForecastBridge bridge) {
    var lines = new ArrayList<String>();
    lines.add("*Why, in all*");
    bridge.byReason().stream().map(BridgeLines::reason).forEach(lines::add);
    if (lines.size() == 1) {
      lines.add("• nothing has changed");
    }
    return lines;
  }

  private static String reason(ReasonTotal sum) {
    return "• %s: *%s* (%s)"
        .formatted(
            EnglishPhrases.capitalize(word(sum.reason())),
            MoneyText.signed(sum.amount()),
            EnglishPhrases.counted(sum.count(), "account"));
  }

  private static String word(BridgeReason why) {
    return switch (why) {
      case CHURNED -> "left";
      case WON_BACK -> "won back";
      case NEW_CUSTOMER -> "new customer";
      case RENEWED -> "renewed";
      case REVENUE_CHANGED -> "revenue changed";
      case LIKELIHOOD_CHANGED -> "chance changed";
      case TIME_PASSED -> "nothing but time";
      case FORECAST_CHANGED -> "a person called";
      case MODEL_CHANGED -> "another model";
      case REPORTED_LATE -> "told late";
    };
  }

  static List<String> accounts(ForecastBridge bridge) {
    var lines = new ArrayList<String>();
    lines.add("*Account by account*");
    bridge.lines().stream().limit(MAX_LINES).map(BridgeLines::line).forEach(lines::add);
    var more = bridge.lines().subList(lines.size() - 1, bridge.lines().size());
    var count = more.size() + bridge.otherLines().count();
    if (count > 0) {
      var rest =
          more.stream()
              .map(BridgeLine::amount)
              .reduce(bridge.otherLines().amount(), MultiCurrencyAmount::plus);
      lines.add(
          "• and %s, together *%s*"
              .formatted(
                  EnglishPhrases.counted(count, "smaller change"),
                  rest.isZero() ? "nothing" : MoneyText.signed(rest)));
    }
    return lines.size() == 1 ? List.of() : lines;
  }

  private static String line(BridgeLine line) {
    return "• %s: *%s*, %s"
        .formatted(
            Mrkdwn.escape(Mrkdwn.shortened(line.name(), BridgeView.NAME)),
            MoneyText.signed(line.amount()),
            because(line));
  }

  private static String because(BridgeLine line) {
    return switch (line.reason()) {
      case CHURNED ->
          "left with %s, of which %s was expected"
              .formatted(MoneyText.of(line.after()), MoneyText.of(line.before()));
      case LIKELIHOOD_CHANGED ->
          line.movedDriver()
              .map(DriverReading::sentence)
              .map(Mrkdwn::escape)
              .orElse("chance changed");
      case FORECAST_CHANGED ->
          "a person called: %s instead of %s"
              .formatted(MoneyText.of(line.after()), MoneyText.of(line.before()));
      case RENEWED -> "renewed, %s was expected to be lost".formatted(MoneyText.of(line.before()));
      case MODEL_CHANGED -> "another model, at the same signals";
      case WON_BACK, NEW_CUSTOMER, REVENUE_CHANGED, TIME_PASSED, REPORTED_LATE ->
          word(line.reason());
    };
  }
}
