package dev.oarlock.aws.store.run;

import dev.oarlock.aws.store.log.LogEntry;
import dev.oarlock.domain.account.signal.BusinessSignal.AccountRegistered;
import dev.oarlock.domain.account.signal.IdentitySignal.AccountsMerged;
import dev.oarlock.domain.account.signal.IdentitySignal.AccountsSplit;
import dev.oarlock.domain.account.signal.SignalId;
import dev.oarlock.domain.account.signal.SystemSignal.MergeNoted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What becomes of an account's log when an import is taken back: what it brought first is replaced
/// by what others told under the same id, or goes. What others told stays.
record LogWithdrawal(List<WithdrawalStep> steps, Map<String, Integer> kept, List<LogEntry> left) {
  private static final Comparator<LogEntry> BY_TELLING =
      Comparator.comparing((LogEntry entry) -> entry.signal().knownAt())
          .thenComparing(LogEntry::teller);

  /// What is done about one signal of the log.
  sealed interface WithdrawalStep {
    LogEntry before();

    /// Nobody else told it.
    record Removed(LogEntry before) implements WithdrawalStep {}

    /// Somebody else told it, too; `others` told the words of the import, and `after` has others.
    record Replaced(LogEntry before, LogEntry after, List<LogEntry> others)
        implements WithdrawalStep {}
  }

  /// `tellings` are what others told under the ids of signals that are in the log already.
  static LogWithdrawal of(String run, List<LogEntry> log, List<LogEntry> tellings) {
    var told = new HashMap<SignalId, List<LogEntry>>();
    tellings.forEach(it -> told.computeIfAbsent(it.signal().id(), _ -> new ArrayList<>()).add(it));
    var steps = new ArrayList<WithdrawalStep>();
    var left = new ArrayList<LogEntry>();
    for (var entry : log) {
      if (entry.run().filter(run::equals).isEmpty()) {
        left.add(entry);
      } else {
        var step = step(entry, told.getOrDefault(entry.signal().id(), List.of()));
        steps.add(step);
        if (step instanceof WithdrawalStep.Replaced(_, var after, _)) {
          left.add(after);
        }
      }
    }
    return left.stream().anyMatch(LogWithdrawal::isOthers)
        ? keeping(steps, left)
        : removing(steps, left);
  }

  private static WithdrawalStep step(LogEntry entry, List<LogEntry> tellings) {
    var heir = tellings.stream().min(BY_TELLING);
    return heir.<WithdrawalStep>map(after ->
            new WithdrawalStep.Replaced(
                entry,
                after,
                after.tellsSameAs(entry)
                    ? List.of()
                    : tellings.stream().filter(it -> it.tellsSameAs(entry)).toList()))
        .orElseGet(() -> new WithdrawalStep.Removed(entry));
  }

  /// Whether it speaks of the account, rather than being a note that we made of it ourselves.
  private static boolean isOthers(LogEntry entry) {
    return !entry.signal().signal().type().isInternal() || isOfMerge(entry);
  }

  private static boolean isOfMerge(LogEntry entry) {
    return switch (entry.signal().signal()) {
      case AccountsMerged _, AccountsSplit _, MergeNoted _ -> true;
      default -> false;
    };
  }

  /// Nothing is left but our own notes: they go with it.
  private static LogWithdrawal removing(List<WithdrawalStep> steps, List<LogEntry> notes) {
    var merges = steps.stream().filter(step -> isOfMerge(step.before())).toList();
    if (!merges.isEmpty()) {
      return keeping(steps, notes);
    }
    notes.forEach(note -> steps.add(new WithdrawalStep.Removed(note)));
    return new LogWithdrawal(List.copyOf(steps), Map.of(), List.of());
  }

  /// An account of which others told something stays registered, and merges are undone by splits.
  private static LogWithdrawal keeping(List<WithdrawalStep> steps, List<LogEntry> left) {
    var kept = new TreeMap<String, Integer>();
    var done = new ArrayList<WithdrawalStep>();
    var isRegistered = left.stream().anyMatch(LogWithdrawal::isRegistration);
    for (var step : steps) {
      var why = reasonToStay(step, isRegistered);
      switch (step) {
        case WithdrawalStep.Removed(var entry) when why.isPresent() -> left.add(entry);
        case WithdrawalStep.Removed _, WithdrawalStep.Replaced _ -> done.add(step);
      }
      why.ifPresent(it -> kept.merge(it, 1, Integer::sum));
    }
    return new LogWithdrawal(List.copyOf(done), kept, List.copyOf(left));
  }

  private static Optional<String> reasonToStay(WithdrawalStep step, boolean isRegistered) {
    if (step instanceof WithdrawalStep.Replaced) {
      return Optional.empty(); // counted with what was taken back
    }
    if (isOfMerge(step.before())) {
      return Optional.of("merged accounts; AccountsSplit undoes that");
    }
    return isRegistration(step.before()) && !isRegistered
        ? Optional.of("who the account is; others told of it, too")
        : Optional.empty();
  }

  private static boolean isRegistration(LogEntry entry) {
    return entry.signal().signal() instanceof AccountRegistered;
  }
}
