package dev.oarlock.domain.account.facts;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.HandlingSignal.SignalWithdrawn;
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
  private final Map<AccountId, OwnNotes> notes = new HashMap<>();

  /// `logs` gives an account's own log, each time from its beginning.
  public MergedLogStream(Function<AccountId, Stream<LoggedSignal>> logs) {
    this.logs = logs;
  }

  /// What an account's own log says of logs: its merges, and which signals were taken back.
  private record OwnNotes(List<LoggedSignal> merges, List<SignalWithdrawn> withdrawals) {
    static OwnNotes of(Stream<LoggedSignal> log) {
      var noted = log.filter(OwnNotes::isNote).toList();
      return new OwnNotes(
          noted.stream().filter(it -> AccountMerges.isMerge(it.signal())).toList(),
          noted.stream()
              .flatMap(it ->
                  it.signal() instanceof SignalWithdrawn back ? Stream.of(back) : Stream.empty())
              .toList());
    }

    private static boolean isNote(LoggedSignal logged) {
      return AccountMerges.isMerge(logged.signal()) || logged.signal() instanceof SignalWithdrawn;
    }

    boolean holds(LoggedSignal logged) {
      return withdrawals.stream().noneMatch(it -> it.takesBack(logged));
    }
  }

  /// In no order, without what was taken back.
  public Stream<LoggedSignal> of(AccountId account) {
    return of(account, new HashSet<>(Set.of(account)));
  }

  private Stream<LoggedSignal> of(AccountId account, Set<AccountId> seen) {
    var known = notes.computeIfAbsent(account, id -> OwnNotes.of(logs.apply(id)));
    var own = known.merges();
    var parts =
        AccountMerges.of(own.stream().map(Fact::of)).members().stream()
            .sorted()
            .filter(seen::add)
            .flatMap(member ->
                of(member, seen)
                    .filter(MergedLog::isCarriedOver)
                    .map(signal ->
                        MergedLog.carriedOver(signal, account, MergedLog.mergedAt(own, member))));
    return Stream.concat(logs.apply(account).filter(known::holds), parts);
  }
}
