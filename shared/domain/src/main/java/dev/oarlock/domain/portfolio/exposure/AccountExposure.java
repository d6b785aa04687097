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
import dev.oarlock.domain.transition.state.AccountState;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// What is at stake in one account: how likely it has left by the end of each quarter `ahead`, what
/// drives that, and, where it has left already in the last year, how.
public record AccountExposure(
    PortfolioMember member,
    List<ChurnEstimate> churnByQuarter,
    Optional<ChurnForecast.ChurnAtRenewal> renewal,
    List<DriverReading> drivers,
    Optional<RenewalForecasts> renewalForecasts,
    Optional<AccountChurn> churn) {
  private static final int YEAR_DAYS = 365;

  public AccountExposure {
    churnByQuarter = List.copyOf(churnByQuarter);
    drivers = List.copyOf(drivers);
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
        Optional.empty());
  }

  private static List<ChurnEstimate> noChurn() {
    return Collections.nCopies(ForecastHorizon.QUARTERS, ChurnEstimate.certain(new Probability(0)));
  }

  /// The chance that it leaves in a quarter ahead, the current one being 0.
  public double churnProbability(int quarter) {
    var before = quarter == 0 ? 0 : churnedBy(quarter - 1);
    return Math.max(0, churnedBy(quarter) - before);
  }

  private double churnedBy(int quarter) {
    return churnByQuarter.get(quarter).probability().value();
  }

  /// What is called for a quarter ahead, of which the model expects so much. What people call is
  /// about the next renewal, and so for the quarter that it falls into.
  public QuarterForecast quarterForecast(
      int number, CalendarQuarter quarter, MultiCurrencyAmount expected) {
    var model = new ExpectedLoss(new Probability(churnProbability(number)), expected);
    var forecasts = renewalForecasts.filter(it -> quarter.contains(it.renewal()));
    return new QuarterForecast(
        model,
        forecasts.flatMap(RenewalForecasts::csm).map(call -> expectedLoss(call.estimate())),
        forecasts.flatMap(AccountExposure::committed).map(AccountExposure::expectedLoss));
  }

  /// The figure that counts instead of the model's; while it is open, the model's does.
  private static Optional<RenewalEstimate> committed(RenewalForecasts calls) {
    return switch (calls.status()) {
      case CommitStatus.Agreed(var figure) -> Optional.of(figure);
      case CommitStatus.Decided(var figure, var decision) ->
          decision.choice() == Choice.MODEL ? Optional.empty() : Optional.of(figure);
      case CommitStatus.ModelOnly _,
          CommitStatus.Monitoring _,
          CommitStatus.AwaitingDecision _,
          CommitStatus.TooEarly _ ->
          Optional.empty();
    };
  }

  private static ExpectedLoss expectedLoss(RenewalEstimate figure) {
    return new ExpectedLoss(figure.churnProbability(), figure.expectedLoss());
  }

  public MultiCurrencyAmount cmrr() {
    return member.cmrr();
  }
}
