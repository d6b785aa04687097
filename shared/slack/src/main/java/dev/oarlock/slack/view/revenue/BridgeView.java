package dev.oarlock.slack.view.revenue;

import static dev.oarlock.slack.language.LocalizedText.said;
import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.portfolio.bridge.ActualChurn;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge.ForecastTotals;
import dev.oarlock.domain.risk.departure.ReasonCatalog;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.BulletList;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.MoneyText;
import java.util.ArrayList;
import java.util.List;

/// The answer to `/forecast bridge`: from the forecast snapshot to the current forecast, account by
/// account, and what has churned so far.
public final class BridgeView {
  static final int NAME = 40;

  private BridgeView() {}

  public static Card of(ForecastBridge bridge, ReasonCatalog catalog) {
    return Card.titled(title(bridge))
        .say(head(bridge))
        .with(BridgeLines.reasons(bridge))
        .with(BridgeLines.accounts(bridge))
        .with(actual(bridge, catalog))
        .smallPrint(smallPrint(bridge));
  }

  /// Before a snapshot was taken on an earlier day.
  public static Card notYet() {
    return Card.saying(
        text(
            "There is no forecast snapshot before today. One for this quarter and the next is taken"
                + " every Monday shortly after midnight; the bridge begins on the day after the"
                + " first."));
  }

  private static String title(ForecastBridge bridge) {
    return text(
        "{0}: snapshot {1}, now {2}",
        bridge.quarter(),
        MoneyText.of(bridge.atSnapshot().committed()),
        MoneyText.of(bridge.current().committed()));
  }

  private static String head(ForecastBridge bridge) {
    var change = bridge.current().committed().minus(bridge.atSnapshot().committed());
    return text(
        "On {0} the forecast was that *{1}* a month would churn in {2}, churn up to that day"
            + " included. Now it is *{3}*: {4}.{5}",
        DayText.of(bridge.snapshotDay()),
        MoneyText.of(bridge.atSnapshot().committed()),
        bridge.quarter(),
        MoneyText.of(bridge.current().committed()),
        change.isZero() ? text("no change") : "*" + MoneyText.signed(change) + "*",
        breakdown(bridge));
  }

  /// Said only where somebody forecast other than the model.
  private static String breakdown(ForecastBridge bridge) {
    return modelAlone(bridge.atSnapshot()) && modelAlone(bridge.current())
        ? ""
        : text("\nSnapshot: {0}. Now: {1}.", totals(bridge.atSnapshot()), totals(bridge.current()));
  }

  private static boolean modelAlone(ForecastTotals totals) {
    return totals.model().equals(totals.csm()) && totals.model().equals(totals.committed());
  }

  private static String totals(ForecastTotals totals) {
    return text(
        "model {0}, CSMs {1}, committed {2}",
        MoneyText.of(totals.model()), MoneyText.of(totals.csm()), MoneyText.of(totals.committed()));
  }

  private static BulletList actual(ForecastBridge bridge, ReasonCatalog catalog) {
    var actual = bridge.actualChurn();
    var items = new ArrayList<String>();
    if (!actual.avoidable().isEmpty()) {
      items.add(text("Avoidable: {0}", reasons(actual.avoidable(), catalog)));
    }
    if (!actual.unavoidable().isEmpty()) {
      items.add(text("Unavoidable: {0}", reasons(actual.unavoidable(), catalog)));
    }
    return BulletList.of(
        text("*Churned so far in {0}:* {1}", bridge.quarter(), MoneyText.of(actual.total())),
        items);
  }

  private static String reasons(List<ActualChurn.ReasonLoss> reasons, ReasonCatalog catalog) {
    return EnglishPhrases.join(
        reasons.stream()
            .map(it ->
                text(
                    "{0} {1} ({2 account})",
                    Mrkdwn.escape(Mrkdwn.shortened(said(catalog.titleOf(it.code())), NAME)),
                    MoneyText.of(it.amount()),
                    it.accounts()))
            .toList());
  }

  private static String smallPrint(ForecastBridge bridge) {
    return text(
        "As of {0}. A plus is more loss. The lines add up to the difference to the cent; amounts"
            + " are revenue a month. Probabilities change by drivers that go with churn, which need"
            + " not cause it.{1}",
        DayText.of(bridge.day()),
        bridge.snapshotModel().equals(bridge.currentModel())
            ? text(" Model {0}.", Mrkdwn.escape(bridge.snapshotModel()))
            : text(
                " The snapshot was made by model {0}, the current forecast by {1}.",
                Mrkdwn.escape(bridge.snapshotModel()), Mrkdwn.escape(bridge.currentModel())));
  }
}
