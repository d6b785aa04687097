package dev.oarlock.local.backtest;

import dev.oarlock.aws.log.Identities;
import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.account.AccountRef;
import dev.oarlock.domain.account.ExternalId;
import dev.oarlock.domain.replay.Moment;
import dev.oarlock.domain.replay.Question;
import dev.oarlock.domain.signal.LoggedSignal;
import dev.oarlock.domain.signal.Signal.AccountRegistered;
import dev.oarlock.domain.signal.Signal.ContractChanged;
import dev.oarlock.local.imports.Progress;
import dev.oarlock.local.scorecard.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Every account's log, read once: the moments that were asked for, and from which day to which the
/// book tells of more than contracts.
record Book(List<Moment> moments, LocalDate start, LocalDate end) {

  static Book read(Table table, Question question) {
    var moments = new ArrayList<Moment>();
    var identities = new Identities(table.dynamo(), table.name());
    var start = LocalDate.MAX;
    var end = LocalDate.MIN;
    var accounts = table.accounts();
    try (var progress = Progress.of("Reading", accounts.size())) {
      for (int i = 0; i < accounts.size(); i++) {
        var log = table.log().ofAccount(accounts.get(i));
        moments.addAll(question.of(name(accounts.get(i), identities), log));
        for (var signal : log) {
          start = tells(signal) && signal.day().isBefore(start) ? signal.day() : start;
          end = signal.day().isAfter(end) ? signal.day() : end;
        }
        progress.at(i + 1L);
      }
    }
    var first = start;
    moments.removeIf(moment -> moment.day().isBefore(first));
    return new Book(List.copyOf(moments), start, end);
  }

  private static boolean tells(LoggedSignal signal) {
    return !(signal.signal() instanceof AccountRegistered)
        && !(signal.signal() instanceof ContractChanged);
  }

  /// What the system calls the account that named it first: the id in its own tables. Ours where it
  /// was never named so.
  private static String name(AccountId account, Identities identities) {
    var parts = account.value().split("-", 2);
    if (parts.length < 2) {
      return account.value();
    }
    var theirs = new AccountRef.Theirs(new ExternalId(parts[0], parts[1]));
    return identities.find(theirs).filter(account::equals).isPresent() ? parts[1] : account.value();
  }
}
