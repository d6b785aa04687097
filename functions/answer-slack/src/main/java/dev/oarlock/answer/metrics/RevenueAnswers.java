package dev.oarlock.answer.metrics;

import dev.oarlock.answer.forms.SlackAnswer;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.revenue.StoredRevenue;
import dev.oarlock.domain.revenue.report.ExchangeRates;
import dev.oarlock.domain.revenue.report.RevenueReport;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.command.RevenueQuestion;
import dev.oarlock.slack.command.parser.RevenueQuestionParser;
import dev.oarlock.slack.view.help.ErrorView;
import dev.oarlock.slack.view.metric.MetricsHelpView;
import dev.oarlock.slack.view.metric.MetricsMeaningView;
import dev.oarlock.slack.view.metric.RevenueReportView;

/// Answers `/metrics` from what was booked.
public record RevenueAnswers(AppContext appContext, StoredRevenue revenue) {
  public static RevenueAnswers of(AppContext appContext) {
    return new RevenueAnswers(appContext, StoredRevenue.of(appContext));
  }

  public SlackAnswer answer(String typed) {
    return new SlackAnswer.Reply(card(typed));
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
    var customers = revenue.read(asked.scope().whole(), asked.view());
    var rates = ExchangeRates.only(RevenueReport.mainCurrency(customers));
    try {
      return RevenueReportView.of(
          RevenueReport.of(customers, asked.scope(), rates), asked.scope(), asked.view());
    } catch (ExchangeRates.MissingRate missing) {
      return ErrorView.unclear(
          "There is "
              + missing.getMessage()
              + ", so amounts cannot be added up. `./oarlock metrics --rates FILE` takes rates.");
    }
  }
}
