package dev.oarlock.domain.play;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.HandlingSignal.PlayStarted;
import dev.oarlock.domain.account.signal.HandlingSignal.PlayStepMarked;
import dev.oarlock.domain.account.signal.HandlingSignal.PlayStepMarked.Mark;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/// Signals of the adoption sprint.
final class StartedPlay {
  static final Csm DANA = new Csm("dana");
  static final String RUN = "adoption-sprint:1";

  private StartedPlay() {}

  static PlayStarted against(LocalDate riskSince, LocalDate on) {
    return started(OptionalInt.of(1), Optional.of(riskSince), on);
  }

  static PlayStarted without(LocalDate on) {
    return started(OptionalInt.empty(), Optional.empty(), on);
  }

  private static PlayStarted started(OptionalInt episode, Optional<LocalDate> since, LocalDate on) {
    var play = PlayCatalog.shipped().find("adoption-sprint").orElseThrow();
    return new PlayStarted(RUN, play.title(), episode, since, play.plannedFrom(on), DANA);
  }

  static PlayStepMarked marked(String step, Mark mark) {
    return new PlayStepMarked(RUN, step, mark, DANA);
  }
}
