package dev.oarlock.domain.transition.policy;

import dev.oarlock.domain.churn.driver.DriverReading;
import dev.oarlock.domain.renewal.CommitStatus;
import dev.oarlock.domain.renewal.RenewalDisagreements;
import dev.oarlock.domain.renewal.RenewalDisagreements.LeadNotice;
import dev.oarlock.domain.renewal.RenewalDisagreements.OpenDisagreement;
import dev.oarlock.domain.renewal.RenewalForecasts;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.announcement.Announcement.DisagreementResolved;
import dev.oarlock.domain.transition.announcement.Announcement.ForecastsDisagree;
import dev.oarlock.domain.transition.announcement.AnnouncementIds;
import dev.oarlock.domain.transition.announcement.DisagreementResolution;
import dev.oarlock.domain.transition.announcement.DisagreementSummary;
import dev.oarlock.domain.transition.snapshot.AccountSnapshots;
import dev.oarlock.domain.transition.state.Account;
import dev.oarlock.domain.transition.state.AccountState;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a transition tells the lead about the forecasts of a renewal: once that they disagree, and
/// that they no longer do, if the lead was told that they did.
record DisagreementPolicy(Account before, AccountState after) {
  private static final int MAX_DRIVERS = 3;

  Stream<Announcement> all() {
    return Stream.of(resolution(), opened()).flatMap(Optional::stream);
  }

  /// What was told of it before it was a part of another account counts once it is none.
  private RenewalDisagreements known() {
    return before.risk().disagreements().asSeparated();
  }

  private Optional<Announcement> opened() {
    var told = known().awaitingLead();
    return after
        .risk()
        .disagreements()
        .awaitingLead()
        .filter(disagreement -> told.filter(it -> it.number() == disagreement.number()).isEmpty())
        .flatMap(disagreement -> summary(after).map(summary -> opened(disagreement, summary)));
  }

  private Announcement opened(OpenDisagreement disagreement, DisagreementSummary summary) {
    return new ForecastsDisagree(
        AnnouncementIds.forecastsDisagree(after.id(), disagreement.number()),
        AccountSnapshots.of(before, after),
        disagreement.number(),
        summary);
  }

  /// Only for a lead who was told of the disagreement.
  private Optional<Announcement> resolution() {
    return known().awaitingLead().flatMap(_ -> resolved());
  }

  /// How the disagreement that was open before ended.
  Optional<DisagreementResolved> resolved() {
    var open = after.risk().disagreements().open();
    return known()
        .open()
        .filter(disagreement -> open.filter(it -> it.number() == disagreement.number()).isEmpty())
        .flatMap(disagreement ->
            lastSummary(disagreement).map(summary -> resolved(disagreement, summary)));
  }

  /// How one that was over before ended, as long as its renewal is still the next.
  Optional<DisagreementResolved> resolvedBefore(int number) {
    return summary(after)
        .map(summary ->
            resolved(
                new OpenDisagreement(number, summary.renewal(), Optional.empty(), LeadNotice.NEVER),
                summary));
  }

  private DisagreementResolved resolved(
      OpenDisagreement disagreement, DisagreementSummary summary) {
    return new DisagreementResolved(
        AnnouncementIds.disagreementResolved(after.id(), disagreement.number()),
        AccountSnapshots.of(before, after),
        disagreement.number(),
        summary,
        resolutionOf(disagreement));
  }

  /// Both forecasts as of now, if they are still about the same renewal.
  private Optional<DisagreementSummary> lastSummary(OpenDisagreement disagreement) {
    return summary(after)
        .filter(now -> now.renewal().equals(disagreement.renewal()))
        .or(() -> before.scored().flatMap(DisagreementPolicy::summary));
  }

  private DisagreementResolution resolutionOf(OpenDisagreement disagreement) {
    return forecasts(after)
        .filter(forecasts -> forecasts.renewal().equals(disagreement.renewal()))
        .map(DisagreementPolicy::resolutionOf)
        .orElseGet(DisagreementResolution.Lapsed::new);
  }

  private static DisagreementResolution resolutionOf(RenewalForecasts forecasts) {
    return switch (forecasts.status()) {
      case CommitStatus.Decided(_, var it) ->
          new DisagreementResolution.Decided(it.choice(), forecasts.committed(), it.by(), it.at());
      case CommitStatus.Monitoring(var it) ->
          new DisagreementResolution.Decided(it.choice(), Optional.empty(), it.by(), it.at());
      case CommitStatus.Agreed _,
          CommitStatus.ModelOnly _,
          CommitStatus.AwaitingDecision _,
          CommitStatus.TooEarly _ ->
          new DisagreementResolution.Agreed();
    };
  }

  private static Optional<RenewalForecasts> forecasts(AccountState state) {
    return state.renewalForecasts(state.assessment().day());
  }

  private static Optional<DisagreementSummary> summary(AccountState state) {
    return forecasts(state)
        .flatMap(forecasts ->
            forecasts
                .csm()
                .map(csm ->
                    new DisagreementSummary(
                        forecasts.renewal(),
                        forecasts.model(),
                        forecasts.interval(),
                        drivers(state, forecasts),
                        csm,
                        forecasts.thresholds())));
  }

  /// The drivers that raise the risk where the model forecasts more of it than the CSM, those that
  /// lower it where it forecasts less.
  private static List<DriverReading> drivers(AccountState state, RenewalForecasts forecasts) {
    var modelSeesMoreRisk =
        forecasts
            .csmCategory()
            .filter(band -> band.compareTo(forecasts.modelCategory()) > 0)
            .isEmpty();
    var sign = modelSeesMoreRisk ? 1 : -1;
    return state.forecast().drivers().stream()
        .filter(driver -> sign * driver.contribution() > 0)
        .sorted(Comparator.comparingDouble(driver -> -sign * driver.contribution()))
        .limit(MAX_DRIVERS)
        .toList();
  }
}
