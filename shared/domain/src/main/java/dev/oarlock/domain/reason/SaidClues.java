package dev.oarlock.domain.reason;

import dev.oarlock.domain.health.Measure;
import dev.oarlock.domain.signal.Signal.ContractChanged;
import dev.oarlock.domain.signal.Signal.ContractChanged.OrderType;
import dev.oarlock.domain.signal.Signal.SentimentNoted;
import java.util.stream.Stream;

/// What people gave as the reason themselves.
final class SaidClues {
  private static final int GOOD_PULSE = 4;
  private static final int YEAR_DAYS = 365;

  private SaidClues() {}

  static Stream<Clue> of(Case it, Reason reason) {
    return Stream.concat(pulse(it, reason), cancellation(it, reason));
  }

  /// The code of a pulse that is in force and not good; a good one says why things go well.
  private static Stream<Clue> pulse(Case it, Reason reason) {
    var low = it.read(Measure.PULSE, GOOD_PULSE) < GOOD_PULSE;
    return it.facts().latest(SentimentNoted.class).stream()
        .filter(fact -> low && fact.signal().reasons().stream().anyMatch(reason::isMeantBy))
        .map(fact -> Clue.soft("their CSM names it as the reason", fact.day()));
  }

  private static Stream<Clue> cancellation(Case it, Reason reason) {
    return it.facts().of(ContractChanged.class).stream()
        .filter(fact -> fact.signal().order() == OrderType.CANCELLATION)
        .filter(fact -> it.isSince(YEAR_DAYS, fact.day()))
        .filter(fact -> fact.signal().reason().filter(reason::isMeantBy).isPresent())
        .map(fact -> Clue.soft("they name it as the reason to cancel", fact.day()));
  }
}
