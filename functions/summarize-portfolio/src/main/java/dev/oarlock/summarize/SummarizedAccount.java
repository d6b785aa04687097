package dev.oarlock.summarize;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.dataquality.contradiction.OrderContradiction;
import dev.oarlock.domain.health.measure.Measure;
import dev.oarlock.domain.portfolio.customer.CustomerRecord;
import dev.oarlock.domain.portfolio.digest.week.AccountWeek;
import dev.oarlock.domain.portfolio.exposure.AccountExposure;
import dev.oarlock.domain.portfolio.listing.ListedAccount;
import dev.oarlock.domain.portfolio.snapshot.ForecastAccuracy.ChurnedCustomer;
import dev.oarlock.domain.revenue.slice.CustomerTraits;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the summary of a day takes from one account, whose state is let go of then.
///
/// @param version of the state that it was made of
/// @param forecast its exposure, also by the model of the last snapshot where that is another
record SummarizedAccount(
    ListedAccount listed,
    long version,
    List<Measure> measures,
    ForecastPart forecast,
    AccountWeek week,
    CustomerTraits traits,
    CustomerRecord customer,
    List<OrderContradiction> contradictions) {

  /// What it adds to the forecast of the revenue, and to how good that of a quarter was.
  record ForecastPart(
      AccountExposure now, Optional<AccountExposure> bySnapshotModel, Optional<LateChurn> churn) {}

  /// When a customer of a past quarter left.
  record LateChurn(LocalDate on, ChurnedCustomer customer) {}

  AccountId id() {
    return listed.id();
  }
}
