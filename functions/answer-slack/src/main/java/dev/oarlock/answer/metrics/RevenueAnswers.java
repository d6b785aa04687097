package dev.oarlock.answer.metrics;

import dev.oarlock.answer.forms.SlackAnswer;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.plan.PlanStore;
import dev.oarlock.aws.store.reason.ReasonStore;
import dev.oarlock.aws.store.revenue.RevenueBalances;
import dev.oarlock.aws.store.revenue.StoredRevenue;
import dev.oarlock.domain.revenue.report.ExchangeRates;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.command.RevenueQuestion;
import dev.oarlock.slack.command.RevenueQuestion.ReportSection;
import dev.oarlock.slack.command.parser.RevenueQuestionParser;
import dev.oarlock.slack.view.help.ErrorView;
import dev.oarlock.slack.view.metric.MetricsHelpView;
import dev.oarlock.slack.view.metric.MetricsMeaningView;

/// Answers `/metrics` from what was booked, and from what the last night kept of customers.
public record RevenueAnswers(
    AppContext appContext, StoredRevenue revenue, RevenueBalances kept, PlanStore plans) {
  public static RevenueAnswers of(AppContext appContext) {
    return new RevenueAnswers(
        appContext,
        StoredRevenue.of(appContext),
        RevenueBalances.of(appContext),
        PlanStore.of(appContext));
  }

  public SlackAnswer answer(String typed) {
    return new SlackAnswer.Reply(card(typed));
  }

  /// Another section of what was asked for by `typed`.
  public Card section(ReportSection section, String typed) {
    return card(section.word() + " " + typed);
  }

  private Card card(String typed) {
    return switch (RevenueQuestionParser.parse(typed, appContext.today())) {
      case RevenueQuestion.MetricsHelp _ -> MetricsHelpView.of();
      case RevenueQuestion.MetricsMeaning _ -> meaning();
      case RevenueQuestion.UnclearReport(var reason) -> ErrorView.unclear(reason);
      case RevenueQuestion.AskedReport asked -> report(asked);
    };
  }

  public Card meaning() {
    return MetricsMeaningView.of();
  }

  private Card report(RevenueQuestion.AskedReport asked) {
    try {
      return new RevenueSections(this, asked).card();
    } catch (ExchangeRates.MissingRate missing) {
      return ErrorView.unclear(
          "There is "
              + missing.getMessage()
              + ", so amounts cannot be added up. `./oarlock rates apply FILE` takes rates.");
    }
  }

  ReasonStore reasons() {
    return ReasonStore.of(appContext);
  }
}
