package dev.oarlock.answer.metrics;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.answer.forms.SlackAnswer;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.plan.PlanStore;
import dev.oarlock.aws.store.play.PlayOutcomes;
import dev.oarlock.aws.store.reason.ReasonStore;
import dev.oarlock.aws.store.revenue.RevenueBalances;
import dev.oarlock.aws.store.revenue.StoredRevenue;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.domain.play.SaveLedger;
import dev.oarlock.domain.revenue.journal.RevenueView;
import dev.oarlock.domain.revenue.metric.RevenuePlan;
import dev.oarlock.domain.revenue.report.CustomerRevenue;
import dev.oarlock.domain.revenue.report.ExchangeRates;
import dev.oarlock.domain.revenue.report.RevenueReport.ReportScope;
import dev.oarlock.domain.revenue.slice.SliceMatch;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.command.RevenueQuestion;
import dev.oarlock.slack.command.RevenueQuestion.ReportSection;
import dev.oarlock.slack.command.report.ReportCalendar;
import dev.oarlock.slack.command.report.RevenueQuestionParser;
import dev.oarlock.slack.text.forecast.SliceText;
import dev.oarlock.slack.view.help.ErrorView;
import dev.oarlock.slack.view.metric.MetricsHelpView;
import dev.oarlock.slack.view.metric.MetricsMeaningView;
import dev.oarlock.slack.view.play.SavesView;
import java.util.List;

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
    return switch (RevenueQuestionParser.parse(typed, calendar())) {
      case RevenueQuestion.MetricsHelp _ -> MetricsHelpView.of();
      case RevenueQuestion.MetricsMeaning _ -> meaning();
      case RevenueQuestion.UnclearReport(var reason) -> ErrorView.unclear(reason);
      case RevenueQuestion.AskedNames asked -> names(asked);
      case RevenueQuestion.AskedReport asked -> report(asked);
    };
  }

  /// The fiscal year is that of the plan in force.
  private ReportCalendar calendar() {
    var fiscalMonth = plans.load().plan().map(RevenuePlan::fiscalMonth).orElse(1);
    return new ReportCalendar(appContext.today(), fiscalMonth, appContext.locale());
  }

  public Card meaning() {
    return MetricsMeaningView.of();
  }

  private Card report(RevenueQuestion.AskedReport asked) {
    if (asked.section() == ReportSection.SAVES) {
      return saves(asked.scope());
    }
    var customers = revenue.read(asked.scope().whole(), asked.view());
    return switch (revenue.find(asked.scope(), customers, appContext.today())) {
      case SliceMatch.UnknownSlice unknown ->
          ErrorView.unclear(SliceText.missing(unknown, RevenueAnswers::quoted));
      case SliceMatch.KnownSlices slices -> report(asked.of(slices), customers);
    };
  }

  /// Where only one begins with nothing, it is the only one.
  private Card names(RevenueQuestion.AskedNames asked) {
    var customers = revenue.read(asked.period(), RevenueView.CORRECTED);
    var names =
        switch (revenue.find(asked.scope(), customers, appContext.today())) {
          case SliceMatch.UnknownSlice all -> all.names();
          case SliceMatch.KnownSlices(var only) -> List.copyOf(only.values());
        };
    return ErrorView.unclear(SliceText.choice(asked.dimension(), names, RevenueAnswers::quoted));
  }

  private static String quoted(String name) {
    return Mrkdwn.code(Mrkdwn.shortened(name, 60));
  }

  private Card report(RevenueQuestion.AskedReport asked, List<CustomerRevenue> customers) {
    try {
      return new RevenueSections(this, asked, customers).card();
    } catch (ExchangeRates.MissingRate missing) {
      return ErrorView.unclear(
          text(
              "There is {0}, so amounts cannot be added up. `./oarlock rates apply FILE` takes"
                  + " rates.",
              String.valueOf(missing.getMessage())));
    }
  }

  /// What plays came to, of all accounts.
  Card saves(ReportScope scope) {
    if (!scope.only().isEmpty() || scope.by().isPresent()) {
      return ErrorView.unclear(
          text("The save ledger is of all accounts: type `/metrics saves this year`."));
    }
    var entries =
        PlayOutcomes.of(appContext).asOf(appContext.today(), AccountStates.of(appContext));
    var period = scope.whole();
    return SavesView.of(SaveLedger.of(entries, period.from(), period.to()), scope);
  }

  ReasonStore reasons() {
    return ReasonStore.of(appContext);
  }
}
