package dev.oarlock.slack.view.digest;

import dev.oarlock.domain.portfolio.digest.PortfolioDigest;
import dev.oarlock.domain.portfolio.digest.QuarterOutlook;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement;
import dev.oarlock.slack.card.CardElement.CardButton;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.MoneyText;
import dev.oarlock.slack.view.digest.list.DigestLists;
import dev.oarlock.slack.view.renewal.DecisionQueueView;
import java.util.List;

/// The week for leadership, in the same order every week: what needs a decision, what is at risk,
/// what the quarter will lose, what moved the revenue, losses, wins, renewals, who has how much,
/// and how far to trust it. What is empty is left out; a quiet week is one line. Longer lists are
/// in the thread ([DigestThread]).
public final class DigestView {
  /// What the button is called in Slack's payloads; its value is the channel, which is only shown.
  public static final String POST = "digest.post";

  private DigestView() {}

  public static Card of(PortfolioDigest digest, QuarterOutlook outlook) {
    var headline = new HeadlineSection(digest.riskRevenue());
    var lists = new DigestLists(digest, DigestLists.IN_MESSAGE);
    var quality = new DataQualityLine(digest.dataQuality()).sentence();
    if (digest.isQuiet()) {
      return Card.saying("A quiet week. " + headline.sentence() + " " + lists.renewalSummary())
          .say(ForecastSentence.of(outlook))
          .smallPrint(quality);
    }
    var revenue = new RevenueSection(digest.revenue());
    return Card.titled(title(digest))
        .then(decisions(digest))
        .say("*" + headline.sentence() + "*\n" + headline.bridge())
        .then(lists.risk())
        .say(ForecastSentence.of(outlook))
        .say(revenue.week() + "\n" + revenue.quarter())
        .with(WaterfallChart.of(digest.revenue().quarter(), digest.currencies().main()))
        .then(lists.losses())
        .with(lists.wins())
        .then(lists.renewals())
        .with(lists.loads())
        .smallPrint(quality + " " + DataQualityLine.DEFINITIONS);
  }

  /// For the one who asked, with a button that posts it.
  public static Card withPostButton(Card digest, String channel) {
    return digest.buttons(new CardButton(POST, "Post in " + channel, channel));
  }

  private static List<CardElement> decisions(PortfolioDigest digest) {
    var queue = digest.pendingDecisions();
    return queue.entries().isEmpty()
        ? List.of()
        : List.of(DecisionQueueView.head(queue), DecisionQueueView.buttons(queue));
  }

  private static String title(PortfolioDigest digest) {
    var atRisk = digest.riskRevenue().now();
    return "Week to "
        + DayText.of(digest.day())
        + ": "
        + (atRisk.isZero() ? "nothing at risk" : MoneyText.monthly(atRisk) + " at risk");
  }
}
