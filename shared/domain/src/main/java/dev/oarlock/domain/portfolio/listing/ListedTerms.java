package dev.oarlock.domain.portfolio.listing;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.AccountStanding;
import dev.oarlock.domain.account.contract.term.Renewal;
import dev.oarlock.domain.account.facts.AccountProfile;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.ChurnForecast.ChurnAtRenewal;
import dev.oarlock.domain.renewal.RenewalEstimate;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.LocalDate;
import java.util.Optional;

/// What it pays and what comes next. `chance` is that of leaving at the next renewal (within 90
/// days where none is known) in thousandths, from a tenth on in hundredths: so much is shown of it.
/// `renewal` is past while it is overdue; `ends` is when it leaves after notice; `since` is when it
/// became a customer, or will.
public record ListedTerms(
    AccountStanding standing,
    MultiCurrencyAmount cmrr,
    int chance,
    Optional<LocalDate> renewal,
    boolean isOverdue,
    Optional<LocalDate> ends,
    Optional<LocalDate> since,
    Optional<LocalDate> left) {
  private static final int CERTAIN = 1_000;
  private static final int TENTH = 100;
  private static final double HUNDREDTHS = 10.0;

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

  private static int chance(AccountState state) {
    var forecast = state.forecast();
    var churn = forecast.atRenewal().map(ChurnAtRenewal::probability).orElse(forecast.within90());
    var thousandths = (int) Math.round(CERTAIN * churn.value());
    return thousandths < TENTH
        ? thousandths
        : (int) (Math.round(thousandths / HUNDREDTHS) * HUNDREDTHS);
  }

  public Probability churnProbability() {
    return new Probability((double) chance / CERTAIN);
  }

  /// Chance times amount.
  public MultiCurrencyAmount expectedLoss() {
    return new RenewalEstimate(churnProbability(), cmrr).expectedLoss();
  }
}
