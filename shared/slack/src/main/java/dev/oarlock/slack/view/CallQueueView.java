package dev.oarlock.slack.view;

import static dev.oarlock.slack.block.Parts.context;
import static dev.oarlock.slack.block.Parts.header;
import static dev.oarlock.slack.block.Parts.section;
import static dev.oarlock.slack.block.Parts.sections;

import com.slack.api.model.block.LayoutBlock;
import dev.oarlock.domain.call.Calls;
import dev.oarlock.domain.digest.CallQueue;
import dev.oarlock.domain.digest.CallQueue.Entry;
import dev.oarlock.slack.block.Message;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.words.CallWords;
import dev.oarlock.slack.words.ChanceWords;
import dev.oarlock.slack.words.DayWords;
import dev.oarlock.slack.words.MoneyWords;
import dev.oarlock.slack.words.Phrases;
import java.util.ArrayList;
import java.util.List;

/// The answer to `/forecast calls`, and the lines that head the digest: where a decision is wanted.
public final class CallQueueView {
  private static final int MOST = 15;
  private static final int MOST_IN_DIGEST = 8;
  private static final int NAME = 60;
  private static final String RULE =
      "Model and CSM are a band apart within 180 days of the renewal. From 90 days on to monitor is no decision.";

  private CallQueueView() {}

  public static Message of(CallQueue queue) {
    if (queue.entries().isEmpty()) {
      var nothing =
          "No decision is wanted: wherever a CSM gave a call on a renewal within 180 days, it is in the model's band, or a lead has decided.";
      return Message.of(nothing, List.of(section(nothing)));
    }
    var title = title(queue);
    var lines = lines(queue, MOST);
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(header(title));
    blocks.addAll(sections(lines));
    blocks.add(context(List.of(RULE + bands(queue))));
    return Message.of(
        Mrkdwn.shortened(title + ". " + String.join(" ", lines).replace("*", ""), 3_500), blocks);
  }

  private static String bands(CallQueue queue) {
    return " " + CallWords.of(queue.entries().getFirst().calls().bands());
  }

  /// `3 decisions wanted, about €41,000 a month`.
  static String title(CallQueue queue) {
    return Phrases.counted(queue.entries().size(), "decision")
        + " wanted, about "
        + MoneyWords.monthly(queue.worth());
  }

  /// What heads the digest.
  static List<LayoutBlock> head(CallQueue queue) {
    var lines = new ArrayList<String>(List.of("*" + title(queue) + "*"));
    lines.addAll(lines(queue, MOST_IN_DIGEST));
    return sections(lines);
  }

  static String names(CallQueue queue) {
    return Phrases.joined(
        queue.entries().stream()
            .limit(MOST_IN_DIGEST)
            .map(entry -> Mrkdwn.escape(Mrkdwn.shortened(entry.account().name(), NAME)))
            .toList());
  }

  /// One line a decision, with what to do; cut where reading stops.
  static List<String> lines(CallQueue queue, int most) {
    var lines = new ArrayList<String>();
    queue.entries().stream().limit(most).map(entry -> line(queue, entry)).forEach(lines::add);
    var left = queue.entries().size() - most;
    if (left > 0) {
      lines.add("• and " + left + " more: " + Mrkdwn.code("/forecast calls"));
    }
    return lines;
  }

  private static String line(CallQueue queue, Entry entry) {
    var calls = entry.calls();
    return "• *%s*, %s, renews %s (%s): model %s, %s. %s"
        .formatted(
            Mrkdwn.escape(Mrkdwn.shortened(entry.account().name(), NAME)),
            MoneyWords.monthly(entry.account().cmrr()),
            DayWords.from(queue.day(), calls.renewal()),
            DayWords.of(calls.renewal()),
            ChanceWords.of(calls.machine().leaving()),
            calls
                .csm()
                .map(it -> CallWords.who(it.by()) + " " + CallWords.of(it.figure(), calls.worth()))
                .orElse("no CSM's call"),
            whatToDo(entry, calls));
  }

  private static String whatToDo(Entry entry, Calls calls) {
    return Mrkdwn.code("/forecast " + entry.account().id() + " decide model")
        + (calls.mayMonitor() ? ", `csm`, `25%` or `monitor`" : ", `csm` or `25%`");
  }
}
