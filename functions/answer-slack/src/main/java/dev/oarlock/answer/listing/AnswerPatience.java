package dev.oarlock.answer.listing;

import dev.oarlock.domain.account.signal.LoggedSignal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;

/// How much may be looked through for an answer: of an account's past, each day of which is
/// assessed as it was known and as it happened (`bench/run history` measures what that takes), and
/// of the portfolio (`bench/run scale`).
public sealed interface AnswerPatience {
  /// No more signals than these are read, and one more.
  int mostSignals();

  /// Whether to read on for a list, after so many accounts and such a time.
  boolean readsOn(int accounts, Duration spent);

  /// How many of the accounts that were named lately are read, to look for those that no list can
  /// show yet: a hundred are a request.
  int mostNewAccounts();

  /// Whether to look for so many of them.
  boolean looksAt(int newAccounts);

  boolean isEnoughFor(Collection<LoggedSignal> signals, ZoneId zone);

  /// Slack waits three seconds.
  record ThreeSeconds() implements AnswerPatience {
    private static final int SIGNALS = 5_000;
    private static final int DAYS = 800;
    private static final int ACCOUNTS = 12_000;
    private static final int NEW_ACCOUNTS = 200;
    private static final Duration READING = Duration.ofMillis(1_200);

    @Override
    public int mostSignals() {
      return SIGNALS;
    }

    @Override
    public boolean readsOn(int accounts, Duration spent) {
      return accounts <= ACCOUNTS && spent.compareTo(READING) <= 0;
    }

    @Override
    public int mostNewAccounts() {
      return NEW_ACCOUNTS + 1;
    }

    @Override
    public boolean looksAt(int newAccounts) {
      return newAccounts <= NEW_ACCOUNTS;
    }

    @Override
    public boolean isEnoughFor(Collection<LoggedSignal> signals, ZoneId zone) {
      var known = signals.stream().map(it -> LocalDate.ofInstant(it.knownAt(), zone));
      var happened = signals.stream().map(LoggedSignal::day);
      return signals.size() <= SIGNALS
          && known.distinct().count() + happened.distinct().count() <= DAYS;
    }
  }

  /// Nobody waits.
  record Unhurried() implements AnswerPatience {
    @Override
    public int mostSignals() {
      return Integer.MAX_VALUE - 1;
    }

    @Override
    public boolean readsOn(int accounts, Duration spent) {
      return true;
    }

    @Override
    public int mostNewAccounts() {
      return 1_000;
    }

    @Override
    public boolean looksAt(int newAccounts) {
      return true;
    }

    @Override
    public boolean isEnoughFor(Collection<LoggedSignal> signals, ZoneId zone) {
      return true;
    }
  }
}
