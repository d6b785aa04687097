package dev.oarlock.slack.view.digest;

import dev.oarlock.domain.portfolio.digest.PortfolioDigest;
import dev.oarlock.domain.portfolio.digest.QuarterOutlook;
import dev.oarlock.domain.portfolio.rollup.PortfolioDimension;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.BulletList;
import dev.oarlock.slack.card.CardElement.CardButton;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.MoneyText;
import dev.oarlock.slack.view.portfolio.PortfolioView;
import dev.oarlock.slack.view.renewal.DecisionQueueView;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The week for leadership: one number, what changed, what comes up, what was won, and how far to
/// trust it. Same layout every week; a quiet week is one line.
public final class DigestView {
  private static final int GROUPS = 8;
  private static final Set<PortfolioDimension> IN_DIGEST =
      EnumSet.of(PortfolioDimension.CSM, PortfolioDimension.SEGMENT);

  /// What the button is called in Slack's payloads; its value is the channel, which is only shown.
  public static final String POST = "digest.post";

  private DigestView() {}

  public static Card of(PortfolioDigest digest, QuarterOutlook outlook) {
    var headline = new HeadlineSection(digest.riskRevenue());
    var revenue = new RevenueSection(digest.revenue(), outlook);
    var lists = new DigestLists(digest);
    if (digest.isQuiet()) {
      return Card.saying(
              "A quiet week. " + headline.sentence() + " " + new DigestRenewals(digest).summary())
          .say(revenue.quarter())
          .smallPrint(lists.dataQuality());
    }
    return Card.titled(title(digest))
        .with(decisions(digest))
        .say("*" + headline.sentence() + "*\n" + headline.bridge())
        .say(revenue.week() + revenue.quarter().map(said -> "\n" + said).orElse(""))
        .then(lists.lists())
        .then(groups(digest))
        .with(BandChart.of(digest.bands()))
        .smallPrint(lists.dataQuality() + " " + lists.definitions());
  }

  /// For the one who asked, with a button that posts it.
  public static Card withPostButton(Card digest, String channel) {
    return digest.buttons(new CardButton(POST, "Post in " + channel, channel));
  }

  private static Optional<BulletList> decisions(PortfolioDigest digest) {
    return Optional.of(digest.pendingDecisions())
        .filter(queue -> !queue.entries().isEmpty())
        .map(DecisionQueueView::head);
  }

  /// Where the portfolio falls into one group only, that group is the headline already.
  private static List<BulletList> groups(PortfolioDigest digest) {
    return digest.breakdowns().stream()
        .filter(it -> IN_DIGEST.contains(it.by()) && it.groups().size() > 1)
        .map(it ->
            BulletList.of(
                "*Health by " + PortfolioView.word(it.by()) + "*", PortfolioView.items(it, GROUPS)))
        .toList();
  }

  private static String title(PortfolioDigest digest) {
    var atRisk = digest.riskRevenue().now();
    return "Week to "
        + DayText.of(digest.day())
        + ": "
        + (atRisk.isZero() ? "nothing at risk" : MoneyText.monthly(atRisk) + " at risk");
  }
}
