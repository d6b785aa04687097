package dev.oarlock.domain.renewal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// The disagreements between model and CSM that an account has had: how many, and the one that
/// waits for a decision now.
public record RenewalDisagreements(int count, Optional<OpenDisagreement> open) {

  /// `number` is its own within the account; `renewal` is what it is about, and `call` when the CSM
  /// said what the lead is asked about (unknown of those of long ago).
  public record OpenDisagreement(
      int number, LocalDate renewal, Optional<Instant> csmForecastAt, LeadNotice notice) {
    OpenDisagreement(int number, RenewalForecasts forecasts, LeadNotice notice) {
      this(number, forecasts.renewal(), forecasts.csm().map(call -> call.at().toInstant()), notice);
    }

    boolean isAbout(RenewalForecasts forecasts) {
      return forecasts.renewal().equals(renewal)
          && csmForecastAt.isPresent()
          && csmForecastAt.equals(forecasts.csm().map(call -> call.at().toInstant()));
    }
  }

  /// Whether the lead has been told.
  public enum LeadNotice {
    SENT,
    /// History does not shout, but the next news brings it along.
    PENDING,
    /// What was brought in later on purpose, or comes of other rules, waits in the queue.
    NEVER
  }

  public static RenewalDisagreements none() {
    return new RenewalDisagreements(0, Optional.empty());
  }

  /// After a step; `told` is how a disagreement that opens now would be heard of.
  public RenewalDisagreements next(Optional<RenewalForecasts> forecasts, LeadNotice notice) {
    return forecasts
        .map(it -> it.withDisagreements(this))
        .filter(RenewalForecasts::awaitsDecision)
        .map(it ->
            stillOpen(it.renewal())
                .map(was -> continued(was, it, notice))
                .orElseGet(() -> opened(it, notice)))
        .orElseGet(() -> new RenewalDisagreements(count, Optional.empty()));
  }

  private Optional<OpenDisagreement> stillOpen(LocalDate renewal) {
    return open.filter(was -> was.renewal().equals(renewal));
  }

  /// Under the same number, also where the CSM has called anew and is still apart.
  private RenewalDisagreements continued(
      OpenDisagreement was, RenewalForecasts forecasts, LeadNotice notice) {
    var latestNotice =
        was.notice() == LeadNotice.PENDING && notice == LeadNotice.SENT
            ? LeadNotice.SENT
            : was.notice();
    return new RenewalDisagreements(
        count, Optional.of(new OpenDisagreement(was.number(), forecasts, latestNotice)));
  }

  private RenewalDisagreements opened(RenewalForecasts forecasts, LeadNotice notice) {
    var number = count + 1;
    return new RenewalDisagreements(
        number, Optional.of(new OpenDisagreement(number, forecasts, notice)));
  }

  /// The one that the lead was told of and is still waiting for.
  public Optional<OpenDisagreement> awaitingLead() {
    return open.filter(it -> it.notice() == LeadNotice.SENT);
  }

  public boolean hasPendingNotice() {
    return open.filter(it -> it.notice() == LeadNotice.PENDING).isPresent();
  }
}
