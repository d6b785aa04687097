package dev.oarlock.domain.account.facts;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.LoggedSignal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// A [MergedLog] one signal after the other, for logs that are too long to be held. What was merged
/// into an account is read from its log once, its signals each time that they are asked for.
public final class MergedLogStream {
  private final Function<AccountId, Stream<LoggedSignal>> logs;
  private final Map<AccountId, List<LoggedSignal>> merges = new HashMap<>();

  /// `logs` gives an account's own log, each time from its beginning.
  public MergedLogStream(Function<AccountId, Stream<LoggedSignal>> logs) {
    this.logs = logs;
  }

  /// In no order.
  public Stream<LoggedSignal> of(AccountId account) {
    return of(account, new HashSet<>(Set.of(account)));
  }

  private Stream<LoggedSignal> of(AccountId account, Set<AccountId> seen) {
    var own = merges.computeIfAbsent(account, this::mergesOf);
    var parts =
        AccountMerges.of(own.stream().map(Fact::of)).members().stream()
            .sorted()
            .filter(seen::add)
            .flatMap(member ->
                of(member, seen)
                    .filter(MergedLog::isCarriedOver)
                    .map(signal ->
                        MergedLog.carriedOver(signal, account, MergedLog.mergedAt(own, member))));
    return Stream.concat(logs.apply(account), parts);
  }

  private List<LoggedSignal> mergesOf(AccountId account) {
    return logs.apply(account).filter(it -> AccountMerges.isMerge(it.signal())).toList();
  }
}
