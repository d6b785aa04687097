package dev.oarlock.domain.renewal;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.term.Renewal;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.JudgmentSignal.CallDecided.Choice;
import dev.oarlock.domain.churn.estimate.PredictionInterval;
import dev.oarlock.domain.churn.estimate.PredictionIntervals;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.ChurnForecast;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// The forecasts of model, CSM and lead for an account's next renewal, side by side. They depend
/// only on facts, forecast and day, and on whether a lead is being asked already, so the order in
/// which signals arrived does not matter.
///
/// @param cmrr committed monthly recurring revenue, which the model's probability is about
/// @param model the model's forecast, for all of `cmrr`
/// @param interval the 90 % prediction interval of the model's probability
/// @param csm the latest CSM forecast of this renewal
/// @param latestDecision the latest decision on this renewal, still valid or not
/// @param leadAsked whether a lead was asked about this CSM forecast and has not decided
public record RenewalForecasts(
    LocalDate day,
    LocalDate renewal,
    MultiCurrencyAmount cmrr,
    RenewalEstimate model,
    Optional<PredictionInterval> interval,
    Optional<CsmForecast> csm,
    Optional<RenewalDecision> latestDecision,
    CategoryThresholds thresholds,
    boolean leadAsked) {
  /// From so many days before a renewal on, a disagreement needs a decision.
  public static final int DECISION_DUE_DAYS = 180;

  /// From so many days before a renewal on, monitoring is no longer a decision.
  public static final int MONITORING_ENDS_DAYS = 90;

  /// Empty while no renewal needs a decision: no contract, a monthly contract, or notice given.
  public static Optional<RenewalForecasts> of(Facts facts, ChurnForecast forecast, LocalDate day) {
    return renewal(facts, day)
        .flatMap(on -> forecast.atRenewal().filter(at -> at.on().equals(on)))
        .map(at -> of(facts, forecast, at, day));
  }

  private static Optional<LocalDate> renewal(Facts facts, LocalDate day) {
    return AccountContracts.of(facts)
        .nextRenewal(day)
        .filter(renewal -> !renewal.monthToMonth())
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
        forecast.intervals().flatMap(PredictionIntervals::atRenewal),
        stated.csmForecast(),
        stated.decision(),
        CategoryThresholds.forBaseRate(forecast.annualBaseRate()),
        false);
  }

  /// The same for an account with these disagreements.
  public RenewalForecasts withDisagreements(RenewalDisagreements disagreements) {
    var now = disagreements.open().filter(open -> open.isAbout(this)).isPresent();
    return new RenewalForecasts(
        day, renewal, cmrr, model, interval, csm, latestDecision, thresholds, now);
  }

  /// Whether the day of the renewal has come and nobody has signed; it may be decided any day.
  public boolean isOverdue() {
    return !renewal.isAfter(day);
  }

  /// 0 or less while it is overdue.
  long daysToRenewal() {
    return ChronoUnit.DAYS.between(day, renewal);
  }

  public ForecastCategory modelCategory() {
    return thresholds.category(model.churnProbability());
  }

  public Optional<ForecastCategory> csmCategory() {
    return csm.map(forecast -> thresholds.category(forecast.estimate().churnProbability()));
  }

  /// Whether model and CSM are in different categories. Once a lead has been asked, this ends only
  /// when the model is in the CSM's category by more than the hysteresis.
  public boolean inDisagreement() {
    return categoriesDiffer() || isWithinHysteresis();
  }

  boolean categoriesDiffer() {
    return csmCategory().filter(category -> category != modelCategory()).isPresent();
  }

  /// Whether they count as disagreeing by hysteresis alone, although both read as one category.
  public boolean isWithinHysteresis() {
    return leadAsked && !categoriesDiffer() && thresholds.isBorderline(model.churnProbability());
  }

  public boolean awaitsDecision() {
    return status() instanceof CommitStatus.AwaitingDecision;
  }

  /// Whether monitoring is still a choice.
  public boolean canMonitor() {
    return daysToRenewal() > MONITORING_ENDS_DAYS;
  }

  /// Which forecast is committed.
  public CommitStatus status() {
    return validDecision().map(this::status).orElseGet(this::undecided);
  }

  /// The committed estimate; empty while that is open.
  public Optional<RenewalEstimate> committed() {
    return switch (status()) {
      case CommitStatus.ModelOnly(var estimate) -> Optional.of(estimate);
      case CommitStatus.Agreed(var estimate) -> Optional.of(estimate);
      case CommitStatus.Decided(var estimate, _) -> Optional.of(estimate);
      case CommitStatus.Monitoring _, CommitStatus.AwaitingDecision _, CommitStatus.TooEarly _ ->
          Optional.empty();
    };
  }

  /// The latest decision, if the forecasts of model and CSM are still in their categories of then,
  /// within the hysteresis.
  Optional<RenewalDecision> validDecision() {
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

  /// The next day on which time alone requires a decision, with unchanged probabilities.
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

  /// Whether the lead may make this choice.
  public boolean allows(Choice choice) {
    return switch (choice) {
      case MODEL, OWN -> true;
      case CSM -> csm.isPresent();
      case MONITOR -> inDisagreement() && canMonitor();
    };
  }
}
