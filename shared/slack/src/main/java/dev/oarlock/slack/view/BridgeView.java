package dev.oarlock.slack.view;

import static dev.oarlock.slack.block.Parts.context;
import static dev.oarlock.slack.block.Parts.header;
import static dev.oarlock.slack.block.Parts.section;
import static dev.oarlock.slack.block.Parts.sections;

import com.slack.api.model.block.LayoutBlock;
import dev.oarlock.domain.forecast.DriverReading;
import dev.oarlock.domain.outlook.Actual;
import dev.oarlock.domain.outlook.Bridge;
import dev.oarlock.domain.outlook.Bridge.Line;
import dev.oarlock.domain.outlook.Bridge.Sum;
import dev.oarlock.domain.outlook.Bridge.Totals;
import dev.oarlock.domain.outlook.Bridge.Why;
import dev.oarlock.domain.revenue.Amounts;
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
  private static final int MOST_LINES = 12;
  private static final int NAME = 40;

  private BridgeView() {}

  public static Message of(Bridge bridge) {
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(header(title(bridge)));
    blocks.add(section(head(bridge)));
    blocks.addAll(sections(reasons(bridge)));
    blocks.addAll(sections(lines(bridge)));
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

  private static List<String> reasons(Bridge bridge) {
    var lines = new ArrayList<String>();
    lines.add("*Why, in all*");
    bridge.byReason().stream().map(BridgeView::reason).forEach(lines::add);
    if (lines.size() == 1) {
      lines.add("• nothing has changed");
    }
    return lines;
  }

  private static String reason(Sum sum) {
    return "• %s: *%s* (%s)"
        .formatted(
            Phrases.capital(word(sum.why())),
            MoneyWords.signed(sum.amount()),
            Phrases.counted(sum.count(), "account"));
  }

  private static String word(Why why) {
    return switch (why) {
      case LEFT -> "left";
      case WON_BACK -> "won back";
      case NEW -> "new customer";
      case RENEWED -> "renewed";
      case REVENUE_CHANGED -> "revenue changed";
      case CHANCE_CHANGED -> "chance changed";
      case TIME_PASSED -> "nothing but time";
      case CALL_CHANGED -> "a person called";
      case MODEL_CHANGED -> "another model";
      case TOLD_LATE -> "told late";
    };
  }

  private static List<String> lines(Bridge bridge) {
    var lines = new ArrayList<String>();
    lines.add("*Account by account*");
    bridge.lines().stream().limit(MOST_LINES).map(BridgeView::line).forEach(lines::add);
    var more = bridge.lines().subList(lines.size() - 1, bridge.lines().size());
    var count = more.size() + bridge.rest().count();
    if (count > 0) {
      var rest = more.stream().map(Line::amount).reduce(bridge.rest().amount(), Amounts::plus);
      lines.add(
          "• and %s, together *%s*"
              .formatted(
                  Phrases.counted(count, "smaller change"),
                  rest.isNone() ? "nothing" : MoneyWords.signed(rest)));
    }
    return lines.size() == 1 ? List.of() : lines;
  }

  private static String line(Line line) {
    return "• %s: *%s*, %s"
        .formatted(
            Mrkdwn.escape(Mrkdwn.shortened(line.name(), NAME)),
            MoneyWords.signed(line.amount()),
            because(line));
  }

  private static String because(Line line) {
    return switch (line.why()) {
      case LEFT ->
          "left with %s, of which %s was expected"
              .formatted(MoneyWords.of(line.is()), MoneyWords.of(line.was()));
      case CHANCE_CHANGED ->
          line.moved().map(DriverReading::sentence).map(Mrkdwn::escape).orElse("chance changed");
      case CALL_CHANGED ->
          "a person called: %s instead of %s"
              .formatted(MoneyWords.of(line.is()), MoneyWords.of(line.was()));
      case RENEWED -> "renewed, %s was expected to be lost".formatted(MoneyWords.of(line.was()));
      case MODEL_CHANGED -> "another model, at the same signals";
      case WON_BACK, NEW, REVENUE_CHANGED, TIME_PASSED, TOLD_LATE -> word(line.why());
    };
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
    lines.addAll(reasons(bridge));
    lines.addAll(lines(bridge));
    lines.addAll(actual(bridge));
    lines.add(smallPrint(bridge));
    return Mrkdwn.shortened(String.join("\n", lines).replace("*", ""), 3_900);
  }
}
