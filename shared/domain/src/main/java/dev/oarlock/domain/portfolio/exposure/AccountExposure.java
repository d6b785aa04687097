package dev.oarlock.domain.portfolio.exposure;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.JudgmentSignal.CallDecided.Choice;
import dev.oarlock.domain.churn.driver.DriverReading;
import dev.oarlock.domain.churn.estimate.ChurnEstimate;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.ChurnForecast;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.portfolio.rollup.PortfolioMember;
import dev.oarlock.domain.renewal.CommitStatus;
import dev.oarlock.domain.renewal.RenewalEstimate;
import dev.oarlock.domain.renewal.RenewalForecasts;
import dev.oarlock.domain.risk.departure.AccountChurn;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// What one account is expected to lose: the probability of churn by the end of each quarter ahead,
/// its drivers, and, if the account churned in the last year, that churn. `tenure` is since when it
/// is a customer, if it is one and that is known.
public record AccountExposure(
    PortfolioMember member,
    List<ChurnEstimate> churnByQuarter,
    Optional<ChurnForecast.ChurnAtRenewal> renewal,
    List<DriverReading> drivers,
    Optional<RenewalForecasts> renewalForecasts,
    Optional<AccountChurn> churn,
    Optional<CustomerTenure> tenure) {
  private static final int YEAR_DAYS = 365;

  public AccountExposure {
    churnByQuarter = List.copyOf(churnByQuarter);
    drivers = List.copyOf(drivers);
  }

  /// Where nobody asks since when it is a customer.
  public AccountExposure(
      PortfolioMember member,
      List<ChurnEstimate> churnByQuarter,
      Optional<ChurnForecast.ChurnAtRenewal> renewal,
      List<DriverReading> drivers,
      Optional<RenewalForecasts> renewalForecasts,
      Optional<AccountChurn> churn) {
    this(member, churnByQuarter, renewal, drivers, renewalForecasts, churn, Optional.empty());
  }

  public AccountExposure withMember(PortfolioMember other) {
    return other.equals(member) ? this : copy(other);
  }

  private AccountExposure copy(PortfolioMember other) {
    return new AccountExposure(
        other, churnByQuarter, renewal, drivers, renewalForecasts, churn, tenure);
  }

  public AccountExposure withTenure(CustomerTenure known) {
    return new AccountExposure(
        member, churnByQuarter, renewal, drivers, renewalForecasts, churn, Optional.of(known));
  }

  /// The same without what the draws of a forecast need, once they are done.
  public AccountExposure withoutLoadings() {
    return new AccountExposure(
        member,
        churnByQuarter.stream().map(at -> ChurnEstimate.certain(at.probability())).toList(),
        renewal,
        drivers,
        renewalForecasts,
        churn,
        tenure);
  }

  public static AccountExposure of(
      AccountState state, ForecastHorizon horizon, HazardModel hazard) {
    var day = horizon.day();
    var member = PortfolioMember.of(state, day);
    if (member.cmrr().isZero()) {
      var churn = AccountChurn.of(state.facts(), day.minusDays(YEAR_DAYS - 1), day);
      return new AccountExposure(
          member, noChurn(), Optional.empty(), List.of(), Optional.empty(), churn);
    }
    var forecast = hazard.forecast(state.facts(), day);
    return new AccountExposure(
        member,
        hazard.estimates(state.facts(), day, horizon.daysToQuarterEnds()),
        forecast.atRenewal(),
        forecast.drivers(),
        RenewalForecasts.of(state.facts(), forecast, day)
            .map(forecasts -> forecasts.withDisagreements(state.risk().disagreements())),
        Optional.empty(),
        CustomerTenure.of(state.facts(), day));
  }

  private static List<ChurnEstimate> noChurn() {
    return Collections.nCopies(ForecastHorizon.QUARTERS, ChurnEstimate.certain(new Probability(0)));
  }

  /// The probability that it churns in a quarter ahead; the current one is 0.
  public double churnProbability(int quarter) {
    var before = quarter == 0 ? 0 : churnProbabilityBy(quarter - 1);
    return Math.max(0, churnProbabilityBy(quarter) - before);
  }

  private double churnProbabilityBy(int quarter) {
    return churnByQuarter.get(quarter).probability().value();
  }

  /// The forecasts for a quarter ahead, given the model's expected loss. A CSM forecast is about
  /// the next renewal, so it counts for the quarter of that renewal.
  public QuarterForecast quarterForecast(
      int number, CalendarQuarter quarter, MultiCurrencyAmount expected) {
    var model = new ExpectedLoss(new Probability(churnProbability(number)), expected);
    var forecasts = renewalForecasts.filter(it -> quarter.contains(dayCounted(it)));
    return new QuarterForecast(
        model,
        forecasts.flatMap(RenewalForecasts::csm).map(it -> expectedLoss(it.estimate())),
        forecasts.flatMap(AccountExposure::committed).map(AccountExposure::expectedLoss));
  }

  /// What a late renewal will bring is expected in the current quarter, whenever it was due.
  private static LocalDate dayCounted(RenewalForecasts forecasts) {
    return forecasts.isOverdue() ? forecasts.day() : forecasts.renewal();
  }

  /// The committed estimate if it is not the model's; empty while it is open, so that the model's
  /// counts.
  private static Optional<RenewalEstimate> committed(RenewalForecasts forecasts) {
    return switch (forecasts.status()) {
      case CommitStatus.Agreed(var estimate) -> Optional.of(estimate);
      case CommitStatus.Decided(var estimate, var decision) ->
          decision.choice() == Choice.MODEL ? Optional.empty() : Optional.of(estimate);
      case CommitStatus.ModelOnly _,
          CommitStatus.Monitoring _,
          CommitStatus.AwaitingDecision _,
          CommitStatus.TooEarly _ ->
          Optional.empty();
    };
  }

  private static ExpectedLoss expectedLoss(RenewalEstimate estimate) {
    return new ExpectedLoss(estimate.churnProbability(), estimate.expectedLoss());
  }

  public MultiCurrencyAmount cmrr() {
    return member.cmrr();
  }
}
