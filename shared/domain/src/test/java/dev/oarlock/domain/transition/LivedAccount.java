package dev.oarlock.domain.transition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.SystemSignal.DayPassed;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// One account through its days, woken only on the days on which time alone changes something, as
/// advance-day does it. What it begins with was imported as history.
final class LivedAccount {
  private final AccountLog book;
  private final List<LoggedSignal> log;
  private final StreamedAccount stream;

  LivedAccount(AccountLog book, LocalDate today) {
    this.book = book;
    this.log = new ArrayList<>(book.signals().stream().map(LoggedSignal::asBackfill).toList());
    this.stream = new StreamedAccount(log, today);
    stream.deliver(0, log.size());
  }

  private LivedAccount(LivedAccount lived) {
    this.book = lived.book;
    this.log = new ArrayList<>(lived.log);
    this.stream = lived.stream.copy(log);
  }

  /// Another that has lived the same so far: what goes before is lived once for all tests.
  LivedAccount copy() {
    return new LivedAccount(this);
  }

  void live(LocalDate until) {
    var next = state().scores().nextChangeDay();
    while (next.filter(day -> !day.isAfter(until)).isPresent()) {
      passDay(next.get());
      assertThat(state().assessment().day()).as("woken for nothing").isEqualTo(next.get());
      next = state().scores().nextChangeDay();
    }
  }

  void passDay(LocalDate day) {
    signal(day, new DayPassed(day));
  }

  void signal(LocalDate today, Signal signal) {
    signal(today, today, signal);
  }

  /// A signal of an earlier day that comes today.
  void signal(LocalDate today, LocalDate at, Signal signal) {
    log.add(book.logged("s" + (log.size() + 1), at, signal));
    stream.on(today).deliver(log.size() - 1, log.size());
  }

  /// The same as a part of imported history.
  void history(LocalDate today, Signal signal) {
    var told = book.logged("s" + (log.size() + 1), today, signal);
    log.add(new LoggedSignal(told.id(), told.account(), told.at(), told.knownAt(), signal, true));
    stream.on(today).deliver(log.size() - 1, log.size());
  }

  AccountState state() {
    return stream.state();
  }

  List<String> types() {
    return stream.said().stream().map(Announcement::type).toList();
  }

  /// `2026-08-01 RenewalOverdue`.
  List<String> heard(String... types) {
    return stream.said().stream()
        .filter(it -> List.of(types).contains(it.type()))
        .map(it -> it.about().day() + " " + it.type())
        .toList();
  }

  List<Announcement> said() {
    return List.copyOf(stream.said());
  }

  <A extends Announcement> List<A> told(Class<A> type) {
    return stream.said().stream().filter(type::isInstance).map(type::cast).toList();
  }
}
