package dev.oarlock.domain.tide;

import dev.oarlock.domain.facts.Fact;
import dev.oarlock.domain.health.Band;
import dev.oarlock.domain.health.Scorecards;
import dev.oarlock.domain.health.Verdict;
import dev.oarlock.domain.signal.Signal.TideNoted;
import dev.oarlock.domain.state.AccountState;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Whether a tide ebbs: most accounts that it moved are back near where they were held.
public record Ebb(Tide tide, Scorecards scorecards, LocalDate today) {

  /// The first day whose reports are well again; empty while fewer than half of the accounts that
  /// moved are back, or nothing was reported since.
  ///
  /// @param wrong whether the reports in between do not count, whatever the newest say
  public Optional<LocalDate> over(Collection<AccountState> book, boolean wrong) {
    var newest = book.stream().flatMap(state -> newest(state).stream()).max(LocalDate::compareTo);
    return newest
        .filter(day -> day.isAfter(tide.since()))
        .filter(day -> 2 * stillAway(book, day, wrong) < tide.moved());
  }

  private long stillAway(Collection<AccountState> book, LocalDate newest, boolean wrong) {
    return book.stream().filter(state -> isAway(state, newest, wrong)).count();
  }

  private boolean isAway(AccountState state, LocalDate newest, boolean wrong) {
    var held = judged(state, Optional.empty(), false);
    var counted = judged(state, Optional.of(newest), !wrong);
    return Motion.between(held, counted).contains(tide.motion());
  }

  /// What is judged if it ended so.
  private Verdict judged(AccountState state, Optional<LocalDate> until, boolean real) {
    var noted = new TideNoted(tide.feed(), tide.since(), tide.moved(), tide.of(), until, real);
    return scorecards.glance(state.facts().with(noted, today), today, Band.UNKNOWN);
  }

  private Optional<LocalDate> newest(AccountState state) {
    return state
        .facts()
        .all()
        .filter(fact -> fact.signal().type().equals(tide.feed()))
        .map(Fact::day)
        .max(Comparator.naturalOrder());
  }
}
