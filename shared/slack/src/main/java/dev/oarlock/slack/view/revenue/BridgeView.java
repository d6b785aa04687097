package dev.oarlock.slack.view.revenue;

import dev.oarlock.domain.portfolio.bridge.ActualChurn;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge.ForecastTotals;
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

  public static Card of(ForecastBridge bridge) {
    return Card.titled(title(bridge))
        .say(head(bridge))
        .with(BridgeLines.reasons(bridge))
        .with(BridgeLines.accounts(bridge))
        .with(actual(bridge))
        .smallPrint(smallPrint(bridge));
  }

  /// Before a snapshot was taken on an earlier day.
  public static Card notYet() {
    return Card.saying(
        "There is no forecast snapshot before today. One for this quarter and the next is taken"
            + " every Monday shortly after midnight; the bridge begins on the day after the"
            + " first.");
  }

  private static String title(ForecastBridge bridge) {
    return "%s: snapshot %s, now %s"
        .formatted(
            bridge.quarter(),
            MoneyText.of(bridge.atSnapshot().committed()),
            MoneyText.of(bridge.current().committed()));
  }

  private static String head(ForecastBridge bridge) {
    var change = bridge.current().committed().minus(bridge.atSnapshot().committed());
    return ("On %s the forecast was that *%s* a month would churn in %s, churn up to that day "
            + "included. Now it is *%s*: %s.%s")
        .formatted(
            DayText.of(bridge.snapshotDay()),
            MoneyText.of(bridge.atSnapshot().committed()),
            bridge.quarter(),
            MoneyText.of(bridge.current().committed()),
            change.isZero() ? "no change" : "*" + MoneyText.signed(change) + "*",
            breakdown(bridge));
  }

  /// Said only where somebody forecast other than the model.
  private static String breakdown(ForecastBridge bridge) {
    return modelAlone(bridge.atSnapshot()) && modelAlone(bridge.current())
        ? ""
        : "\nSnapshot: %s. Now: %s."
            .formatted(totals(bridge.atSnapshot()), totals(bridge.current()));
  }

  private static boolean modelAlone(ForecastTotals totals) {
    return totals.model().equals(totals.csm()) && totals.model().equals(totals.committed());
  }

  private static String totals(ForecastTotals totals) {
    return "model %s, CSMs %s, committed %s"
        .formatted(
            MoneyText.of(totals.model()),
            MoneyText.of(totals.csm()),
            MoneyText.of(totals.committed()));
  }

  private static BulletList actual(ForecastBridge bridge) {
    var actual = bridge.actualChurn();
    var items = new ArrayList<String>();
    if (!actual.avoidable().isEmpty()) {
      items.add("Avoidable: " + codes(actual.avoidable()));
    }
    if (!actual.unavoidable().isEmpty()) {
      items.add("Unavoidable: " + codes(actual.unavoidable()));
    }
    return BulletList.of(
        "*Churned so far in %s:* %s".formatted(bridge.quarter(), MoneyText.of(actual.total())),
        items);
  }

  private static String codes(List<ActualChurn.ReasonLoss> reasons) {
    return EnglishPhrases.join(
        reasons.stream()
            .map(it ->
                "%s %s (%s)"
                    .formatted(
                        Mrkdwn.escape(Mrkdwn.shortened(it.code(), NAME)),
                        MoneyText.of(it.amount()),
                        EnglishPhrases.counted(it.accounts(), "account")))
            .toList());
  }

  private static String smallPrint(ForecastBridge bridge) {
    return "As of "
        + DayText.of(bridge.day())
        + ". A plus is more loss. The lines add up to the difference to the cent; amounts are"
        + " revenue a month. Probabilities change by drivers that go with churn, which need not"
        + " cause it."
        + (bridge.snapshotModel().equals(bridge.currentModel())
            ? " Model " + Mrkdwn.escape(bridge.snapshotModel()) + "."
            : " The snapshot was made by model %s, the current forecast by %s."
                .formatted(
                    Mrkdwn.escape(bridge.snapshotModel()), Mrkdwn.escape(bridge.currentModel())));
  }
}
