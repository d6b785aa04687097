package dev.oarlock.domain.account.facts;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.IdentitySignal;
import dev.oarlock.domain.account.signal.IdentitySignal.AccountsMerged;
import dev.oarlock.domain.account.signal.IdentitySignal.ProfileSignal;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.ProductSignal.UsageReported;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.SystemSignal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;

/// The log of an account with those of the accounts that were merged into it. Each log stays as it
/// was told, so that a split finds it so. Who a merged account is and what Oarlock itself noted of
/// it stay there; all else counts for the one that it was merged into, and became known there when
/// the merge was.
public record MergedLog(Function<AccountId, List<LoggedSignal>> logs) {

  /// The signals as if all of them had been told of the account.
  public List<LoggedSignal> of(AccountId account) {
    var read = new HashMap<AccountId, List<LoggedSignal>>();
    return new MergedLogStream(id -> read.computeIfAbsent(id, logs).stream()).of(account).toList();
  }

  /// When the merge became known, the first time that it was told.
  static Instant mergedAt(List<LoggedSignal> own, AccountId member) {
    return own.stream()
        .filter(signal -> signal.signal() instanceof AccountsMerged merged && isOf(merged, member))
        .map(LoggedSignal::knownAt)
        .min(Instant::compareTo)
        .orElse(Instant.MIN);
  }

  private static boolean isOf(AccountsMerged merged, AccountId member) {
    return AccountMerges.isOf(merged.merged(), member);
  }

  static boolean isCarriedOver(LoggedSignal signal) {
    return !(signal.signal() instanceof ProfileSignal)
        && !(signal.signal() instanceof IdentitySignal)
        && !(signal.signal() instanceof SystemSignal);
  }

  static LoggedSignal carriedOver(LoggedSignal signal, AccountId account, Instant mergedAt) {
    var knownAt = signal.knownAt().isBefore(mergedAt) ? mergedAt : signal.knownAt();
    return new LoggedSignal(
        signal.id(),
        account,
        signal.at(),
        knownAt,
        ofPart(signal),
        signal.backfill(),
        signal.offset());
  }

  /// A report of use says whose users it counted, because those of both are added up.
  private static Signal ofPart(LoggedSignal signal) {
    return signal.signal() instanceof UsageReported report
        ? report.ofPart(signal.account())
        : signal.signal();
  }

  /// What of signals of a merged account counts for the one that it is a part of.
  public static List<LoggedSignal> carriedOver(List<LoggedSignal> signals, AccountId account) {
    return signals.stream()
        .filter(MergedLog::isCarriedOver)
        .map(signal -> carriedOver(signal, account, Instant.MIN))
        .toList();
  }
}
