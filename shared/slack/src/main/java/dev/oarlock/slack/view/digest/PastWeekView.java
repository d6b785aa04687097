package dev.oarlock.slack.view.digest;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.portfolio.board.DigestReport.PastWeekReport;
import dev.oarlock.domain.portfolio.digest.PortfolioDigest;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.GuideLinks;
import dev.oarlock.slack.text.MoneyText;
import dev.oarlock.slack.view.digest.list.DigestLists;
import dev.oarlock.slack.view.revenue.RevenueSection;
import dev.oarlock.slack.view.revenue.WaterfallChart;
import java.time.LocalDate;
import java.util.Optional;

/// A week that is over, in the order of the digest ([DigestView]): what was known at its end, and
/// what is not kept of it. Nothing can be decided in it any more.
final class PastWeekView {
  private PastWeekView() {}

  static Card of(PastWeekReport report, GuideLinks guides) {
    var digest = report.week().digest();
    if (report.known() == 0) {
      return nothingKnown(digest.day());
    }
    var headline = new HeadlineSection(digest.riskRevenue());
    var lists = DigestLists.of(report.week(), DigestLists.IN_MESSAGE);
    var quality = new DataQualityLine(digest.dataQuality()).ofPast();
    var from = known(digest.day());
    if (digest.isQuiet()) {
      var whose = Mrkdwn.escape(VersionText.of(report.week().version()));
      return Card.titled(DigestView.title(report.week()))
          .say(from)
          .say(text("A quiet week{0}. {1}", whose, headline.sentence()))
          .say(JarText.of(digest.jar()))
          .smallPrint(quality);
    }
    var revenue = new RevenueSection(digest.revenue());
    return Card.titled(DigestView.title(report.week()))
        .say(from)
        .say(decisions(digest))
        .say("*" + headline.sentence() + "*\n" + headline.bridge())
        .then(lists.risk())
        .say(revenue.week() + "\n" + revenue.quarter())
        .with(WaterfallChart.of(digest.revenue().quarter(), digest.currencies().main()))
        .then(lists.losses())
        .with(lists.wins())
        .say(JarText.of(digest.jar()))
        .then(lists.renewals())
        .with(lists.loads())
        .smallPrint(
            text(
                "{0} {1} How it adds up: {2}.",
                quality, DataQualityLine.definitions(), guides.digest()));
  }

  private static String known(LocalDate day) {
    return text(
        "As it was known at the end of {0}, played again from the log. What was posted then stands"
            + " in its channel.",
        DayText.of(day));
  }

  private static Optional<String> decisions(PortfolioDigest digest) {
    var queue = digest.pendingDecisions();
    var count = queue.count();
    return count == 0
        ? Optional.empty()
        : Optional.of(
            text(
                "*{0 decision} {1} needed then, worth {2}.*",
                count,
                count == 1 ? text("was") : text("were"),
                MoneyText.monthly(queue.totalCmrr())));
  }

  /// What was imported since became known later, so it would be false to call it the week's.
  private static Card nothingKnown(LocalDate day) {
    return Card.saying(
        text(
            "Nothing was known of any account by the end of {0}: what is on record was told or"
                + " imported later. The money of that week, as it is known today: {1}.",
            DayText.of(day),
            Mrkdwn.code(
                "./oarlock metrics --from %s --to %s --every month"
                    .formatted(day.minusDays(6), day))));
  }
}
