package dev.oarlock.domain.transition.contract;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.transition.announcement.AccountSnapshot;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.announcement.Announcement.ContractionCorrected;
import dev.oarlock.domain.transition.announcement.Announcement.RevenueContracted;
import dev.oarlock.domain.transition.announcement.AnnouncementIds;
import dev.oarlock.domain.transition.order.ContractionSummary;
import dev.oarlock.domain.transition.order.ToldContraction;
import dev.oarlock.domain.transition.state.Account;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.transition.state.SignalBatch;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Who pays less, and what became of it within a week. What takes effect today is netted first, so
/// nothing is put right before today is over; of who pauses or leaves, that is told.
public record ContractionPolicy(Account before, AccountState after, SignalBatch batch) {

  /// A contraction that was told, and what is left of it.
  private record WhatBecame(ToldContraction told, Optional<ContractionSummary> now) {
    MultiCurrencyAmount lost() {
      return now.map(ContractionSummary::lost).orElseGet(MultiCurrencyAmount::zero);
    }

    boolean differs() {
      return !lost().equals(told.lost());
    }
  }

  public Stream<Announcement> all(Supplier<AccountSnapshot> about) {
    return Stream.concat(
        contractions().map(it -> told(it, about)), became().map(it -> correction(it, about)));
  }

  /// What was told of the same day is put right, and not told again, unless more orders of it were
  /// waited for.
  private Stream<ContractionSummary> contractions() {
    return orders().contractions().stream()
        .filter(less -> !orders().isAwaited(less.from()))
        .filter(less ->
            open()
                .filter(it -> it.from().equals(less.from()))
                .allMatch(it -> !it.covers(less.lost()) && orders().isSettling(less.from())));
  }

  /// The contractions that may still have to be put right, those that this step tells included.
  public List<ToldContraction> told(List<Announcement> news) {
    var latest =
        Stream.concat(
                news.stream()
                    .filter(RevenueContracted.class::isInstance)
                    .map(it -> ToldContraction.of(((RevenueContracted) it).contraction(), today())),
                became().map(it -> it.told().corrected(it.lost())))
            .toList();
    return Stream.concat(
            open().filter(it -> latest.stream().noneMatch(it::isSameDay)), latest.stream())
        .toList();
  }

  /// What came to something else.
  private Stream<WhatBecame> became() {
    return isToLook()
        ? open()
            .map(it -> new WhatBecame(it, it.now(after.facts(), today())))
            .filter(WhatBecame::differs)
            .filter(it -> !isToldAnew(it))
        : Stream.empty();
  }

  /// What another order takes away as well is told with that.
  private boolean isToldAnew(WhatBecame became) {
    var from = became.told().from();
    return !became.told().covers(became.lost())
        && (orders().isAwaited(from) || orders().isSettling(from));
  }

  private boolean isToLook() {
    return open().findAny().isPresent()
        && !batch.isBackfill()
        && !orders().isDayOpen()
        && switch (AccountContracts.of(after.facts()).standing(today())) {
          case CUSTOMER, OVERDUE -> true;
          case UNKNOWN, SIGNED, TRIAL, FREE, TRIAL_ENDED, PAUSED, CHURNED -> false;
        };
  }

  private Stream<ToldContraction> open() {
    return before.delivery().told().contractions().stream().filter(it -> it.isOpen(today()));
  }

  private Announcement told(ContractionSummary less, Supplier<AccountSnapshot> about) {
    return new RevenueContracted(
        AnnouncementIds.contracted(after.id(), less.from(), today()), about.get(), less);
  }

  private Announcement correction(WhatBecame became, Supplier<AccountSnapshot> about) {
    var told = became.told();
    var version = after.delivery().version();
    return new ContractionCorrected(
        AnnouncementIds.contractionCorrected(after.id(), told, version),
        about.get(),
        AnnouncementIds.contracted(after.id(), told.from(), told.on()),
        version,
        told.lost(),
        became.now());
  }

  private OrderPolicy orders() {
    return new OrderPolicy(before, after, batch);
  }

  private LocalDate today() {
    return after.assessment().day();
  }
}
