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

  /// One that rang within the week does not ring again: it is put right. What grew is looked at for
  /// a week, because what it was netted with may turn out to be another.
  public List<Gong> gongs() {
    var atOnce =
        batch.isFresh(today())
            ? WinDetection.detect(before.facts(), batch.withoutBackfill(), after.facts(), today())
            : List.<Gong>of();
    var rung = GongPolicy.open(before, today());
    return Stream.of(
            WinDetection.settled(settling(), after.facts(), today()),
            WinDetection.grown(settled(), after.facts(), today()),
            atOnce)
        .flatMap(List::stream)
        .filter(gong -> rung.stream().noneMatch(it -> it.isSameAs(gong.key())))
        .distinct()
        .toList();
  }

  List<ContractionSummary> contractions() {
    return ContractionDetection.settled(settled(), after.facts(), today());
  }

  /// Whether an order that holds from a day is still waited for.
  boolean isAwaited(LocalDate day) {
    return held().stream().anyMatch(it -> !it.isSettled(today()) && it.effective().equals(day));
  }

  /// Whether one was waited for until now.
  boolean isSettling(LocalDate day) {
    return settling().stream().anyMatch(it -> it.effective().equals(day));
  }

  private List<HeldOrder> settling() {
    var last = before.scored().map(it -> it.assessment().day()).orElse(LocalDate.MIN);
    return before.delivery().heldOrders().stream()
        .filter(it -> it.isSettledSince(last, today()))
        .toList();
  }

  private List<HeldOrder> settled() {
    var open =
        before.delivery().heldOrders().stream()
            .filter(it -> it.isSettled(today()) && it.isOpen(today()));
    return Stream.concat(settling().stream(), open).distinct().toList();
  }

  /// Nobody wins anything while they are away, but who has signed again comes back on its day. An
  /// order that was told as it is waits again if it is told anew.
  public List<HeldOrder> held() {
    var news = news();
    var known =
        before.delivery().heldOrders().stream()
            .filter(it -> !it.isSettled(today()) || news.stream().noneMatch(it::isSameOrder))
            .filter(it -> !it.isSettled(today()) || isWorthALook(it))
            .toList();
    return Stream.concat(
            known.stream(), news.stream().filter(it -> known.stream().noneMatch(it::isSameOrder)))
        .toList();
  }

  private boolean isWorthALook(HeldOrder settled) {
    return CustomerDeparture.of(after.facts(), today()).isPresent()
        ? settled.beginsAfter(today())
        : settled.isOpen(today());
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
