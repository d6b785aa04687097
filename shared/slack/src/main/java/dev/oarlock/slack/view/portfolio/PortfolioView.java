package dev.oarlock.slack.view.portfolio;

import dev.oarlock.domain.portfolio.rollup.PortfolioBreakdown;
import dev.oarlock.domain.portfolio.rollup.PortfolioBreakdown.Group;
import dev.oarlock.domain.portfolio.rollup.PortfolioDimension;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
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

  public static Card of(PortfolioBreakdown portfolio, LocalDate day) {
    var title = Card.titled("Health by " + word(portfolio.by()));
    var groups =
        portfolio.groups().isEmpty()
            ? title.say("No customer is known.")
            : title.bullets("", items(portfolio, MAX_GROUPS));
    return groups.smallPrint(
        "As of "
            + DayText.of(day)
            + ". Scores are weighed by contracted monthly revenue; currencies are never added up.");
  }

  /// Before the portfolio was summarized for the first time.
  public static Card notYet() {
    return Card.saying(
        "The portfolio has not been summarized yet; that happens once a day, shortly after"
            + " midnight.");
  }

  /// The first so many groups.
  public static List<String> items(PortfolioBreakdown portfolio, int most) {
    var shown = portfolio.largest(most);
    var items =
        new ArrayList<>(shown.groups().stream().map(it -> line(portfolio.by(), it)).toList());
    if (shown.others() > 0) {
      items.add("and " + shown.others() + " more with fewer accounts");
    }
    return items;
  }

  /// `*dana: 64*, 12 accounts, 2 red, €12,400 a month, €900 of it in red; worst: Acme 31 red`.
  public static String line(PortfolioDimension by, Group group) {
    var rollup = group.rollup();
    var part = new RollupSummary(rollup);
    return "*"
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
