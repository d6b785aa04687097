package dev.oarlock.domain.renewal;

import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;

import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.signal.JudgmentSignal.CallDecided;
import dev.oarlock.domain.account.signal.JudgmentSignal.CallDecided.Choice;
import dev.oarlock.domain.account.signal.JudgmentSignal.ChurnCalled;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.ChurnForecast;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.testing.AccountLog;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The forecasts for the renewal of an account that pays EUR 1,500 a month on an annual contract.
record RenewalStory(AccountLog story) {
  static final LocalDate RENEWAL = LocalDate.parse("2027-01-10");
  static final Csm DANA = new Csm("dana");
  static final Csm BO = new Csm("bo");
  private static final HazardModel MODEL = HazardModel.expert(new Probability(0.1));
  private static final LocalDate SIGNED = LocalDate.parse("2026-01-10");

  static RenewalStory withoutForecasts() {
    return new RenewalStory(
        AccountLog.of("acme")
            .on(SIGNED, signed("C-1", SIGNED.toString(), 12, line("SEAT", 100, 1_500))));
  }

  static LocalDate before(int days) {
    return RENEWAL.minusDays(days);
  }

  RenewalStory on(LocalDate day, Signal signal) {
    return new RenewalStory(story.on(day, signal));
  }

  List<LoggedSignal> signals() {
    return story.signals();
  }

  /// With a model probability of so many percent.
  RenewalForecasts forecasts(double model, int daysBefore) {
    return forecasts(story.facts(before(daysBefore)), model, before(daysBefore)).orElseThrow();
  }

  static Optional<RenewalForecasts> forecasts(Facts facts, double model, LocalDate day) {
    return RenewalForecasts.of(facts, forecastOf(facts, model, day), day);
  }

  /// A forecast from the known facts, with this probability at the renewal.
  private static ChurnForecast forecastOf(Facts facts, double model, LocalDate day) {
    var forecast = MODEL.forecast(facts, day);
    return new ChurnForecast(
        day,
        forecast.within30(),
        forecast.within90(),
        forecast.within180(),
        forecast.within365(),
        forecast
            .atRenewal()
            .map(at -> new ChurnForecast.ChurnAtRenewal(at.on(), new Probability(model))),
        forecast.annualBaseRate(),
        forecast.observedChurns(),
        forecast.model(),
        forecast.intercept(),
        forecast.drivers(),
        forecast.missingDrivers(),
        Optional.empty(),
        Optional.empty());
  }

  static ChurnCalled csmForecast(double probability) {
    return csmForecast(RENEWAL, probability);
  }

  static ChurnCalled csmForecast(LocalDate renewal, double probability) {
    return new ChurnCalled(renewal, probability, Optional.empty(), Optional.empty(), DANA);
  }

  static ChurnCalled csmForecast(double probability, Money amount) {
    return new ChurnCalled(RENEWAL, probability, Optional.of(amount), Optional.empty(), DANA);
  }

  /// A decision between the forecasts of model and CSM at that time.
  static CallDecided leadDecision(Choice choice, double model, double csm) {
    return new CallDecided(
        RENEWAL,
        choice,
        choice == Choice.OWN ? OptionalDouble.of(0.25) : OptionalDouble.empty(),
        Optional.empty(),
        model,
        OptionalDouble.of(csm),
        Optional.empty(),
        BO);
  }
}
