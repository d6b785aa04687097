package dev.oarlock.slack.view.digest;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.portfolio.board.DigestReport.WeekReport;
import dev.oarlock.domain.portfolio.board.DigestVersion;
import dev.oarlock.domain.portfolio.digest.PortfolioDigest;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement;
import dev.oarlock.slack.card.CardElement.CardButton;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.GuideLinks;
import dev.oarlock.slack.text.MoneyText;
import dev.oarlock.slack.view.digest.list.DigestLists;
import dev.oarlock.slack.view.renewal.DecisionQueueView;
import dev.oarlock.slack.view.revenue.ForecastSentence;
import dev.oarlock.slack.view.revenue.PlanSentence;
import dev.oarlock.slack.view.revenue.RevenueSection;
import dev.oarlock.slack.view.revenue.WaterfallChart;
import java.util.List;

/// The week for leadership, in the same order every week: what needs a decision, what is at risk,
/// what the quarter will lose, what moved the revenue, losses, wins, renewals, who has how much,
/// and how far to trust it. What is empty is left out; a quiet week is one line. Longer lists are
/// in the thread ([DigestThread]).
public final class DigestView {
  /// What the button is called in Slack's payloads; its value is the version.
  public static final String POST = "digest.post";

  private DigestView() {}

  /// The week of all accounts, or of a part of them, which says of which.
  public static Card of(WeekReport report, GuideLinks guides) {
    var digest = report.digest();
    var outlook = report.outlook();
    var headline = new HeadlineSection(digest.riskRevenue());
    var lists = DigestLists.of(report, DigestLists.IN_MESSAGE);
    var quality = new DataQualityLine(digest.dataQuality()).sentence();
    if (report.isQuiet()) {
      var whose = Mrkdwn.escape(VersionText.of(report.version()));
      return Card.saying(
              text("A quiet week{0}. {1} {2}", whose, headline.sentence(), lists.renewalSummary()))
          .say(JarText.of(digest.jar()))
          .say(ForecastSentence.of(outlook))
          .smallPrint(quality);
    }
    var revenue = new RevenueSection(digest.revenue());
    return Card.titled(title(report))
        .then(decisions(digest))
        .say("*" + headline.sentence() + "*\n" + headline.bridge())
        .then(lists.risk())
        .say(ForecastSentence.of(outlook))
        .say(PlanSentence.of(report.plan()))
        .say(revenue.week() + "\n" + revenue.quarter())
        .with(WaterfallChart.of(digest.revenue().quarter(), digest.currencies().main()))
        .then(lists.losses())
        .with(lists.wins())
        .say(JarText.of(digest.jar()))
        .then(lists.renewals())
        .with(lists.loads())
        .smallPrint(quality + " " + DataQualityLine.definitions() + " " + method(guides));
  }

  private static String method(GuideLinks guides) {
    return text("How it adds up: {0}.", guides.digest());
  }

  /// For the one who asked, with a button that posts it; a person's own book is theirs.
  public static Card withPostButton(Card digest, DigestVersion version, String channel) {
    return version instanceof DigestVersion.Book
        ? digest
        : digest.buttons(new CardButton(POST, text("Post in {0}", channel), version.text()));
  }

  private static List<CardElement> decisions(PortfolioDigest digest) {
    var queue = digest.pendingDecisions();
    return queue.entries().isEmpty()
        ? List.of()
        : List.of(DecisionQueueView.head(queue), DecisionQueueView.buttons(queue));
  }

  static String title(WeekReport report) {
    var atRisk = report.digest().riskRevenue().now();
    return text(
        "Week to {0}{1}: {2}",
        DayText.of(report.digest().day()),
        VersionText.of(report.version()),
        atRisk.isZero()
            ? text("no CMRR at risk")
            : text("CMRR at risk {0}", MoneyText.monthly(atRisk)));
  }
}
