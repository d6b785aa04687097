package dev.oarlock.domain.state;

import dev.oarlock.domain.contract.Contracts;
import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.risk.Cause;
import dev.oarlock.domain.risk.Episode;
import dev.oarlock.domain.risk.EpisodeStep;
import dev.oarlock.domain.risk.Episodes;
import dev.oarlock.domain.risk.Telltale;
import dev.oarlock.domain.risk.Telltales;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// The account's risk episode after a verdict, and how many there were so far.
record Risk(EpisodeStep step, Optional<Episode> episode, int episodes) {

  static Risk next(AccountState before, Facts facts, Judgement judgement) {
    var verdict = judgement.verdict();
    if (isGone(facts, verdict.day())) {
      return new Risk(new EpisodeStep.Quiet(), Optional.empty(), before.episodes());
    }
    var signs = Telltales.on(facts, verdict.day());
    var step = step(before, judgement, signs);
    return switch (step) {
      case EpisodeStep.Opened it -> new Risk(it, Optional.of(it.episode()), it.episode().number());
      case EpisodeStep.StillOpen it -> new Risk(it, Optional.of(it.episode()), before.episodes());
      case EpisodeStep.Closed _, EpisodeStep.Lifted _, EpisodeStep.Quiet _ ->
          new Risk(step, Optional.empty(), before.episodes());
    };
  }

  /// The same, found while the past was brought in.
  Risk imported() {
    return step instanceof EpisodeStep.Opened(var opened) && !opened.cause().isSilent()
        ? opened(opened.because(new Cause.Imported(opened.cause())))
        : this;
  }

  /// The same, because reports are in doubt: nobody was won back.
  Risk doubted() {
    return step instanceof EpisodeStep.Closed(var over)
        ? new Risk(new EpisodeStep.Lifted(over), episode, episodes)
        : this;
  }

  private static Risk opened(Episode episode) {
    return new Risk(new EpisodeStep.Opened(episode), Optional.of(episode), episode.number());
  }

  /// What new rules alone did is told from what the account did.
  private static EpisodeStep step(AccountState before, Judgement judgement, Set<Telltale> signs) {
    var step = Episodes.next(before.episode(), before.episodes(), judgement.verdict(), signs);
    if (judgement.newRules().isEmpty()) {
      return step;
    }
    return switch (step) {
      case EpisodeStep.Opened(var it)
          when it.cause() instanceof Cause.EnteredRed && judgement.isRedByRules() ->
          new EpisodeStep.Opened(byRules(it, judgement));
      case EpisodeStep.Closed(var it) when !closesAsBefore(before, judgement, signs) ->
          new EpisodeStep.Lifted(it);
      case EpisodeStep.Opened _,
          EpisodeStep.StillOpen _,
          EpisodeStep.Closed _,
          EpisodeStep.Lifted _,
          EpisodeStep.Quiet _ ->
          step;
    };
  }

  private static Episode byRules(Episode episode, Judgement judgement) {
    var cause = new Cause.NewRules(judgement.newRules().orElseThrow());
    return episode.because(cause);
  }

  private static boolean closesAsBefore(
      AccountState before, Judgement judgement, Set<Telltale> signs) {
    return judgement
        .asBefore()
        .map(it -> Episodes.next(before.episode(), before.episodes(), it, signs))
        .filter(EpisodeStep.Closed.class::isInstance)
        .isPresent();
  }

  /// Whoever had a contract and has none in force is not at risk any more, but lost. Where
  /// contracts are not reported, nobody counts as lost.
  private static boolean isGone(Facts facts, LocalDate day) {
    var contracts = Contracts.of(facts);
    var hasBegun = contracts.since().filter(since -> !since.isAfter(day)).isPresent();
    return hasBegun && !contracts.inForce(day);
  }
}
