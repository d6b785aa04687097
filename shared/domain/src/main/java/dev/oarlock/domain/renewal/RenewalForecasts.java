package dev.oarlock.domain.renewal;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.Renewal;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.Signal.CallDecided.Choice;
import dev.oarlock.domain.churn.estimate.CredibleInterval;
import dev.oarlock.domain.churn.estimate.CredibleIntervals;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.ChurnForecast;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// What model, CSM and lead say of an account's next renewal, kept apart. It is a function of
/// facts, forecast and day, and of whether a lead is being asked already: whatever the order in
/// which calls and decisions were heard, they end the same.
///
/// @param worth revenue a month, which is what the model's chance is about
/// @param machine the model's call, for all of `worth`
/// @param range where the model's chance lies by its 90 % band
/// @param csm the latest call that somebody gave for this renewal
/// @param latest the latest decision on this renewal, whether it still stands or not
/// @param asked whether a lead has been asked about this very call of the CSM's, and waits
public record RenewalForecasts(
    LocalDate day,
    LocalDate renewal,
    MultiCurrencyAmount cmrr,
    RenewalEstimate model,
    Optional<CredibleInterval> interval,
    Optional<CsmForecast> csm,
    Optional<RenewalDecision> latestDecision,
    CategoryThresholds thresholds,
    boolean leadAsked) {
  /// From so many days before a renewal on, model and CSM may not stay apart undecided.
  public static final int DECISION_DUE_DAYS = 180;

  /// From so many days before a renewal on, to wait and see is no decision.
  public static final int MONITORING_ENDS_DAYS = 90;

  /// Empty while no renewal lies ahead that anybody decides about: no contract, one from month to
  /// month, or notice given.
  public static Optional<RenewalForecasts> of(Facts facts, ChurnForecast forecast, LocalDate day) {
    return renewal(facts, day)
        .flatMap(on -> forecast.atRenewal().filter(at -> at.on().equals(on)))
        .map(at -> of(facts, forecast, at, day));
  }

  private static Optional<LocalDate> renewal(Facts facts, LocalDate day) {
    return AccountContracts.of(facts)
        .nextRenewal(day)
        .filter(renewal -> renewal.termMonths() > 1)
        .map(Renewal::date);
  }

  private static RenewalForecasts of(
      Facts facts, ChurnForecast forecast, ChurnForecast.ChurnAtRenewal at, LocalDate day) {
    var cmrr = AccountContracts.of(facts).cmrr(day);
    var stated = new StatedForecasts(facts, at.on(), cmrr);
    return new RenewalForecasts(
        day,
        at.on(),
        cmrr,
        new RenewalEstimate(at.probability(), cmrr),
        forecast.intervals().flatMap(CredibleIntervals::atRenewal),
        stated.csmForecast(),
        stated.decision(),
        CategoryThresholds.forBaseRate(forecast.annualBaseRate()),
        false);
  }

  /// The same, in an account with these disagreements.
  public RenewalForecasts withDisagreements(RenewalDisagreements disagreements) {
    var now = disagreements.open().filter(open -> open.isAbout(this)).isPresent();
    return new RenewalForecasts(
        day, renewal, cmrr, model, interval, csm, latestDecision, thresholds, now);
  }

  /// At least 1: on its own day a renewal is over.
  public long daysToRenewal() {
    return ChronoUnit.DAYS.between(day, renewal);
  }

  public ForecastCategory modelCategory() {
    return thresholds.category(model.churnProbability());
  }

  public Optional<ForecastCategory> csmCategory() {
    return csm.map(forecast -> thresholds.category(forecast.estimate().churnProbability()));
  }

  /// Whether they are in two bands; once a lead has been asked, until the model has come back into
  /// the CSM's by more than it trembles.
  public boolean inDisagreement() {
    return categoriesDiffer() || isWithinHysteresis();
  }

  boolean categoriesDiffer() {
    return csmCategory().filter(band -> band != modelCategory()).isPresent();
  }

  /// Whether they count as apart although they read as one band.
  public boolean isWithinHysteresis() {
    return leadAsked && !categoriesDiffer() && thresholds.isBorderline(model.churnProbability());
  }

  public boolean awaitsDecision() {
    return status() instanceof CommitStatus.AwaitingDecision;
  }

  /// Whether to wait and see is a choice.
  public boolean canMonitor() {
    return daysToRenewal() > MONITORING_ENDS_DAYS;
  }

  /// Which call counts.
  public CommitStatus status() {
    return validDecision().map(this::status).orElseGet(this::undecided);
  }

  /// The figure that counts; none while that is open.
  public Optional<RenewalEstimate> committed() {
    return switch (status()) {
      case CommitStatus.ModelOnly(var estimate) -> Optional.of(estimate);
      case CommitStatus.Agreed(var estimate) -> Optional.of(estimate);
      case CommitStatus.Decided(var estimate, _) -> Optional.of(estimate);
      case CommitStatus.Monitoring _, CommitStatus.AwaitingDecision _, CommitStatus.TooEarly _ ->
          Optional.empty();
    };
  }

  /// The latest decision, if neither has left the band that it was made in by more than it
  /// trembles.
  public Optional<RenewalDecision> validDecision() {
    return latestDecision.filter(decision ->
        holds(decision.model(), model.churnProbability()) && csmForecastHolds(decision));
  }

  private boolean csmForecastHolds(RenewalDecision decision) {
    var is = csm.map(forecast -> forecast.estimate().churnProbability());
    return decision
        .csm()
        .map(was -> is.filter(now -> holds(was, now)).isPresent())
        .orElseGet(is::isEmpty);
  }

  private boolean holds(Probability was, Probability is) {
    return thresholds.category(was) == thresholds.category(is)
        || CategoryThresholds.nearlyEqual(was, is);
  }

  private CommitStatus status(RenewalDecision decision) {
    return switch (decision.choice()) {
      case MODEL -> new CommitStatus.Decided(model, decision);
      case CSM ->
          csm.<CommitStatus>map(forecast -> new CommitStatus.Decided(forecast.estimate(), decision))
              .orElseGet(this::undecided);
      case OWN ->
          decision
              .leadEstimate()
              .<CommitStatus>map(estimate -> new CommitStatus.Decided(estimate, decision))
              .orElseGet(this::undecided);
      case MONITOR ->
          inDisagreement() && canMonitor() ? new CommitStatus.Monitoring(decision) : undecided();
    };
  }

  private CommitStatus undecided() {
    if (inDisagreement()) {
      return daysToRenewal() <= DECISION_DUE_DAYS
          ? new CommitStatus.AwaitingDecision()
          : new CommitStatus.TooEarly();
    }
    return csm.<CommitStatus>map(forecast -> new CommitStatus.Agreed(forecast.estimate()))
        .orElseGet(() -> new CommitStatus.ModelOnly(model));
  }

  /// The next day on which time alone asks for a decision, the chances being what they are.
  public Optional<LocalDate> nextChange() {
    return switch (status()) {
      case CommitStatus.TooEarly _ -> Optional.of(renewal.minusDays(DECISION_DUE_DAYS));
      case CommitStatus.Monitoring _ -> Optional.of(renewal.minusDays(MONITORING_ENDS_DAYS));
      case CommitStatus.ModelOnly _,
          CommitStatus.Agreed _,
          CommitStatus.Decided _,
          CommitStatus.AwaitingDecision _ ->
          Optional.empty();
    };
  }

  /// Whether a choice is open to a lead at all.
  public boolean allows(Choice choice) {
    return switch (choice) {
      case MODEL, OWN -> true;
      case CSM -> csm.isPresent();
      case MONITOR -> inDisagreement() && canMonitor();
    };
  }
}
