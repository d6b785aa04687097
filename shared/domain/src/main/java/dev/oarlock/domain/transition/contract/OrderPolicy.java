package dev.oarlock.domain.transition.contract;

import dev.oarlock.domain.account.contract.CustomerDeparture;
import dev.oarlock.domain.transition.announcement.Gong;
import dev.oarlock.domain.transition.order.ContractionDetection;
import dev.oarlock.domain.transition.order.ContractionSummary;
import dev.oarlock.domain.transition.order.HeldOrder;
import dev.oarlock.domain.transition.state.Account;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.transition.state.SignalBatch;
import dev.oarlock.domain.transition.win.WinDetection;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// Which wins a transition rings for, which contractions it tells, and which orders it holds until
/// all of a day is known. What time settles is told whichever signal comes first after it.
public record OrderPolicy(Account before, AccountState after, SignalBatch batch) {

  /// One that rang within the week does not ring again: it is put right.
  public List<Gong> gongs() {
    var atOnce =
        batch.isFresh(today())
            ? WinDetection.detect(before.facts(), batch.withoutBackfill(), after.facts(), today())
            : List.<Gong>of();
    var rung = GongPolicy.open(before, today());
    return Stream.concat(
            WinDetection.settled(settled(), after.facts(), today()).stream(), atOnce.stream())
        .filter(gong -> rung.stream().noneMatch(it -> it.isSameAs(gong.key())))
        .distinct()
        .toList();
  }

  List<ContractionSummary> contractions() {
    return ContractionDetection.settled(settled(), after.facts(), today());
  }

  private List<HeldOrder> settled() {
    return before.delivery().heldOrders().stream().filter(it -> it.isSettled(today())).toList();
  }

  /// Nobody wins anything while they are away, but who has signed again comes back on its day.
  public List<HeldOrder> held() {
    var known = before.delivery().heldOrders();
    var isAway = CustomerDeparture.of(after.facts(), today()).isPresent();
    var news = news().stream().filter(it -> known.stream().noneMatch(it::isSameOrder));
    return Stream.concat(known.stream(), news)
        .filter(it -> !it.isSettled(today()) || (isAway && it.beginsAfter(today())))
        .toList();
  }

  /// Whether something takes effect today, of which more may be told.
  public boolean isDayOpen() {
    return held().stream().anyMatch(it -> it.effective().equals(today()));
  }

  private List<HeldOrder> news() {
    return batch.isFresh(today())
        ? WinDetection.held(before.facts(), batch.withoutBackfill(), after.facts(), today())
        : List.of();
  }

  private LocalDate today() {
    return after.assessment().day();
  }
}
