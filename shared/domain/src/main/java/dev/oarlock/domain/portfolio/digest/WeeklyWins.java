package dev.oarlock.domain.portfolio.digest;

import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.SignalId;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.portfolio.digest.entry.AccountWin;
import dev.oarlock.domain.transition.announcement.Gong;
import dev.oarlock.domain.transition.announcement.Win;
import dev.oarlock.domain.transition.announcement.WinDetection;
import java.util.stream.Stream;

/// The wins of one account's week, by the same rules as the gongs.
record WeeklyWins(WeekComparison comparison) {
  Stream<AccountWin> all() {
    return Stream.concat(gongWins(), backFromRed())
        .map(win -> new AccountWin(comparison.account(), win));
  }

  private Stream<Win> gongWins() {
    var facts = comparison.state().facts();
    var older = facts.all().filter(fact -> !comparison.isOfThisWeek(fact)).toList();
    var fresh = facts.all().filter(comparison::isOfThisWeek).map(this::logged).toList();
    var before = Facts.of(older, comparison.day());
    return WinDetection.detect(before, fresh, facts, comparison.day()).stream().map(Gong::win);
  }

  /// Facts do not keep the id of their signal; the checksum of it identifies them here.
  private LoggedSignal logged(Fact<Signal> fact) {
    var id = new SignalId("mark-" + Integer.toHexString(fact.idChecksum()));
    var account = comparison.state().id();
    return new LoggedSignal(id, account, fact.at(), fact.at(), fact.signal(), false, fact.offset());
  }

  private Stream<Win> backFromRed() {
    var band = comparison.state().assessment().band();
    var outOfRed = band == Band.YELLOW || band == Band.GREEN;
    return comparison.wasRed() && !comparison.wasOverridden() && comparison.isCustomer() && outOfRed
        ? comparison.redSince().<Win>map(Win.BackFromRed::new).stream()
        : Stream.empty();
  }
}
