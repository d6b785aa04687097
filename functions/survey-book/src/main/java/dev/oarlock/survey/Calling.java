package dev.oarlock.survey;

import dev.oarlock.aws.lock.Locks;
import dev.oarlock.aws.model.CurrentModel;
import dev.oarlock.aws.survey.Surveys;
import dev.oarlock.domain.account.Csm;
import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.outlook.Bridging;
import dev.oarlock.domain.outlook.Departure;
import dev.oarlock.domain.outlook.Foretelling;
import dev.oarlock.domain.outlook.Horizon;
import dev.oarlock.domain.outlook.Quarter;
import dev.oarlock.domain.outlook.Reckoning;
import dev.oarlock.domain.outlook.Reckoning.Gone;
import dev.oarlock.domain.outlook.Sheet;
import dev.oarlock.domain.outlook.Standing;
import dev.oarlock.domain.signal.Signal.AccountRegistered;
import dev.oarlock.domain.state.AccountState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the quarters ahead may lose, the bridge from the locked call, this week's lock, and what
/// the last quarter came to.
record Calling(Surveys surveys, Locks locks, CurrentModel models) {
  /// Late news of a quarter counts for so long after its end.
  private static final int SETTLED_AFTER_DAYS = 45;

  /// The day is the seed: a second run says the same.
  void run(List<AccountState> book, LocalDate today) {
    var hazard = models.now();
    var horizon = new Horizon(today);
    var now = Standing.of(book, horizon, hazard);
    surveys.keep(Foretelling.of(now.stakes(), horizon, hazard, today.toEpochDay()));
    locks
        .before(today)
        .flatMap(locked -> Bridging.between(locked, now, asLocked(locked, now, book)))
        .ifPresent(surveys::keep);
    locks.keep(now.sheet());
    reckon(book, today);
  }

  /// What the model of the lock says of today; empty while that is still the one in force.
  private Optional<Standing> asLocked(Sheet locked, Standing now, List<AccountState> book) {
    return Optional.of(locked.model())
        .filter(model -> !model.equals(now.sheet().model()))
        .flatMap(models::version)
        .map(model -> Standing.of(book, new Horizon(now.sheet().day()), model));
  }

  private void reckon(List<AccountState> book, LocalDate today) {
    var quarter = Quarter.of(today).plus(-1);
    var known = surveys.reckonings();
    var isSettled =
        today.isAfter(quarter.end().plusDays(SETTLED_AFTER_DAYS))
            && known.stream().anyMatch(it -> it.quarter().equals(quarter));
    if (!isSettled) {
      called(quarter)
          .flatMap(locked -> Reckoning.of(locked, quarter, gone(book, locked, quarter)))
          .ifPresent(it -> surveys.keep(it, known, today));
    }
  }

  /// The last call before the quarter began, or else the first one in it.
  private Optional<Sheet> called(Quarter quarter) {
    return locks
        .before(quarter.start())
        .filter(sheet -> sheet.quarter().plus(1).equals(quarter))
        .or(() -> locks.since(quarter.start()).filter(sheet -> sheet.quarter().equals(quarter)));
  }

  private static List<Gone> gone(List<AccountState> book, Sheet locked, Quarter quarter) {
    var first = locked.day().plusDays(1);
    var from = first.isBefore(quarter.start()) ? quarter.start() : first;
    return book.stream().flatMap(state -> gone(state, from, quarter.end())).toList();
  }

  private static Stream<Gone> gone(AccountState state, LocalDate from, LocalDate to) {
    return Departure.of(state.facts(), from, to).stream()
        .map(it -> new Gone(state.id(), csm(state.facts()), it.amount()));
  }

  private static Optional<Csm> csm(Facts facts) {
    return facts.latest(AccountRegistered.class).flatMap(it -> it.signal().csm());
  }
}
