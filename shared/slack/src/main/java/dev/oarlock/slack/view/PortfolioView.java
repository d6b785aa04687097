package dev.oarlock.slack.view;

import static dev.oarlock.slack.block.Parts.context;
import static dev.oarlock.slack.block.Parts.header;
import static dev.oarlock.slack.block.Parts.section;
import static dev.oarlock.slack.block.Parts.sections;

import com.slack.api.model.block.LayoutBlock;
import dev.oarlock.domain.portfolio.Grouping;
import dev.oarlock.domain.portfolio.Portfolio;
import dev.oarlock.domain.portfolio.Portfolio.Group;
import dev.oarlock.slack.block.Message;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.words.DayWords;
import dev.oarlock.slack.words.Phrases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The answer to `/health portfolio by csm` (or segment, or region): each group's health, weighed
/// by revenue, beside its worst account.
public final class PortfolioView {
  private static final int MOST = 30;
  private static final int NAME = 40;

  private PortfolioView() {}

  public static Message of(Portfolio portfolio, LocalDate day) {
    var title = "Health by " + word(portfolio.by());
    var lines = lines(portfolio, MOST);
    var asOf =
        "As of "
            + DayWords.of(day)
            + ". Scores are weighed by contracted monthly revenue; currencies are never added up.";
    var text = title + ".\n" + String.join("\n", lines).replace("*", "") + "\n" + asOf;
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(header(title));
    blocks.addAll(sections(lines));
    blocks.add(context(List.of(asOf)));
    return Message.of(Mrkdwn.shortened(text, 3_900), blocks);
  }

  /// Before the book was summed up for the first time.
  public static Message notYet() {
    var text =
        "The book has not been summed up yet; that happens once a day, shortly after midnight.";
    return Message.of(text, List.of(section(text)));
  }

  /// The first so many groups, a line each.
  static List<String> lines(Portfolio portfolio, int most) {
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

  private static String line(Grouping by, Group group) {
    var rollup = group.rollup();
    var part = new RollupPart(rollup);
    return "• *"
        + name(by, group.name())
        + ": "
        + part.score()
        + "*, "
        + Phrases.counted(rollup.accounts(), "account")
        + (rollup.red() == 0 ? "" : ", " + rollup.red() + " red")
        + ", "
        + part.worth()
        + part.worst().map(worst -> "; " + worst).orElse("");
  }

  static String name(Grouping by, String group) {
    return group.equals(Grouping.NONE)
        ? "without a " + word(by)
        : Mrkdwn.escape(Mrkdwn.shortened(group, NAME));
  }

  static String word(Grouping by) {
    return switch (by) {
      case CSM -> "CSM";
      case SEGMENT -> "segment";
      case REGION -> "region";
    };
  }
}
