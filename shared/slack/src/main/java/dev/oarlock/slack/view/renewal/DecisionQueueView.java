package dev.oarlock.slack.view.renewal;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.portfolio.digest.entry.DecisionQueue;
import dev.oarlock.domain.portfolio.digest.entry.DecisionQueue.PendingDecision;
import dev.oarlock.domain.renewal.RenewalForecasts;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.BulletList;
import dev.oarlock.slack.card.CardElement.ButtonRow;
import dev.oarlock.slack.card.CardElement.CardButton;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.MoneyText;
import dev.oarlock.slack.text.OverdueText;
import dev.oarlock.slack.text.ProbabilityText;
import dev.oarlock.slack.text.forecast.RenewalForecastText;
import dev.oarlock.slack.view.contract.WorthText;
import java.util.ArrayList;
import java.util.List;

/// The answer to `/forecast forecasts`, and the lines that head the digest: where a decision is
/// needed.
public final class DecisionQueueView {
  private static final int MAX_LINES = 15;
  private static final int MAX_IN_DIGEST = 5;
  private static final int NAME = 60;

  /// What a button is called in Slack's payloads, with a number after it; the value is the account.
  public static final String DECIDE = "digest.decide";

  private DecisionQueueView() {}

  public static Card of(DecisionQueue queue) {
    return queue.entries().isEmpty()
        ? Card.saying(
            text(
                "No decision is needed: every CSM forecast for a renewal within 180 days agrees"
                    + " with the model, or a lead has decided."))
        : Card.titled(title(queue))
            .bullets("", items(queue, MAX_LINES))
            .smallPrint(rule() + bands(queue));
  }

  private static String bands(DecisionQueue queue) {
    return " " + RenewalForecastText.of(queue.entries().getFirst().forecasts().thresholds());
  }

  /// `3 decisions needed, worth €41,000 a month`.
  private static String title(DecisionQueue queue) {
    return text(
        "{0 decision} needed, worth {1}", queue.count(), MoneyText.monthly(queue.totalCmrr()));
  }

  /// What heads the digest.
  public static BulletList head(DecisionQueue queue) {
    return BulletList.of("*" + title(queue) + "*", items(queue, MAX_IN_DIGEST));
  }

  /// A button for each decision that heads the digest; it opens the form in which one is made.
  public static ButtonRow buttons(DecisionQueue queue) {
    var shown = queue.entries().stream().limit(MAX_IN_DIGEST).map(PendingDecision::account);
    var buttons = new ArrayList<CardButton>();
    shown.forEach(account ->
        buttons.add(
            new CardButton(
                DECIDE + "." + buttons.size(),
                text("Decide {0}…", account.name()),
                account.id().value())));
    return new ButtonRow(buttons);
  }

  /// One line a decision, with what to do; cut where reading stops.
  private static List<String> items(DecisionQueue queue, int most) {
    var items = new ArrayList<String>();
    queue.entries().stream().limit(most).map(DecisionQueueView::line).forEach(items::add);
    var left = queue.count() - most;
    if (left > 0) {
      items.add(text("and {0} more: {1}", left, Mrkdwn.code("/forecast calls")));
    }
    return items;
  }

  private static String line(PendingDecision entry) {
    var forecasts = entry.forecasts();
    return text(
        "*{0}*, {1}, {2}: model {3}, {4}. {5}",
        Mrkdwn.escape(Mrkdwn.shortened(entry.account().name(), NAME)),
        WorthText.of(entry.account().cmrr(), entry.account().standing()),
        renewal(forecasts),
        ProbabilityText.of(forecasts.model().churnProbability()),
        forecasts
            .csm()
            .map(it ->
                RenewalForecastText.person(it.by())
                    + " "
                    + RenewalForecastText.of(it.estimate(), forecasts.cmrr()))
            .orElse(text("no CSM forecast")),
        nextCommand(entry, forecasts));
  }

  /// `renews in 40 days (14 Mar 2027)`, `renewal 5 days overdue, unsigned (1 Mar 2027)`.
  private static String renewal(RenewalForecasts forecasts) {
    var when =
        forecasts.isOverdue()
            ? text("renewal {0}", OverdueText.of(forecasts.renewal(), forecasts.day()))
            : text("renews {0}", DayText.relative(forecasts.day(), forecasts.renewal()));
    return when + " (" + DayText.of(forecasts.renewal()) + ")";
  }

  private static String nextCommand(PendingDecision entry, RenewalForecasts forecasts) {
    return Mrkdwn.code("/forecast " + entry.account().id() + " decide model")
        + (forecasts.canMonitor() ? text(", `csm`, `25%` or `monitor`") : text(", `csm` or `25%`"));
  }

  private static String rule() {
    return text(
        "Model and CSM forecast different risk categories within 180 days of the renewal. Monitor"
            + " is not available in the last 90 days.");
  }
}
