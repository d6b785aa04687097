package dev.oarlock.domain.transition;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.CustomerDeparture;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.risk.episode.Episode;
import dev.oarlock.domain.risk.episode.EpisodeCause;
import dev.oarlock.domain.risk.episode.EpisodePolicy;
import dev.oarlock.domain.risk.episode.EpisodeStep;
import dev.oarlock.domain.risk.episode.RiskIndicators;
import dev.oarlock.domain.transition.state.AccountRisk;
import dev.oarlock.domain.transition.state.DeliveryState;
import java.time.LocalDate;
import java.util.Optional;

/// The account's risk episode after an assessment, and the step that led to it.
record RiskTransition(EpisodeStep step, AccountRisk risk) {

  static RiskTransition next(AccountRisk before, Facts facts, RiskAssessment assessed) {
    var day = assessed.indicators().assessment().day();
    if (AccountContracts.of(facts).standing(day).isOver()) {
      var isSettled = CustomerDeparture.isSettled(facts, day);
      return isSettled ? departed(before, day) : of(held(before), before, day);
    }
    return of(step(before, assessed), before, day);
  }

  /// An account that had a contract and has none is not at risk any more, and has not recovered. On
  /// the day of the order itself nothing is concluded. Where contracts are not reported, none
  /// counts as churned.
  private static EpisodeStep held(AccountRisk before) {
    return before
        .episode()
        .<EpisodeStep>map(EpisodeStep.StillOpen::new)
        .orElseGet(EpisodeStep.NotAtRisk::new);
  }

  private static RiskTransition departed(AccountRisk before, LocalDate day) {
    var over = of(new EpisodeStep.NotAtRisk(), before, day);
    return new RiskTransition(over.step(), over.risk().afterDeparture(before));
  }

  private static RiskTransition of(EpisodeStep step, AccountRisk before, LocalDate day) {
    return switch (step) {
      case EpisodeStep.Opened(var opened) ->
          new RiskTransition(step, before.with(Optional.of(opened), opened.number(), day));
      case EpisodeStep.StillOpen(var open) ->
          new RiskTransition(step, before.with(Optional.of(open), before.episodeCount(), day));
      case EpisodeStep.Closed _, EpisodeStep.Lifted _, EpisodeStep.NotAtRisk _ ->
          new RiskTransition(step, before.with(Optional.empty(), before.episodeCount(), day));
    };
  }

  /// The same, found while a backfill was imported.
  RiskTransition asImported() {
    return step instanceof EpisodeStep.Opened(var opened) && !opened.cause().isSilent()
        ? imported(opened.withCause(new EpisodeCause.Imported(opened.cause())))
        : this;
  }

  private RiskTransition imported(Episode episode) {
    return of(new EpisodeStep.Opened(episode), risk, episode.opened());
  }

  /// The same where nobody was told of the episode yet: what opened it and holds no more, such as
  /// the half of a batch, is not told either.
  RiskTransition untold(DeliveryState delivery) {
    return step instanceof EpisodeStep.StillOpen(var open)
            && open.keptOpenBy().isPresent()
            && !open.cause().isSilent()
            && !delivery.hasAnnounced(open)
        ? of(new EpisodeStep.StillOpen(open.reopened()), risk, open.opened())
        : this;
  }

  /// The same while reports are in doubt: an episode that ends was not recovered from.
  RiskTransition asDoubted() {
    return step instanceof EpisodeStep.Closed(var over)
        ? new RiskTransition(new EpisodeStep.Lifted(over), risk)
        : this;
  }

  /// What new scorecards or a new churn model alone did is told apart from what happened to the
  /// account.
  private static EpisodeStep step(AccountRisk before, RiskAssessment assessed) {
    var step = next(before, assessed.indicators());
    return switch (step) {
      case EpisodeStep.Opened(var it) ->
          new EpisodeStep.Opened(assessed.silentCause(it.cause()).map(it::withCause).orElse(it));
      case EpisodeStep.Closed(var it) when !closesUnderEarlierModels(before, assessed) ->
          new EpisodeStep.Lifted(it);
      case EpisodeStep.Closed _ -> step;
      case EpisodeStep.StillOpen _, EpisodeStep.Lifted _, EpisodeStep.NotAtRisk _ -> step;
    };
  }

  private static boolean closesUnderEarlierModels(AccountRisk before, RiskAssessment assessed) {
    return !assessed.isIncomparable()
        && assessed.underEarlierModels().stream()
            .allMatch(then -> next(before, then) instanceof EpisodeStep.Closed);
  }

  private static EpisodeStep next(AccountRisk before, RiskIndicators indicators) {
    return EpisodePolicy.next(before.episode(), before.episodeCount(), indicators);
  }
}
