package dev.oarlock.domain.risk.episode;

import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.ChurnForecast;
import dev.oarlock.domain.churn.hazard.ChurnForecast.ChurnAtRenewal;
import java.time.LocalDate;
import java.util.Optional;

/// The chance of churning at the next renewal from which an account is at risk, once that renewal
/// is at most `days` away; and of who has no renewal ahead, because they may leave each month, the
/// chance of churning within 90 days (`monthly`). It is out of risk again below two thirds of it,
/// so that a chance that moves about the mark opens no episode after the other.
public record ChurnMark(Probability probability, int days, Probability monthly) {
  private static final double LOWER_SHARE = 2.0 / 3;

  /// A forecast is shown to 0.1 %, and time is noticed to that.
  private static final double SHOWN_STEP = 0.001;

  /// Of who may leave each month a lower chance is usual: docs/health.md has what was measured.
  private static final Probability MONTHLY = new Probability(0.5);

  public ChurnMark(Probability probability, int days) {
    this(probability, days, MONTHLY);
  }

  /// 30 % within 90 days of the renewal; without one, 50 % within 90 days.
  public static ChurnMark shipped() {
    return new ChurnMark(new Probability(0.3), 90);
  }

  /// The renewal whose chance of churn has reached the mark.
  public Optional<EpisodeCause.RenewalInDoubt> reached(ChurnForecast forecast) {
    return inDoubt(forecast, 1);
  }

  /// The renewal whose chance of churn keeps an account at risk that is so already.
  public Optional<EpisodeCause.RenewalInDoubt> held(ChurnForecast forecast) {
    return inDoubt(forecast, LOWER_SHARE);
  }

  /// The later day from which a renewal counts whose chance has reached the mark before.
  public Optional<LocalDate> nextChange(ChurnForecast forecast) {
    return forecast
        .atRenewal()
        .filter(at -> at.probability().value() >= probability.value() - SHOWN_STEP)
        .map(at -> at.on().minusDays(days))
        .filter(day -> day.isAfter(forecast.day()));
  }

  private Optional<EpisodeCause.RenewalInDoubt> inDoubt(ChurnForecast forecast, double share) {
    return forecast.atRenewal().isPresent()
        ? atRenewal(forecast, share * probability.value())
        : eachMonth(forecast, share * monthly.value());
  }

  private Optional<EpisodeCause.RenewalInDoubt> atRenewal(ChurnForecast forecast, double least) {
    return forecast
        .atRenewal()
        .filter(at -> !at.on().isAfter(forecast.day().plusDays(days)))
        .filter(at -> at.probability().value() >= least)
        .map(ChurnMark::cause);
  }

  private static Optional<EpisodeCause.RenewalInDoubt> eachMonth(
      ChurnForecast forecast, double least) {
    return Optional.of(forecast.within90())
        .filter(churn -> churn.value() >= least)
        .map(churn -> new EpisodeCause.RenewalInDoubt(Optional.empty(), churn));
  }

  private static EpisodeCause.RenewalInDoubt cause(ChurnAtRenewal at) {
    return new EpisodeCause.RenewalInDoubt(at.on(), at.probability());
  }
}
