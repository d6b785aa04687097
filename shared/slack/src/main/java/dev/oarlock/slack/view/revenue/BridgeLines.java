package dev.oarlock.slack.view.revenue;

import static dev.oarlock.slack.language.LocalizedText.said;
import static dev.oarlock.slack.language.LocalizedText.text;

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
    return BulletList.of(
        text("*Why, in all*"), items.isEmpty() ? List.of(text("nothing has changed")) : items);
  }

  private static String reason(ReasonTotal sum) {
    return text(
        "{0}: *{1}* ({2 account})",
        EnglishPhrases.capitalize(word(sum.reason())), MoneyText.signed(sum.amount()), sum.count());
  }

  static String word(BridgeReason why) {
    return switch (why) {
      case CHURNED -> text("churned");
      case WON_BACK -> text("won back");
      case NEW_CUSTOMER -> text("new customer");
      case RENEWED -> text("renewed");
      case RENEWED_LATE -> text("renewed after its grace");
      case LATE -> text("renewal late");
      case LAPSED -> text("churned in an earlier quarter");
      case REVENUE_CHANGED -> text("revenue changed");
      case LIKELIHOOD_CHANGED -> text("probability changed");
      case TIME_PASSED -> text("time passed");
      case FORECAST_CHANGED -> text("forecast changed by a person");
      case MODEL_CHANGED -> text("new model");
      case REPORTED_LATE -> text("reported late");
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
          text(
              "and {0 smaller change}, together *{1}*",
              count, rest.isZero() ? text("nothing") : MoneyText.signed(rest)));
    }
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(BulletList.of(text("*Account by account*"), items));
  }

  private static String line(BridgeLine line) {
    return "%s: *%s*, %s"
        .formatted(
            Mrkdwn.escape(Mrkdwn.shortened(line.name(), BridgeView.NAME)),
            MoneyText.signed(line.amount()),
            because(line));
  }

  private static String lapsed(MultiCurrencyAmount lost) {
    return text(
        "renewal never signed: it churned in an earlier quarter with {0}, as of the day it was due",
        MoneyText.of(lost));
  }

  private static String forgotten(Driver driver) {
    return (driver.isSign() ? text("no longer counts: ") : text("no longer known: "))
        + DriverText.topic(driver);
  }

  /// A driver that moved one way and still speaks for the other has lost weight: "more tickets than
  /// is healthy" alone would read as if they made a customer stay.
  private static String moved(DriverReading reading, MultiCurrencyAmount amount) {
    var isMoreLoss = amount.totals().stream().anyMatch(money -> money.minorUnits() > 0);
    return (reading.raisesRisk() == isMoreLoss ? "" : text("weighs less than before: "))
        + said(reading.sentence());
  }

  private static String because(BridgeLine line) {
    return switch (line.reason()) {
      case CHURNED ->
          text(
              "churned with {0}, of which {1} was expected",
              MoneyText.of(line.after()), MoneyText.of(line.before()));
      case LIKELIHOOD_CHANGED ->
          line.movedDriver()
              .map(reading -> moved(reading, line.amount()))
              .or(() -> line.forgottenDriver().map(BridgeLines::forgotten))
              .map(Mrkdwn::escape)
              .orElse(text("probability changed"));
      case FORECAST_CHANGED ->
          text(
              "forecast changed by a person: {0} instead of {1}",
              MoneyText.of(line.after()), MoneyText.of(line.before()));
      case RENEWED -> text("renewed, {0} was expected to be lost", MoneyText.of(line.before()));
      case LATE ->
          text(
              "renewal overdue, unsigned: {0} expected to be lost, {1} before",
              MoneyText.of(line.after()), MoneyText.of(line.before()));
      case RENEWED_LATE ->
          text(
              "renewed after its grace, so it never left: {0} expected to be lost, {1} counted"
                  + " before",
              MoneyText.of(line.after()), MoneyText.of(line.before()));
      case LAPSED -> line.lapsed().map(BridgeLines::lapsed).orElse(word(line.reason()));
      case MODEL_CHANGED -> text("new model, at the same signals");
      case WON_BACK, NEW_CUSTOMER, REVENUE_CHANGED, TIME_PASSED, REPORTED_LATE ->
          word(line.reason());
    };
  }
}
