package dev.oarlock.domain.transition.policy;

import dev.oarlock.domain.account.contract.CustomerDeparture;
import dev.oarlock.domain.transition.announcement.Gong;
import dev.oarlock.domain.transition.announcement.HeldWin;
import dev.oarlock.domain.transition.announcement.WinDetection;
import dev.oarlock.domain.transition.state.Account;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.transition.state.SignalBatch;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// Which wins a transition rings for, and which it holds until all of a day is known. What time
/// settles rings whichever signal comes first after it.
record WinPolicy(Account before, AccountState after, SignalBatch batch) {

  List<Gong> gongs() {
    var settled =
        before.delivery().heldWins().stream().filter(it -> it.isSettled(today())).toList();
    var atOnce =
        batch.isFresh(today())
            ? WinDetection.detect(before.facts(), batch.withoutBackfill(), after.facts(), today())
            : List.<Gong>of();
    return Stream.concat(
            WinDetection.settled(settled, after.facts(), today()).stream(), atOnce.stream())
        .distinct()
        .toList();
  }

  /// Nobody wins anything while they are away, but who has signed again comes back on its day.
  List<HeldWin> held() {
    var known = before.delivery().heldWins();
    var isAway = CustomerDeparture.of(after.facts(), today()).isPresent();
    var news = news().stream().filter(it -> known.stream().noneMatch(it::isSameOrder));
    return Stream.concat(known.stream(), news)
        .filter(it -> !it.isSettled(today()) || (isAway && it.beginsAfter(today())))
        .toList();
  }

  private List<HeldWin> news() {
    return batch.isFresh(today())
        ? WinDetection.held(before.facts(), batch.withoutBackfill(), after.facts(), today())
        : List.of();
  }

  private LocalDate today() {
    return after.assessment().day();
  }
}
