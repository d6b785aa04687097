package dev.oarlock.domain.call;

import static dev.oarlock.domain.testing.Orders.line;
import static dev.oarlock.domain.testing.Orders.signed;

import dev.oarlock.domain.account.Csm;
import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.forecast.Forecast;
import dev.oarlock.domain.forecast.HazardModel;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.revenue.Money;
import dev.oarlock.domain.signal.LoggedSignal;
import dev.oarlock.domain.signal.Signal;
import dev.oarlock.domain.signal.Signal.CallDecided;
import dev.oarlock.domain.signal.Signal.CallDecided.Choice;
import dev.oarlock.domain.signal.Signal.ChurnCalled;
import dev.oarlock.domain.testing.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What is said of the renewal of an account that pays EUR 1,500 a month by the year.
record Saying(Story story) {
  static final LocalDate RENEWAL = LocalDate.parse("2027-01-10");
  static final Csm DANA = new Csm("dana");
  static final Csm BO = new Csm("bo");
  private static final LocalDate SIGNED = LocalDate.parse("2026-01-10");

  static Saying nothing() {
    return new Saying(
        Story.of("acme")
            .on(SIGNED, signed("C-1", SIGNED.toString(), 12, line("SEAT", 100, 1_500))));
  }

  static LocalDate before(int days) {
    return RENEWAL.minusDays(days);
  }

  Saying on(LocalDate day, Signal signal) {
    return new Saying(story.on(day, signal));
  }

  List<LoggedSignal> signals() {
    return story.signals();
  }

  /// With a model that says so many percent.
  Calls calls(double model, int daysBefore) {
    return calls(story.facts(before(daysBefore)), model, before(daysBefore)).orElseThrow();
  }

  static Optional<Calls> calls(Facts facts, double model, LocalDate day) {
    return Calls.of(facts, saying(facts, model, day), day);
  }

  /// A forecast of what is known, but for its chance at the renewal.
  private static Forecast saying(Facts facts, double model, LocalDate day) {
    var forecast = HazardModel.expert(new Probability(0.1)).forecast(facts, day);
    return new Forecast(
        day,
        forecast.within30(),
        forecast.within90(),
        forecast.within180(),
        forecast.within365(),
        forecast.atRenewal().map(at -> new Forecast.AtRenewal(at.on(), new Probability(model))),
        forecast.annualBaseRate(),
        forecast.labels(),
        forecast.model(),
        forecast.intercept(),
        forecast.drivers(),
        forecast.missing(),
        Optional.empty(),
        Optional.empty());
  }

  static ChurnCalled called(double probability) {
    return called(RENEWAL, probability);
  }

  static ChurnCalled called(LocalDate renewal, double probability) {
    return new ChurnCalled(renewal, probability, Optional.empty(), Optional.empty(), DANA);
  }

  static ChurnCalled called(double probability, Money amount) {
    return new ChurnCalled(RENEWAL, probability, Optional.of(amount), Optional.empty(), DANA);
  }

  /// A decision between what model and CSM said then.
  static CallDecided decided(Choice choice, double model, double csm) {
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
