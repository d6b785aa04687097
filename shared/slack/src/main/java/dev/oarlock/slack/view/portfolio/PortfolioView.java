package dev.oarlock.slack.view.portfolio;

import static dev.oarlock.slack.block.BlockFactory.context;
import static dev.oarlock.slack.block.BlockFactory.header;
import static dev.oarlock.slack.block.BlockFactory.section;
import static dev.oarlock.slack.block.BlockFactory.sections;

import com.slack.api.model.block.LayoutBlock;
import dev.oarlock.domain.portfolio.rollup.PortfolioBreakdown;
import dev.oarlock.domain.portfolio.rollup.PortfolioBreakdown.Group;
import dev.oarlock.domain.portfolio.rollup.PortfolioDimension;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.block.SlackMessage;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The answer to `/health portfolio by csm` (or segment, or region): each group's health, weighed
/// by revenue, beside its worst account.
public final class PortfolioView {
  private static final int MAX_GROUPS = 30;
  private static final int NAME = 40;

  private PortfolioView() {}

  public static SlackMessage of(PortfolioBreakdown portfolio, LocalDate day) {
    var title = "Health by " + word(portfolio.by());
    var lines = lines(portfolio, MAX_GROUPS);
    var asOf =
        "As of "
            + DayText.of(day)
            + ". Scores are weighed by contracted monthly revenue; currencies are never added up.";
    var text = title + ".\n" + String.join("\n", lines).replace("*", "") + "\n" + asOf;
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(header(title));
    blocks.addAll(sections(lines));
    blocks.add(context(List.of(asOf)));
    return SlackMessage.of(Mrkdwn.shortened(text, 3_900), blocks);
  }

  /// Before the book was summed up for the first time.
  public static SlackMessage notYet() {
    var text =
        "The book has not been summed up yet; that happens once a day, shortly after midnight.";
    return SlackMessage.of(text, List.of(section(text)));
  }

  /// The first so many groups, a line each.
  public static List<String> lines(PortfolioBreakdown portfolio, int most) {
    if (portfolio.groups().isEmpty()) {
      return List.of("No customer is known.");
    }
    var lines = new ArrayList<String>();
    portfolio.groups().stream().limit(most).map(it -> line(portfolio.by(), it)).forEach(lines::add);
    var more = portfolio.groups().size() - most;
    if (more > 0) {
      lines.add("• and " + more + " more with fewer accounts");
    }
    return lines;
  }

  private static String line(PortfolioDimension by, Group group) {
    var rollup = group.rollup();
    var part = new RollupSummary(rollup);
    return "• *"
        + name(by, group.name())
        + ": "
        + part.score()
        + "*, "
        + EnglishPhrases.counted(rollup.accounts(), "account")
        + (rollup.redAccounts() == 0 ? "" : ", " + rollup.redAccounts() + " red")
        + ", "
        + part.worth()
        + part.worst().map(worst -> "; " + worst).orElse("");
  }

  public static String name(PortfolioDimension by, String group) {
    return group.equals(PortfolioDimension.NONE)
        ? "without a " + word(by)
        : Mrkdwn.escape(Mrkdwn.shortened(group, NAME));
  }

  public static String word(PortfolioDimension by) {
    return switch (by) {
      case CSM -> "CSM";
      case SEGMENT -> "segment";
      case REGION -> "region";
    };
  }
}
