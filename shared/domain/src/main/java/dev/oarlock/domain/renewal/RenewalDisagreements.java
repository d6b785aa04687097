package dev.oarlock.domain.renewal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// The disagreements between model and CSM about an account: how many so far, the one that awaits a
/// decision now, and the one that waits while the account is a part of another.
public record RenewalDisagreements(
    int count, Optional<OpenDisagreement> open, Optional<OpenDisagreement> waiting) {

  /// Those of an account of its own.
  public RenewalDisagreements(int count, Optional<OpenDisagreement> open) {
    this(count, open, Optional.empty());
  }

  /// `number` counts within the account; `renewal` is the renewal it is about; `csmForecastAt` is
  /// the time of the CSM's forecast that the lead is asked about (unknown for old ones).
  public record OpenDisagreement(
      int number, LocalDate renewal, Optional<Instant> csmForecastAt, LeadNotice notice) {
    OpenDisagreement(int number, RenewalForecasts forecasts, LeadNotice notice) {
      this(number, forecasts.renewal(), forecasts.csm().map(csm -> csm.at().toInstant()), notice);
    }

    boolean isAbout(RenewalForecasts forecasts) {
      return forecasts.renewal().equals(renewal)
          && csmForecastAt.isPresent()
          && csmForecastAt.equals(forecasts.csm().map(csm -> csm.at().toInstant()));
    }
  }

  /// Whether the lead has been notified.
  public enum LeadNotice {
    SENT,
    /// A disagreement from history is notified with the next new signal.
    PENDING,
    /// One from a backfill or from another scorecard waits in the queue without a notice.
    NEVER
  }

  public static RenewalDisagreements none() {
    return new RenewalDisagreements(0, Optional.empty());
  }

  /// The disagreements after a transition; `notice` is that of a disagreement that opens now.
  public RenewalDisagreements next(Optional<RenewalForecasts> forecasts, LeadNotice notice) {
    return forecasts
        .map(it -> it.withDisagreements(this))
        .filter(RenewalForecasts::awaitsDecision)
        .map(it ->
            stillOpen(it.renewal())
                .map(current -> continued(current, it, notice))
                .orElseGet(() -> opened(it, notice)))
        .orElseGet(() -> new RenewalDisagreements(count, Optional.empty()));
  }

  private Optional<OpenDisagreement> stillOpen(LocalDate renewal) {
    return open.filter(current -> current.renewal().equals(renewal));
  }

  /// It keeps its number, also if the CSM gave a new forecast and still disagrees.
  private RenewalDisagreements continued(
      OpenDisagreement current, RenewalForecasts forecasts, LeadNotice notice) {
    var latestNotice =
        current.notice() == LeadNotice.PENDING && notice == LeadNotice.SENT
            ? LeadNotice.SENT
            : current.notice();
    return new RenewalDisagreements(
        count, Optional.of(new OpenDisagreement(current.number(), forecasts, latestNotice)));
  }

  private RenewalDisagreements opened(RenewalForecasts forecasts, LeadNotice notice) {
    var number = count + 1;
    return new RenewalDisagreements(
        number, Optional.of(new OpenDisagreement(number, forecasts, notice)));
  }

  /// The same of a part of another account, whose renewals nobody decides on by themselves.
  public RenewalDisagreements asMerged() {
    return new RenewalDisagreements(count, Optional.empty(), open.or(() -> waiting));
  }

  /// The same once that is undone; of an account of its own as they are.
  public RenewalDisagreements asSeparated() {
    return new RenewalDisagreements(count, open.or(() -> waiting));
  }

  /// The one that the lead was notified of and that still awaits a decision.
  public Optional<OpenDisagreement> awaitingLead() {
    return open.filter(it -> it.notice() == LeadNotice.SENT);
  }

  public boolean hasPendingNotice() {
    return open.filter(it -> it.notice() == LeadNotice.PENDING).isPresent();
  }
}
