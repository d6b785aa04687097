package dev.oarlock.slack.view.revenue;

import static dev.oarlock.slack.block.BlockFactory.context;
import static dev.oarlock.slack.block.BlockFactory.header;
import static dev.oarlock.slack.block.BlockFactory.section;
import static dev.oarlock.slack.block.BlockFactory.sections;

import com.slack.api.model.block.LayoutBlock;
import dev.oarlock.domain.portfolio.bridge.ActualChurn;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge.ForecastTotals;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.block.SlackMessage;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.MoneyText;
import java.util.ArrayList;
import java.util.List;

/// The answer to `/forecast bridge`: from the locked call to what stands now, account by account,
/// and what has left so far.
public final class BridgeView {
  static final int NAME = 40;

  private BridgeView() {}

  public static SlackMessage of(ForecastBridge bridge) {
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(header(title(bridge)));
    blocks.add(section(head(bridge)));
    blocks.addAll(sections(BridgeLines.reasons(bridge)));
    blocks.addAll(sections(BridgeLines.accounts(bridge)));
    blocks.addAll(sections(actual(bridge)));
    blocks.add(context(List.of(smallPrint(bridge))));
    return SlackMessage.of(text(bridge), blocks);
  }

  /// Before a call was locked on an earlier day.
  public static SlackMessage notYet() {
    var text =
        "No call has been locked before today. The calls for this quarter and the next are locked"
            + " every Monday shortly after midnight; the bridge begins on the day after the first.";
    return SlackMessage.of(text, List.of(section(text)));
  }

  private static String title(ForecastBridge bridge) {
    return "%s: locked %s, now %s"
        .formatted(
            bridge.quarter(),
            MoneyText.of(bridge.atSnapshot().committed()),
            MoneyText.of(bridge.current().committed()));
  }

  private static String head(ForecastBridge bridge) {
    var change = bridge.current().committed().minus(bridge.atSnapshot().committed());
    return "On %s the call was that *%s* a month would be lost in %s, counting what had left by then. Now it is *%s*: %s.%s"
        .formatted(
            DayText.of(bridge.snapshotDay()),
            MoneyText.of(bridge.atSnapshot().committed()),
            bridge.quarter(),
            MoneyText.of(bridge.current().committed()),
            change.isZero() ? "no change" : "*" + MoneyText.signed(change) + "*",
            breakdown(bridge));
  }

  /// Said only where somebody called other than the model.
  private static String breakdown(ForecastBridge bridge) {
    return modelAlone(bridge.atSnapshot()) && modelAlone(bridge.current())
        ? ""
        : "\nLocked: %s. Now: %s.".formatted(totals(bridge.atSnapshot()), totals(bridge.current()));
  }

  private static boolean modelAlone(ForecastTotals totals) {
    return totals.model().equals(totals.csm()) && totals.model().equals(totals.committed());
  }

  private static String totals(ForecastTotals totals) {
    return "model %s, CSMs %s, the call that counts %s"
        .formatted(
            MoneyText.of(totals.model()),
            MoneyText.of(totals.csm()),
            MoneyText.of(totals.committed()));
  }

  private static List<String> actual(ForecastBridge bridge) {
    var actual = bridge.actualChurn();
    var lines = new ArrayList<String>();
    lines.add("*Left so far in %s:* %s".formatted(bridge.quarter(), MoneyText.of(actual.total())));
    if (!actual.avoidable().isEmpty()) {
      lines.add("• Avoidable: " + codes(actual.avoidable()));
    }
    if (!actual.unavoidable().isEmpty()) {
      lines.add("• Unavoidable: " + codes(actual.unavoidable()));
    }
    return lines;
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
        + " revenue a month. Chances move by drivers that go with leaving, which need not cause it."
        + (bridge.snapshotModel().equals(bridge.currentModel())
            ? " Model " + Mrkdwn.escape(bridge.snapshotModel()) + "."
            : " The lock was made by model %s, what stands now by %s."
                .formatted(
                    Mrkdwn.escape(bridge.snapshotModel()), Mrkdwn.escape(bridge.currentModel())));
  }

  private static String text(ForecastBridge bridge) {
    var lines = new ArrayList<String>();
    lines.add(title(bridge) + ". " + head(bridge));
    lines.addAll(BridgeLines.reasons(bridge));
    lines.addAll(BridgeLines.accounts(bridge));
    lines.addAll(actual(bridge));
    lines.add(smallPrint(bridge));
    return Mrkdwn.shortened(String.join("\n", lines).replace("*", ""), 3_900);
  }
}
