package dev.oarlock.domain.testing;

import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.SignalId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// The signal log of one account: `AccountLog.of("acme").on("2026-01-05",
/// kickoff).facts("2026-02-01")`.
public record AccountLog(AccountId account, List<LoggedSignal> signals) {
  public AccountLog {
    signals = List.copyOf(signals);
  }

  public static AccountLog of(String account) {
    return new AccountLog(new AccountId(account), List.of());
  }

  public AccountLog on(String day, Signal... happened) {
    return on(LocalDate.parse(day), happened);
  }

  public AccountLog on(LocalDate day, Signal... happened) {
    var more = new ArrayList<>(signals);
    for (var signal : happened) {
      more.add(logged("s" + (more.size() + 1), day, signal));
    }
    return new AccountLog(account, more);
  }

  /// An entry of the log, at midnight UTC and known at once.
  public LoggedSignal logged(String id, LocalDate day, Signal signal) {
    var at = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    return new LoggedSignal(new SignalId(id), account, at, at, signal);
  }

  public Facts facts(String today) {
    return facts(LocalDate.parse(today));
  }

  public Facts facts(LocalDate today) {
    return Facts.none().fold(signals, today);
  }
}
