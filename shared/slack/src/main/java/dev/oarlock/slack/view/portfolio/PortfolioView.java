package dev.oarlock.slack.view.portfolio;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.portfolio.rollup.PortfolioBreakdown;
import dev.oarlock.domain.portfolio.rollup.PortfolioBreakdown.Group;
import dev.oarlock.domain.portfolio.rollup.PortfolioDimension;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.text.DayText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The answer to `/health portfolio by csm` (or segment, or region): each group's health, weighed
/// by revenue, beside its worst account.
public final class PortfolioView {
  private static final int MAX_GROUPS = 30;
  private static final int NAME = 40;

  private PortfolioView() {}

  public static Card of(PortfolioBreakdown portfolio, LocalDate day) {
    var title = Card.titled(text("Health by {0}", word(portfolio.by())));
    var groups =
        portfolio.groups().isEmpty()
            ? title.say(text("No customer is known."))
            : title.bullets("", items(portfolio, MAX_GROUPS));
    return groups.smallPrint(
        text(
            "As of {0}. Scores are weighed by contracted monthly revenue; currencies are never"
                + " added up.",
            DayText.of(day)));
  }

  /// Before the portfolio was summarized for the first time.
  public static Card notYet() {
    return Card.saying(
        text(
            "The portfolio has not been summarized yet; that happens once a day, shortly after"
                + " midnight."));
  }

  /// The first so many groups.
  public static List<String> items(PortfolioBreakdown portfolio, int most) {
    var shown = portfolio.largest(most);
    var items =
        new ArrayList<>(shown.groups().stream().map(it -> line(portfolio.by(), it)).toList());
    if (shown.others() > 0) {
      items.add(text("and {0} more with fewer accounts", shown.others()));
    }
    return items;
  }

  /// `*dana: 64*, 12 accounts, 2 red, €12,400 a month, €900 of it in red; worst: Acme 31 red`.
  public static String line(PortfolioDimension by, Group group) {
    var rollup = group.rollup();
    var part = new RollupSummary(rollup);
    return text(
        "*{0}: {1}*, {2 account}{3}, {4}{5}",
        name(by, group.name()),
        part.score(),
        rollup.accounts(),
        rollup.redAccounts() == 0 ? "" : text(", {0} red", rollup.redAccounts()),
        part.worth(),
        part.worst().map(worst -> "; " + worst).orElse(""));
  }

  public static String name(PortfolioDimension by, String group) {
    return group.equals(PortfolioDimension.NONE)
        ? text("without a {0}", word(by))
        : Mrkdwn.escape(Mrkdwn.shortened(group, NAME));
  }

  public static String word(PortfolioDimension by) {
    return switch (by) {
      case CSM -> text("CSM");
      case SEGMENT -> text("segment");
      case REGION -> text("region");
    };
  }
}
