package dev.oarlock.slack.view;

import static dev.oarlock.slack.block.Parts.sections;

import com.slack.api.model.block.LayoutBlock;
import dev.oarlock.domain.outlook.Reckoning;
import dev.oarlock.domain.outlook.Reckoning.Row;
import dev.oarlock.domain.portfolio.Grouping;
import dev.oarlock.slack.block.Message;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.words.DayWords;
import dev.oarlock.slack.words.MoneyWords;
import dev.oarlock.slack.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How good locked calls of past quarters were, by model and by CSM: what stands under the accuracy
/// of the model.
public final class PastCallsPart {
  private static final int MOST_QUARTERS = 4;
  private static final int MOST_CSMS = 8;

  private PastCallsPart() {}

  /// The message with the past quarters under it; they come latest first.
  public static Message under(Message accuracy, List<Reckoning> quarters) {
    var lines = lines(quarters.stream().filter(it -> it.all().accounts() > 0).toList());
    var blocks = new ArrayList<LayoutBlock>(accuracy.blocks());
    blocks.addAll(sections(lines));
    var plain = new ArrayList<LayoutBlock>(accuracy.plain());
    if (!plain.isEmpty()) {
      plain.addAll(sections(lines));
    }
    var text = accuracy.text() + "\n" + String.join("\n", lines).replace("*", "");
    return new Message(Mrkdwn.shortened(text, 3_900), blocks, plain);
  }

  private static List<String> lines(List<Reckoning> quarters) {
    var lines = new ArrayList<String>();
    lines.add("*Locked calls of past quarters*");
    if (quarters.isEmpty()) {
      lines.add("No quarter with a locked call is over yet.");
    }
    quarters.stream().limit(MOST_QUARTERS).map(PastCallsPart::quarter).forEach(lines::add);
    quarters.stream().limit(1).flatMap(it -> csms(it).stream()).forEach(lines::add);
    return lines;
  }

  private static String quarter(Reckoning reckoning) {
    var all = reckoning.all();
    return "• *%s*, called on %s: %s. %s of %s left. Brier score: %s (model %s)."
        .formatted(
            reckoning.quarter(),
            DayWords.of(reckoning.lockedOn()),
            calls(all),
            all.left(),
            Phrases.counted(all.accounts(), "customer"),
            briers(all),
            Mrkdwn.escape(reckoning.model()));
  }

  /// Where no CSM made a call, theirs would be the model's under another name.
  private static String briers(Row row) {
    var misses = row.misses();
    var model = "model " + brier(misses.machine());
    return row.csmCalls() == 0
        ? model
        : model
            + ", CSMs %s, the call that counted %s"
                .formatted(brier(misses.csm()), brier(misses.counting()));
  }

  private static String calls(Row row) {
    return row.csmCalls() == 0
        ? "model %s, actual *%s* (no CSM made a call)"
            .formatted(MoneyWords.of(row.machine()), MoneyWords.of(row.actual()))
        : "model %s, CSMs %s (%s), the call that counted %s, actual *%s*"
            .formatted(
                MoneyWords.of(row.machine()),
                MoneyWords.of(row.csm()),
                Phrases.counted(row.csmCalls(), "call of their own", "calls of their own"),
                MoneyWords.of(row.counting()),
                MoneyWords.of(row.actual()));
  }

  private static String brier(double miss) {
    return String.format(Locale.ROOT, "%.3f", miss);
  }

  private static List<String> csms(Reckoning last) {
    var lines = new ArrayList<String>();
    lines.add("*By CSM, %s*".formatted(last.quarter()));
    last.csms().stream()
        .limit(MOST_CSMS)
        .map(row -> "• " + PortfolioView.name(Grouping.CSM, row.name()) + ": " + calls(row))
        .forEach(lines::add);
    if (last.csms().size() > MOST_CSMS) {
      lines.add("• and " + (last.csms().size() - MOST_CSMS) + " more");
    }
    return lines;
  }
}
