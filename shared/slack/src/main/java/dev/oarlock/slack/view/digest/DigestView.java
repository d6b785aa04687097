package dev.oarlock.slack.view.digest;

import static dev.oarlock.slack.block.BlockFactory.context;
import static dev.oarlock.slack.block.BlockFactory.header;
import static dev.oarlock.slack.block.BlockFactory.section;

import com.slack.api.model.block.LayoutBlock;
import dev.oarlock.domain.portfolio.digest.PortfolioDigest;
import dev.oarlock.domain.portfolio.rollup.PortfolioDimension;
import dev.oarlock.slack.block.SlackMessage;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.MoneyText;
import dev.oarlock.slack.view.portfolio.PortfolioView;
import dev.oarlock.slack.view.renewal.DecisionQueueView;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The week for leadership: one number, what changed, what comes up, what was won, and how far to
/// trust it. Same layout every week; a quiet week is one line.
public final class DigestView {
  private static final int GROUPS = 8;
  private static final Set<PortfolioDimension> IN_DIGEST =
      EnumSet.of(PortfolioDimension.CSM, PortfolioDimension.SEGMENT);

  private DigestView() {}

  public static SlackMessage of(PortfolioDigest digest) {
    var headline = new HeadlineSection(digest.redRevenue());
    var lists = new DigestLists(digest);
    if (digest.isQuiet()) {
      var line =
          "A quiet week. " + headline.sentence() + " " + new DigestRenewals(digest).summary();
      return SlackMessage.of(line, List.of(section(line), context(List.of(lists.dataQuality()))));
    }
    return new SlackMessage(
        decisionSummary(digest)
            + headline.sentence()
            + " "
            + lists.summary()
            + " "
            + lists.dataQuality(),
        blocks(digest, List.of(BandChart.of(digest.bands()))),
        blocks(digest, List.of(BandChart.textChart(digest.bands()))));
  }

  private static List<LayoutBlock> blocks(PortfolioDigest digest, List<LayoutBlock> chart) {
    var headline = new HeadlineSection(digest.redRevenue());
    var lists = new DigestLists(digest);
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(header(title(digest)));
    if (!digest.pendingDecisions().entries().isEmpty()) {
      blocks.addAll(DecisionQueueView.head(digest.pendingDecisions()));
    }
    blocks.add(section("*" + headline.sentence() + "*\n" + headline.bridge()));
    lists.sections().forEach(text -> blocks.add(section(text)));
    groups(digest).forEach(text -> blocks.add(section(text)));
    blocks.addAll(chart);
    blocks.add(context(List.of(lists.dataQuality() + " " + lists.definitions())));
    return blocks;
  }

  private static String decisionSummary(PortfolioDigest digest) {
    var queue = digest.pendingDecisions();
    return queue.entries().isEmpty()
        ? ""
        : DecisionQueueView.title(queue) + ": " + DecisionQueueView.names(queue) + ". ";
  }

  /// Where the book falls into one group only, that group is the headline already.
  private static List<String> groups(PortfolioDigest digest) {
    return digest.breakdowns().stream()
        .filter(it -> IN_DIGEST.contains(it.by()) && it.groups().size() > 1)
        .map(it ->
            "*Health by "
                + PortfolioView.word(it.by())
                + "*\n"
                + String.join("\n", PortfolioView.lines(it, GROUPS)))
        .toList();
  }

  private static String title(PortfolioDigest digest) {
    var red = digest.redRevenue().now();
    return "Week to "
        + DayText.of(digest.day())
        + ": "
        + (red.isZero() ? "nothing in red" : MoneyText.monthly(red) + " in red");
  }
}
