package dev.oarlock.domain.transition.contract;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.transition.announcement.AccountSnapshot;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.announcement.Announcement.GongCorrected;
import dev.oarlock.domain.transition.announcement.AnnouncementIds;
import dev.oarlock.domain.transition.announcement.Gong;
import dev.oarlock.domain.transition.order.RungGong;
import dev.oarlock.domain.transition.state.Account;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.transition.state.SignalBatch;
import dev.oarlock.domain.transition.win.WinDetection;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What became within a week of gongs that rang for orders. What takes effect today is netted
/// first, so nothing is put right before today is over; what is told late of a day that is over is
/// put right at once.
public record GongPolicy(Account before, AccountState after, SignalBatch batch) {

  /// A gong that rang, and what is left of it.
  private record WhatBecame(RungGong rung, Optional<Gong> now) {
    MultiCurrencyAmount worth() {
      return now.flatMap(gong -> gong.win().signed()).orElseGet(MultiCurrencyAmount::zero);
    }

    boolean differs() {
      return !worth().equals(rung.told());
    }
  }

  public Stream<Announcement> corrections(Supplier<AccountSnapshot> about) {
    return isToLook()
        ? became().filter(WhatBecame::differs).map(it -> correction(it, about))
        : Stream.empty();
  }

  /// The gongs that may still have to be put right, those of this step included.
  public List<RungGong> rung(List<Gong> rings) {
    var known =
        isToLook()
            ? became().map(it -> it.rung().corrected(it.worth()))
            : open(before, today()).stream();
    var news =
        rings.stream()
            .flatMap(gong ->
                gong.win().signed().stream()
                    .map(worth -> new RungGong(gong.key(), worth, today())));
    return Stream.concat(known, news).toList();
  }

  private Stream<WhatBecame> became() {
    var now = WinDetection.signed(after.facts(), today());
    return open(before, today()).stream().map(it -> new WhatBecame(it, of(it, now)));
  }

  private boolean isToLook() {
    return !open(before, today()).isEmpty()
        && !batch.isBackfill()
        && !new OrderPolicy(before, after, batch).isDayOpen();
  }

  static List<RungGong> open(Account before, LocalDate today) {
    return before.delivery().told().gongs().stream().filter(it -> it.isOpen(today)).toList();
  }

  private static Optional<Gong> of(RungGong rung, List<Gong> now) {
    return now.stream().filter(gong -> rung.isSameAs(gong.key())).findFirst();
  }

  private Announcement correction(WhatBecame became, Supplier<AccountSnapshot> about) {
    var key = became.rung().key();
    var version = after.delivery().version();
    return new GongCorrected(
        AnnouncementIds.gongCorrected(after.id(), key, version),
        about.get(),
        AnnouncementIds.gong(after.id(), key),
        version,
        became.rung().told(),
        became.now().map(Gong::win));
  }

  private LocalDate today() {
    return after.assessment().day();
  }
}
