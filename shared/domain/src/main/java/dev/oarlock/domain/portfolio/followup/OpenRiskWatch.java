package dev.oarlock.domain.portfolio.followup;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.facts.AccountProfile;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.risk.episode.Episode;
import dev.oarlock.domain.risk.episode.EpisodeCause;
import dev.oarlock.domain.risk.handling.FollowUpPolicy.WatchedRisk;
import dev.oarlock.domain.risk.handling.RiskHandling;
import dev.oarlock.domain.risk.handling.RiskUrgency;
import dev.oarlock.domain.risk.handling.RiskUrgency.RiskStakes;
import dev.oarlock.domain.risk.telltale.Telltale;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// The open risk of an account as it is watched: only one that people were alerted to.
public record OpenRiskWatch(LargeAccounts large, ZoneId zone) {
  /// Signs of a decision that somebody is about to take, or has taken.
  private static final Set<Telltale> SEVERE =
      EnumSet.of(
          Telltale.GAVE_NOTICE,
          Telltale.NOTICE_IN_DOUBT,
          Telltale.COMPETITOR_EVALUATED,
          Telltale.COMPANY_SOLD,
          Telltale.PULSE_LOWEST);

  private static final int NEAR_DAYS = 30;

  public Optional<WatchedRisk> of(AccountState state) {
    return state
        .risk()
        .episode()
        .filter(open -> state.delivery().hasAnnounced(open) && !open.cause().isSilent())
        .map(open -> watched(state, open));
  }

  private WatchedRisk watched(AccountState state, Episode open) {
    return new WatchedRisk(
        open.number(),
        state.delivery().alerted().orElseGet(() -> endOf(open)),
        AccountProfile.of(state.facts()).csm(),
        RiskUrgency.of(stakes(state, open)),
        RiskHandling.of(state.facts(), open.number()));
  }

  /// Once it was not noted when people were alerted.
  private Instant endOf(Episode open) {
    return open.opened().plusDays(1).atStartOfDay(zone).toInstant();
  }

  private RiskStakes stakes(AccountState state, Episode open) {
    var day = state.assessment().day();
    var contracts = AccountContracts.of(state.facts());
    var isSevere =
        state.assessment().band() == Band.RED
            || (open.causeNow().root() instanceof EpisodeCause.TelltaleSign(var sign)
                && SEVERE.contains(sign));
    var isNear =
        contracts
            .nextRenewal(day)
            .filter(next -> ChronoUnit.DAYS.between(day, next.date()) <= NEAR_DAYS)
            .isPresent();
    return new RiskStakes(isSevere, large.contains(contracts.cmrr(day)), isNear);
  }
}
