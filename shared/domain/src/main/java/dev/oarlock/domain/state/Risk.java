package dev.oarlock.domain.state;

import dev.oarlock.domain.contract.Contracts;
import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.health.Verdict;
import dev.oarlock.domain.risk.Episode;
import dev.oarlock.domain.risk.EpisodeStep;
import dev.oarlock.domain.risk.Episodes;
import dev.oarlock.domain.risk.Telltales;
import java.time.LocalDate;
import java.util.Optional;

/// The account's risk episode after a verdict, and how many there were so far.
record Risk(EpisodeStep step, Optional<Episode> episode, int episodes) {

  static Risk next(AccountState before, Facts facts, Verdict verdict) {
    if (isGone(facts, verdict.day())) {
      return new Risk(new EpisodeStep.Quiet(), Optional.empty(), before.episodes());
    }
    var signs = Telltales.on(facts, verdict.day());
    var step = Episodes.next(before.episode(), before.episodes(), verdict, signs);
    return switch (step) {
      case EpisodeStep.Opened it -> new Risk(it, Optional.of(it.episode()), it.episode().number());
      case EpisodeStep.StillOpen it -> new Risk(it, Optional.of(it.episode()), before.episodes());
      case EpisodeStep.Closed _, EpisodeStep.Quiet _ ->
          new Risk(step, Optional.empty(), before.episodes());
    };
  }

  /// Whoever had a contract and has none in force is not at risk any more, but lost. Where
  /// contracts are not reported, nobody counts as lost.
  private static boolean isGone(Facts facts, LocalDate day) {
    var contracts = Contracts.of(facts);
    var hasBegun = contracts.since().filter(since -> !since.isAfter(day)).isPresent();
    return hasBegun && !contracts.inForce(day);
  }
}
