package dev.oarlock.slack.view;

import static dev.oarlock.slack.block.Parts.context;
import static dev.oarlock.slack.block.Parts.header;
import static dev.oarlock.slack.block.Parts.section;

import com.slack.api.model.block.LayoutBlock;
import dev.oarlock.domain.digest.Digest;
import dev.oarlock.domain.portfolio.Grouping;
import dev.oarlock.slack.block.Message;
import dev.oarlock.slack.words.DayWords;
import dev.oarlock.slack.words.MoneyWords;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The week for leadership: one number, what changed, what comes up, what was won, and how far to
/// trust it. Same layout every week; a quiet week is one line.
public final class DigestView {
  private static final int GROUPS = 8;
  private static final Set<Grouping> IN_DIGEST = EnumSet.of(Grouping.CSM, Grouping.SEGMENT);

  private DigestView() {}

  public static Message of(Digest digest) {
    var headline = new HeadlinePart(digest.headline());
    var lists = new DigestLists(digest);
    if (digest.isQuiet()) {
      var line =
          "A quiet week. " + headline.sentence() + " " + new DigestRenewals(digest).inShort();
      return Message.of(line, List.of(section(line), context(List.of(lists.quality()))));
    }
    return new Message(
        decisionsInShort(digest)
            + headline.sentence()
            + " "
            + lists.inShort()
            + " "
            + lists.quality(),
        blocks(digest, List.of(BandChart.of(digest.bands()))),
        blocks(digest, List.of(BandChart.drawn(digest.bands()))));
  }

  private static List<LayoutBlock> blocks(Digest digest, List<LayoutBlock> chart) {
    var headline = new HeadlinePart(digest.headline());
    var lists = new DigestLists(digest);
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(header(title(digest)));
    if (!digest.decisions().entries().isEmpty()) {
      blocks.addAll(CallQueueView.head(digest.decisions()));
    }
    blocks.add(section("*" + headline.sentence() + "*\n" + headline.bridge()));
    lists.sections().forEach(text -> blocks.add(section(text)));
    groups(digest).forEach(text -> blocks.add(section(text)));
    blocks.addAll(chart);
    blocks.add(context(List.of(lists.quality() + " " + lists.definitions())));
    return blocks;
  }

  private static String decisionsInShort(Digest digest) {
    var queue = digest.decisions();
    return queue.entries().isEmpty()
        ? ""
        : CallQueueView.title(queue) + ": " + CallQueueView.names(queue) + ". ";
  }

  /// Where the book falls into one group only, that group is the headline already.
  private static List<String> groups(Digest digest) {
    return digest.portfolios().stream()
        .filter(it -> IN_DIGEST.contains(it.by()) && it.groups().size() > 1)
        .map(it ->
            "*Health by "
                + PortfolioView.word(it.by())
                + "*\n"
                + String.join("\n", PortfolioView.lines(it, GROUPS)))
        .toList();
  }

  private static String title(Digest digest) {
    var red = digest.headline().now();
    return "Week to "
        + DayWords.of(digest.day())
        + ": "
        + (red.isNone() ? "nothing in red" : MoneyWords.monthly(red) + " in red");
  }
}
