package dev.oarlock.slack.view;

import static dev.oarlock.slack.block.Parts.context;
import static dev.oarlock.slack.block.Parts.header;
import static dev.oarlock.slack.block.Parts.section;
import static dev.oarlock.slack.block.Parts.sections;

import com.slack.api.model.block.LayoutBlock;
import dev.oarlock.domain.outlook.Actual;
import dev.oarlock.domain.outlook.Bridge;
import dev.oarlock.domain.outlook.Bridge.Totals;
import dev.oarlock.slack.block.Message;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.words.DayWords;
import dev.oarlock.slack.words.MoneyWords;
import dev.oarlock.slack.words.Phrases;
import java.util.ArrayList;
import java.util.List;

/// The answer to `/forecast bridge`: from the locked call to what stands now, account by account,
/// and what has left so far.
public final class BridgeView {
  static final int NAME = 40;

  private BridgeView() {}

  public static Message of(Bridge bridge) {
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(header(title(bridge)));
    blocks.add(section(head(bridge)));
    blocks.addAll(sections(BridgeLines.reasons(bridge)));
    blocks.addAll(sections(BridgeLines.accounts(bridge)));
    blocks.addAll(sections(actual(bridge)));
    blocks.add(context(List.of(smallPrint(bridge))));
    return Message.of(text(bridge), blocks);
  }

  /// Before a call was locked on an earlier day.
  public static Message notYet() {
    var text =
        "No call has been locked before today. The calls for this quarter and the next are locked every"
            + " Monday shortly after midnight; the bridge begins on the day after the first.";
    return Message.of(text, List.of(section(text)));
  }

  private static String title(Bridge bridge) {
    return "%s: locked %s, now %s"
        .formatted(
            bridge.quarter(),
            MoneyWords.of(bridge.locked().counting()),
            MoneyWords.of(bridge.now().counting()));
  }

  private static String head(Bridge bridge) {
    var change = bridge.now().counting().minus(bridge.locked().counting());
    return "On %s the call was that *%s* a month would be lost in %s, counting what had left by then. Now it is *%s*: %s.%s"
        .formatted(
            DayWords.of(bridge.lockedOn()),
            MoneyWords.of(bridge.locked().counting()),
            bridge.quarter(),
            MoneyWords.of(bridge.now().counting()),
            change.isNone() ? "no change" : "*" + MoneyWords.signed(change) + "*",
            calls(bridge));
  }

  /// Said only where somebody called other than the model.
  private static String calls(Bridge bridge) {
    return isOne(bridge.locked()) && isOne(bridge.now())
        ? ""
        : "\nLocked: %s. Now: %s.".formatted(each(bridge.locked()), each(bridge.now()));
  }

  private static boolean isOne(Totals totals) {
    return totals.machine().equals(totals.csm()) && totals.machine().equals(totals.counting());
  }

  private static String each(Totals totals) {
    return "model %s, CSMs %s, the call that counts %s"
        .formatted(
            MoneyWords.of(totals.machine()),
            MoneyWords.of(totals.csm()),
            MoneyWords.of(totals.counting()));
  }

  private static List<String> actual(Bridge bridge) {
    var actual = bridge.actual();
    var lines = new ArrayList<String>();
    lines.add("*Left so far in %s:* %s".formatted(bridge.quarter(), MoneyWords.of(actual.total())));
    if (!actual.avoidable().isEmpty()) {
      lines.add("• Avoidable: " + codes(actual.avoidable()));
    }
    if (!actual.unavoidable().isEmpty()) {
      lines.add("• Unavoidable: " + codes(actual.unavoidable()));
    }
    return lines;
  }

  private static String codes(List<Actual.Reason> reasons) {
    return Phrases.joined(
        reasons.stream()
            .map(it ->
                "%s %s (%s)"
                    .formatted(
                        Mrkdwn.escape(Mrkdwn.shortened(it.code(), NAME)),
                        MoneyWords.of(it.amount()),
                        Phrases.counted(it.accounts(), "account")))
            .toList());
  }

  private static String smallPrint(Bridge bridge) {
    return "As of "
        + DayWords.of(bridge.day())
        + ". A plus is more loss. The lines add up to the difference to the cent; amounts are revenue a"
        + " month. Chances move by drivers that go with leaving, which need not cause it."
        + (bridge.model().equals(bridge.modelNow())
            ? " Model " + Mrkdwn.escape(bridge.model()) + "."
            : " The lock was made by model %s, what stands now by %s."
                .formatted(Mrkdwn.escape(bridge.model()), Mrkdwn.escape(bridge.modelNow())));
  }

  private static String text(Bridge bridge) {
    var lines = new ArrayList<String>();
    lines.add(title(bridge) + ". " + head(bridge));
    lines.addAll(BridgeLines.reasons(bridge));
    lines.addAll(BridgeLines.accounts(bridge));
    lines.addAll(actual(bridge));
    lines.add(smallPrint(bridge));
    return Mrkdwn.shortened(String.join("\n", lines).replace("*", ""), 3_900);
  }
}
