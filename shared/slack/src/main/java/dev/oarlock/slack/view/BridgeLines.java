package dev.oarlock.slack.view;

import dev.oarlock.domain.forecast.DriverReading;
import dev.oarlock.domain.outlook.Bridge;
import dev.oarlock.domain.outlook.Bridge.Line;
import dev.oarlock.domain.outlook.Bridge.Sum;
import dev.oarlock.domain.outlook.Bridge.Why;
import dev.oarlock.domain.revenue.Amounts;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.words.MoneyWords;
import dev.oarlock.slack.words.Phrases;
import java.util.ArrayList;
import java.util.List;

/// Why a call has moved: by reason, and account by account.
final class BridgeLines {
  private static final int MOST_LINES = 12;

  private BridgeLines() {}

  static List<String> reasons(Bridge bridge) {
    var lines = new ArrayList<String>();
    lines.add("*Why, in all*");
    bridge.byReason().stream().map(BridgeLines::reason).forEach(lines::add);
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

  static List<String> accounts(Bridge bridge) {
    var lines = new ArrayList<String>();
    lines.add("*Account by account*");
    bridge.lines().stream().limit(MOST_LINES).map(BridgeLines::line).forEach(lines::add);
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
            Mrkdwn.escape(Mrkdwn.shortened(line.name(), BridgeView.NAME)),
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
}
