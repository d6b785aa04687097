package dev.oarlock.domain.digest;

import dev.oarlock.domain.announce.Gong;
import dev.oarlock.domain.announce.Win;
import dev.oarlock.domain.announce.Wins;
import dev.oarlock.domain.facts.Fact;
import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.health.Band;
import dev.oarlock.domain.signal.LoggedSignal;
import dev.oarlock.domain.signal.Signal;
import dev.oarlock.domain.signal.SignalId;
import java.util.stream.Stream;

/// The wins of one account's week, by the same rules as the gongs.
record WeekWins(Standing standing) {
  Stream<AccountWin> all() {
    return Stream.concat(rung(), back()).map(win -> new AccountWin(standing.account(), win));
  }

  private Stream<Win> rung() {
    var facts = standing.state().facts();
    var older = facts.all().filter(fact -> !isOfThisWeek(fact)).toList();
    var fresh = facts.all().filter(this::isOfThisWeek).map(this::logged).toList();
    var before = Facts.of(older, standing.day());
    return Wins.in(before, fresh, facts, standing.day()).stream().map(Gong::win);
  }

  private boolean isOfThisWeek(Fact<Signal> fact) {
    return fact.day().isAfter(standing.weekAgo());
  }

  /// Facts forget the id of their signal; for telling them apart their mark serves as well.
  private LoggedSignal logged(Fact<Signal> fact) {
    var id = new SignalId("mark-" + Integer.toHexString(fact.mark()));
    var account = standing.state().id();
    return new LoggedSignal(id, account, fact.at(), fact.at(), fact.signal(), false, fact.offset());
  }

  private Stream<Win> back() {
    var band = standing.state().verdict().band();
    var well = band == Band.YELLOW || band == Band.GREEN;
    return standing.wasRed() && !standing.wasHeld() && standing.isCustomer() && well
        ? standing.redSince().<Win>map(Win.BackFromRed::new).stream()
        : Stream.empty();
  }
}
