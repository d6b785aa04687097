package dev.oarlock.summarize;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.scorecard.CurrentScorecards;
import dev.oarlock.domain.dataquality.anomaly.MeasureCoverage;
import dev.oarlock.domain.dataquality.contradiction.OrderContradiction;
import dev.oarlock.domain.health.selection.ScorecardSet;
import dev.oarlock.domain.portfolio.customer.CustomerRecord;
import dev.oarlock.domain.portfolio.digest.week.AccountWeek;
import dev.oarlock.domain.portfolio.listing.ListedAccount;
import dev.oarlock.domain.revenue.slice.CustomerTraits;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.LocalDate;
import java.util.List;

/// Takes from an account all that the summary of a day needs of it.
record AccountSummarizer(LocalDate today, ScorecardSet scorecards, RevenueForecastUpdate revenue) {
  static AccountSummarizer of(AppContext appContext, RevenueForecastUpdate revenue) {
    return new AccountSummarizer(
        appContext.today(), CurrentScorecards.of(appContext).now(), revenue);
  }

  List<SummarizedAccount> all(List<AccountState> states) {
    return states.stream().map(this::summarized).toList();
  }

  private SummarizedAccount summarized(AccountState state) {
    return new SummarizedAccount(
        ListedAccount.of(state),
        state.delivery().version(),
        MeasureCoverage.of(state),
        revenue.part(state),
        AccountWeek.of(state, scorecards, today),
        CustomerTraits.of(state.facts(), today),
        CustomerRecord.of(state.id(), state.facts(), today),
        OrderContradiction.of(state.facts()));
  }
}
