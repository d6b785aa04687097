package dev.oarlock.domain.portfolio.listing;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.AccountStanding;
import dev.oarlock.domain.account.contract.term.Renewal;
import dev.oarlock.domain.account.facts.AccountProfile;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.estimate.ShownProbability;
import dev.oarlock.domain.churn.hazard.ChurnForecast.ChurnAtRenewal;
import dev.oarlock.domain.renewal.RenewalEstimate;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.LocalDate;
import java.util.Optional;

/// What it pays and what comes next. `chance` is that of leaving at the next renewal (within 90
/// days where none is known), as fine as the state keeps it, so that amounts in lists agree with
/// those of the digest. `renewal` is past while it is overdue; `ends` is when it leaves after
/// notice; `since` is when it became a customer, or will.
public record ListedTerms(
    AccountStanding standing,
    MultiCurrencyAmount cmrr,
    Probability chance,
    Optional<LocalDate> renewal,
    boolean isOverdue,
    Optional<LocalDate> ends,
    Optional<LocalDate> since,
    Optional<LocalDate> left) {
  private static final Probability CERTAIN = new Probability(1);

  static ListedTerms of(AccountState state) {
    var day = state.assessment().day();
    var contracts = AccountContracts.of(state.facts());
    var standing = contracts.standing(day);
    var overdue = contracts.overdueRenewal(day);
    var notice = contracts.noticeEffective(day);
    return new ListedTerms(
        standing,
        contracts.cmrr(day),
        notice.isPresent() ? CERTAIN : chance(state),
        overdue
            .or(() -> contracts.nextRenewal(day).filter(it -> !it.monthToMonth()))
            .map(Renewal::date),
        overdue.isPresent(),
        notice,
        since(state, contracts),
        standing == AccountStanding.CHURNED
            ? contracts.spells().leftOn(day, day)
            : Optional.empty());
  }

  private static Optional<LocalDate> since(AccountState state, AccountContracts contracts) {
    var told = AccountProfile.of(state.facts()).since();
    var signed =
        contracts.spells().latestStart(state.assessment().day()).or(contracts::firstContractDay);
    var returned = contracts.spells().returnedOn(state.assessment().day());
    return returned.or(
        () -> told.filter(day -> signed.filter(it -> it.isBefore(day)).isEmpty()).or(() -> signed));
  }

  /// The same of a state in hand and of one read back.
  private static Probability chance(AccountState state) {
    var forecast = state.forecast();
    var kept =
        forecast
            .atRenewal()
            .map(ChurnAtRenewal::probability)
            .map(ShownProbability::keptFinely)
            .orElseGet(() -> ShownProbability.kept(forecast.within90()));
    return new Probability(kept.doubleValue());
  }

  /// Chance times amount.
  public MultiCurrencyAmount expectedLoss() {
    return new RenewalEstimate(chance, cmrr).expectedLoss();
  }
}
