package dev.oarlock.domain.portfolio.digest.week;

import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.SignalId;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.portfolio.digest.entry.AccountWin;
import dev.oarlock.domain.risk.episode.EndedEpisode;
import dev.oarlock.domain.transition.announcement.Gong;
import dev.oarlock.domain.transition.announcement.Win;
import dev.oarlock.domain.transition.order.HeldOrder;
import dev.oarlock.domain.transition.state.AccountHistory;
import dev.oarlock.domain.transition.win.WinDetection;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/// The wins of one account's week, by the same rules as the gongs: what hides a loss is none.
record WeeklyWins(WeekComparison comparison) {
  /// An order that is told the day before it takes effect is settled the day after.
  private static final int MAX_DAYS_HELD = 2;

  Stream<AccountWin> all() {
    return Stream.concat(
            Stream.concat(gongsAtOnce(), gongsSettled()).distinct().map(Gong::win), outOfRisk())
        .filter(win -> win.loudness(comparison.cmrr()) != Win.Loudness.SILENT)
        .map(win -> new AccountWin(comparison.account(), win));
  }

  private Stream<Gong> gongsAtOnce() {
    var facts = comparison.state().facts();
    var older = facts.all().filter(fact -> !comparison.isOfThisWeek(fact)).toList();
    var fresh = facts.all().filter(comparison::isOfThisWeek).map(this::logged).toList();
    var before = Facts.of(older, comparison.day());
    return WinDetection.detect(before, fresh, facts, comparison.day()).stream();
  }

  /// What was settled this week, even if it was told the day before.
  private Stream<Gong> gongsSettled() {
    var facts = comparison.state().facts();
    var held = ordersSettled();
    return Stream.concat(
        WinDetection.settled(held, facts, comparison.day()).stream(),
        WinDetection.grown(held, facts, comparison.day()).stream());
  }

  /// The orders that were settled this week.
  List<HeldOrder> ordersSettled() {
    return comparison.state().facts().of(ContractChanged.class).stream()
        .map(Fact::day)
        .distinct()
        .filter(day -> !day.isBefore(comparison.weekAgo().minusDays(MAX_DAYS_HELD)))
        .flatMap(this::heldOn)
        .filter(it -> isOfThisWeek(it.settledOn()))
        .toList();
  }

  private Stream<HeldOrder> heldOn(LocalDate day) {
    var facts = comparison.state().facts();
    var older = facts.all().filter(fact -> fact.day().isBefore(day)).toList();
    var told = facts.all().filter(fact -> fact.day().equals(day)).map(this::logged).toList();
    return WinDetection.held(Facts.of(older, day), told, facts, day).stream();
  }

  private boolean isOfThisWeek(LocalDate settled) {
    return settled.isAfter(comparison.weekAgo()) && !settled.isAfter(comparison.day());
  }

  /// Facts do not keep the id of their signal; the checksum of it identifies them here.
  private LoggedSignal logged(Fact<Signal> fact) {
    var id = new SignalId("mark-" + Integer.toHexString(fact.mark()));
    var account = comparison.state().id();
    return new LoggedSignal(id, account, fact.at(), fact.at(), fact.signal(), false, fact.offset());
  }

  private Stream<Win> outOfRisk() {
    var over = risk().endedThisWeek();
    return over.isEmpty()
        ? backFromRed()
        : over.filter(it -> it.saved() && risk().hasLeft()).map(this::save).stream();
  }

  private Win save(EndedEpisode over) {
    var opened = over.episode().opened();
    return comparison.state().history().days().stream()
        .filter(day -> day.band() == Band.RED)
        .map(AccountHistory.DayEntry::day)
        .filter(day -> !day.isBefore(opened) && day.isBefore(over.ended()))
        .findFirst()
        .<Win>map(Win.BackFromRed::new)
        .orElseGet(() ->
            new Win.Saved(
                opened, Math.toIntExact(ChronoUnit.DAYS.between(opened, over.ended())), List.of()));
  }

  /// Of a red band without an episode; who is at risk for another reason has won nothing.
  private Stream<Win> backFromRed() {
    var band = comparison.state().assessment().band();
    var outOfRed = band == Band.YELLOW || band == Band.GREEN;
    return risk().wasRed()
            && !comparison.wasOverridden()
            && comparison.isCustomer()
            && !risk().isAtRisk()
            && outOfRed
        ? risk().redSince().<Win>map(Win.BackFromRed::new).stream()
        : Stream.empty();
  }

  private WeekRisk risk() {
    return new WeekRisk(comparison);
  }
}
