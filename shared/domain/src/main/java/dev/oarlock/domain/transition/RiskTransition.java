package dev.oarlock.domain.transition;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.risk.episode.Episode;
import dev.oarlock.domain.risk.episode.EpisodeCause;
import dev.oarlock.domain.risk.episode.EpisodePolicy;
import dev.oarlock.domain.risk.episode.EpisodeStep;
import dev.oarlock.domain.risk.telltale.Telltale;
import dev.oarlock.domain.risk.telltale.TelltaleDetection;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// The account's risk episode after a verdict, and how many there were so far.
record RiskTransition(EpisodeStep step, Optional<Episode> episode, int episodeCount) {

  static RiskTransition next(
      AccountState before, Facts facts, AccountAssessment accountAssessment) {
    var assessment = accountAssessment.assessment();
    if (isChurned(facts, assessment.day())) {
      return new RiskTransition(
          new EpisodeStep.NotAtRisk(), Optional.empty(), before.episodeCount());
    }
    var telltales = TelltaleDetection.telltalesOn(facts, assessment.day());
    var step = step(before, accountAssessment, telltales);
    return switch (step) {
      case EpisodeStep.Opened it ->
          new RiskTransition(it, Optional.of(it.episode()), it.episode().number());
      case EpisodeStep.StillOpen it ->
          new RiskTransition(it, Optional.of(it.episode()), before.episodeCount());
      case EpisodeStep.Closed _, EpisodeStep.Lifted _, EpisodeStep.NotAtRisk _ ->
          new RiskTransition(step, Optional.empty(), before.episodeCount());
    };
  }

  /// The same, found while the past was brought in.
  RiskTransition asImported() {
    return step instanceof EpisodeStep.Opened(var opened) && !opened.cause().isSilent()
        ? opened(opened.withCause(new EpisodeCause.Imported(opened.cause())))
        : this;
  }

  /// The same, because reports are in doubt: nobody was won back.
  RiskTransition asDoubted() {
    return step instanceof EpisodeStep.Closed(var over)
        ? new RiskTransition(new EpisodeStep.Lifted(over), episode, episodeCount)
        : this;
  }

  private static RiskTransition opened(Episode episode) {
    return new RiskTransition(
        new EpisodeStep.Opened(episode), Optional.of(episode), episode.number());
  }

  /// What new rules alone did is told from what the account did.
  private static EpisodeStep step(
      AccountState before, AccountAssessment accountAssessment, Set<Telltale> telltales) {
    var step =
        EpisodePolicy.next(
            before.episode(), before.episodeCount(), accountAssessment.assessment(), telltales);
    if (accountAssessment.newScorecardVersion().isEmpty()) {
      return step;
    }
    return switch (step) {
      case EpisodeStep.Opened(var it)
          when it.cause() instanceof EpisodeCause.EnteredRed
              && accountAssessment.isRedByScorecardAlone() ->
          new EpisodeStep.Opened(byNewScorecard(it, accountAssessment));
      case EpisodeStep.Closed(var it)
          when !closesUnderEarlierScorecards(before, accountAssessment, telltales) ->
          new EpisodeStep.Lifted(it);
      case EpisodeStep.Opened _,
          EpisodeStep.StillOpen _,
          EpisodeStep.Closed _,
          EpisodeStep.Lifted _,
          EpisodeStep.NotAtRisk _ ->
          step;
    };
  }

  private static Episode byNewScorecard(Episode episode, AccountAssessment accountAssessment) {
    var cause =
        new EpisodeCause.NewScorecard(accountAssessment.newScorecardVersion().orElseThrow());
    return episode.withCause(cause);
  }

  private static boolean closesUnderEarlierScorecards(
      AccountState before, AccountAssessment accountAssessment, Set<Telltale> telltales) {
    return accountAssessment
        .underEarlierScorecards()
        .map(it -> EpisodePolicy.next(before.episode(), before.episodeCount(), it, telltales))
        .filter(EpisodeStep.Closed.class::isInstance)
        .isPresent();
  }

  /// Whoever had a contract and has none in force is not at risk any more, but lost. Where
  /// contracts are not reported, nobody counts as lost.
  private static boolean isChurned(Facts facts, LocalDate day) {
    var contracts = AccountContracts.of(facts);
    var hasBegun = contracts.firstContractDay().filter(since -> !since.isAfter(day)).isPresent();
    return hasBegun && !contracts.inForce(day);
  }
}
