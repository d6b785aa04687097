package dev.oarlock.domain.transition.state;

import dev.oarlock.domain.account.facts.AccountProfile;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.churn.hazard.ChurnForecast;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.renewal.RenewalDisagreements;
import dev.oarlock.domain.renewal.RenewalForecasts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A scored account: what is known of it, its scores, its risk, and what of that is written and
/// announced.
public record AccountState(
    AccountId id, Facts facts, AccountScores scores, AccountRisk risk, DeliveryState delivery)
    implements Account {

  @Override
  public Optional<AccountState> scored() {
    return Optional.of(this);
  }

  public HealthAssessment assessment() {
    return scores.assessment();
  }

  public ChurnForecast forecast() {
    return scores.forecast();
  }

  @Override
  public AccountHistory history() {
    return scores.history();
  }

  /// What people call it: its registered name, or its id until it is registered.
  public String name() {
    return AccountProfile.of(facts).name().orElse(id.value());
  }

  /// Whether an episode or a disagreement is open that was not announced yet and will be.
  public boolean hasUnannounced() {
    return risk.disagreements().hasPendingNotice()
        || risk.episode()
            .filter(open -> !delivery.hasAnnounced(open) && !open.cause().isSilent())
            .isPresent();
  }

  /// The forecasts of model, CSM and lead for its next renewal, as of a day.
  public Optional<RenewalForecasts> renewalForecasts(LocalDate day) {
    return RenewalForecasts.of(facts, forecast(), day)
        .map(forecasts -> forecasts.withDisagreements(risk.disagreements()));
  }

  /// The same with one more signal known, but not scored anew.
  public AccountState withSignal(LoggedSignal signal) {
    return new AccountState(
        id, facts.fold(List.of(signal), assessment().day()), scores, risk, delivery);
  }

  /// The same in the bands that were shown of it.
  public AccountState inShownBands(AccountHistory shown) {
    var kept =
        new AccountScores(
            scores.assessment(),
            scores.forecast(),
            scores.history().inShownBands(shown),
            scores.nextChangeDay());
    return new AccountState(id, facts, kept, risk, delivery);
  }

  public AccountState withDisagreements(RenewalDisagreements latest) {
    return new AccountState(id, facts, scores, risk.withDisagreements(latest), delivery);
  }

  public AccountState asSaved() {
    return new AccountState(id, facts, scores, risk.asSaved(), delivery);
  }

  public AccountState withDelivery(DeliveryState latest) {
    return new AccountState(id, facts, scores, risk, latest);
  }

  /// The same, looked at again on the first day on which a win that is held is settled, or somebody
  /// is reminded.
  public AccountState wokenForDelivery() {
    var settled =
        delivery.heldOrders().stream().flatMap(it -> it.nextLook(assessment().day()).stream());
    var reminders = delivery.lossQuestions().stream().flatMap(it -> it.nextReminder().stream());
    var next =
        Stream.of(settled, reminders, scores.nextChangeDay().stream())
            .flatMap(days -> days)
            .min(LocalDate::compareTo);
    return new AccountState(id, facts, scores.withNextChangeDay(next), risk, delivery);
  }
}
