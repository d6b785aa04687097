package dev.oarlock.slack.view.revenue;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.churn.driver.DriverReading;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge.BridgeLine;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge.BridgeReason;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge.ReasonTotal;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.CardElement.BulletList;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.MoneyText;
import dev.oarlock.slack.text.forecast.DriverText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Why a forecast has changed: by reason, and account by account.
final class BridgeLines {
  private static final int MAX_LINES = 12;

  private BridgeLines() {}

  static BulletList reasons(ForecastBridge bridge) {
    var items = bridge.byReason().stream().map(BridgeLines::reason).toList();
    return BulletList.of("*Why, in all*", items.isEmpty() ? List.of("nothing has changed") : items);
  }

  private static String reason(ReasonTotal sum) {
    return "%s: *%s* (%s)"
        .formatted(
            EnglishPhrases.capitalize(word(sum.reason())),
            MoneyText.signed(sum.amount()),
            EnglishPhrases.counted(sum.count(), "account"));
  }

  static String word(BridgeReason why) {
    return switch (why) {
      case CHURNED -> "churned";
      case WON_BACK -> "won back";
      case NEW_CUSTOMER -> "new customer";
      case RENEWED -> "renewed";
      case RENEWED_LATE -> "renewed after its grace";
      case LATE -> "renewal late";
      case LAPSED -> "churned in an earlier quarter";
      case REVENUE_CHANGED -> "revenue changed";
      case LIKELIHOOD_CHANGED -> "probability changed";
      case TIME_PASSED -> "time passed";
      case FORECAST_CHANGED -> "forecast changed by a person";
      case MODEL_CHANGED -> "new model";
      case REPORTED_LATE -> "reported late";
    };
  }

  static Optional<BulletList> accounts(ForecastBridge bridge) {
    var shown = Math.min(MAX_LINES, bridge.lines().size());
    var items = new ArrayList<String>();
    bridge.lines().subList(0, shown).stream().map(BridgeLines::line).forEach(items::add);
    var more = bridge.lines().subList(shown, bridge.lines().size());
    var count = more.size() + bridge.otherLines().count();
    if (count > 0) {
      var rest =
          more.stream()
              .map(BridgeLine::amount)
              .reduce(bridge.otherLines().amount(), MultiCurrencyAmount::plus);
      items.add(
          "and %s, together *%s*"
              .formatted(
                  EnglishPhrases.counted(count, "smaller change"),
                  rest.isZero() ? "nothing" : MoneyText.signed(rest)));
    }
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(BulletList.of("*Account by account*", items));
  }

  private static String line(BridgeLine line) {
    return "%s: *%s*, %s"
        .formatted(
            Mrkdwn.escape(Mrkdwn.shortened(line.name(), BridgeView.NAME)),
            MoneyText.signed(line.amount()),
            because(line));
  }

  private static String lapsed(MultiCurrencyAmount lost) {
    return "renewal never signed: it churned in an earlier quarter with "
        + MoneyText.of(lost)
        + ", as of the day it was due";
  }

  private static String forgotten(Driver driver) {
    return (driver.isSign() ? "no longer counts: " : "no longer known: ")
        + DriverText.topic(driver);
  }

  /// A driver that moved one way and still speaks for the other has lost weight: "more tickets than
  /// is healthy" alone would read as if they made a customer stay.
  private static String moved(DriverReading reading, MultiCurrencyAmount amount) {
    var isMoreLoss = amount.totals().stream().anyMatch(money -> money.minorUnits() > 0);
    return (reading.raisesRisk() == isMoreLoss ? "" : "weighs less than before: ")
        + reading.sentence();
  }

  private static String because(BridgeLine line) {
    return switch (line.reason()) {
      case CHURNED ->
          "churned with %s, of which %s was expected"
              .formatted(MoneyText.of(line.after()), MoneyText.of(line.before()));
      case LIKELIHOOD_CHANGED ->
          line.movedDriver()
              .map(reading -> moved(reading, line.amount()))
              .or(() -> line.forgottenDriver().map(BridgeLines::forgotten))
              .map(Mrkdwn::escape)
              .orElse("probability changed");
      case FORECAST_CHANGED ->
          "forecast changed by a person: %s instead of %s"
              .formatted(MoneyText.of(line.after()), MoneyText.of(line.before()));
      case RENEWED -> "renewed, %s was expected to be lost".formatted(MoneyText.of(line.before()));
      case LATE ->
          "renewal overdue, unsigned: %s expected to be lost, %s before"
              .formatted(MoneyText.of(line.after()), MoneyText.of(line.before()));
      case RENEWED_LATE ->
          "renewed after its grace, so it never left: %s expected to be lost, %s counted before"
              .formatted(MoneyText.of(line.after()), MoneyText.of(line.before()));
      case LAPSED -> line.lapsed().map(BridgeLines::lapsed).orElse(word(line.reason()));
      case MODEL_CHANGED -> "new model, at the same signals";
      case WON_BACK, NEW_CUSTOMER, REVENUE_CHANGED, TIME_PASSED, REPORTED_LATE ->
          word(line.reason());
    };
  }
}
