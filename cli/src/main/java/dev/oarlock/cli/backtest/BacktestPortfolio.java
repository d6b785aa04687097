package dev.oarlock.cli.backtest;

import dev.oarlock.aws.store.directory.AccountIdentities;
import dev.oarlock.cli.command.ProgressDisplay;
import dev.oarlock.cli.instance.InstanceTable;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.AccountReference;
import dev.oarlock.domain.account.identity.ExternalId;
import dev.oarlock.domain.learning.backtest.BacktestPlan;
import dev.oarlock.domain.learning.backtest.BacktestRow;
import dev.oarlock.domain.learning.personperiod.AccountMonths;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Every account's log, read once: the moments that were asked for, and from which day to which the
/// book tells of more than contracts.
record BacktestPortfolio(List<BacktestRow> rows, LocalDate start, LocalDate end) {

  static BacktestPortfolio read(
      InstanceTable table, BacktestPlan question, PrintWriter progressOutput) {
    var moments = new ArrayList<BacktestRow>();
    var identities = new AccountIdentities(table.dynamo(), table.name());
    var start = LocalDate.MAX;
    var end = LocalDate.MIN;
    var accounts = table.accounts();
    try (var progress = ProgressDisplay.of("Reading", accounts.size(), progressOutput)) {
      for (int i = 0; i < accounts.size(); i++) {
        var log = table.log().ofAccount(accounts.get(i));
        moments.addAll(question.rows(sourceId(accounts.get(i), identities), log));
        start = earlier(AccountMonths.signalsSince(log).orElse(start), start);
        for (var signal : log) {
          end = signal.day().isAfter(end) ? signal.day() : end;
        }
        progress.update(i + 1L);
      }
    }
    var first = start;
    moments.removeIf(moment -> moment.day().isBefore(first));
    return new BacktestPortfolio(List.copyOf(moments), start, end);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  /// What the system calls the account that named it first: the id in its own tables. Ours where it
  /// was never named so.
  private static String sourceId(AccountId account, AccountIdentities identities) {
    var parts = account.value().split("-", 2);
    if (parts.length < 2) {
      return account.value();
    }
    var theirs = new AccountReference.ByExternalId(new ExternalId(parts[0], parts[1]));
    return identities.find(theirs).filter(account::equals).isPresent() ? parts[1] : account.value();
  }
}
