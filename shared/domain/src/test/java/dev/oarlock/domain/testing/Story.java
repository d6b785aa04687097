package dev.oarlock.domain.testing;

import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.signal.LoggedSignal;
import dev.oarlock.domain.signal.Signal;
import dev.oarlock.domain.signal.SignalId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// What happened to one account: `Story.of("acme").on("2026-01-05", kickoff).facts("2026-02-01")`.
public record Story(AccountId account, List<LoggedSignal> signals) {
  public Story {
    signals = List.copyOf(signals);
  }

  public static Story of(String account) {
    return new Story(new AccountId(account), List.of());
  }

  public Story on(String day, Signal... happened) {
    return on(LocalDate.parse(day), happened);
  }

  public Story on(LocalDate day, Signal... happened) {
    var more = new ArrayList<>(signals);
    for (var signal : happened) {
      more.add(logged("s" + (more.size() + 1), day, signal));
    }
    return new Story(account, more);
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
