package dev.oarlock.ingest.admission;

import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.directory.DirectoryEntry;
import dev.oarlock.domain.account.facts.AccountMerges.MergeMark;
import dev.oarlock.domain.account.identity.AccountId;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes one account a part of another in the directory, or undoes that. Of two who do so at once
/// the later one sees what the earlier one did.
public record AccountMerger(AccountDirectory directory) {
  /// Two who merge the same accounts at once are rare.
  private static final int ATTEMPTS = 8;

  /// Two accounts, as somebody named them.
  public record NamedPair(AccountId account, AccountId merged) {}

  /// Whether two accounts can become one, or be split, as things are.
  public sealed interface MergeDecision {
    /// `merged` becomes, or is no longer, a part of `into`.
    record Possible(DirectoryEntry merged, DirectoryEntry into) implements MergeDecision {}

    record Impossible(String reason) implements MergeDecision {}
  }

  public MergeDecision merge(NamedPair pair, Instant at) {
    return entered(new MergeMark(at, false), () -> mergeOf(pair));
  }

  public MergeDecision split(NamedPair pair, Instant at) {
    var mark = new MergeMark(at, true);
    return entered(mark, () -> splitOf(pair, mark));
  }

  private interface Deciding {
    MergeDecision decide();
  }

  private MergeDecision entered(MergeMark mark, Deciding deciding) {
    for (var tries = 0; tries < ATTEMPTS; tries++) {
      var decision = deciding.decide();
      if (!(decision instanceof MergeDecision.Possible(var merged, var into))
          || directory.writer().isEntered(merged, into, mark)) {
        return decision;
      }
    }
    throw new IllegalStateException("concurrent merges of an account");
  }

  private MergeDecision mergeOf(NamedPair pair) {
    var root = root(pair.account());
    var merged = directory.entry(pair.merged());
    if (pair.merged().equals(pair.account())) {
      return impossible("an account cannot be merged into itself: " + pair.account());
    }
    if (pair.merged().equals(root.id())) {
      return impossible(
          pair.account()
              + " is a part of "
              + root.id()
              + " already, and cannot be the whole of it");
    }
    if (merged.into().isEmpty()) {
      return new MergeDecision.Possible(merged, root);
    }
    return root(pair.merged()).id().equals(root.id())
        ? new MergeDecision.Possible(merged, directory.entry(merged.into().get()))
        : impossible(
            merged.id()
                + " is a part of "
                + merged.into().get()
                + " already; AccountsSplit undoes that");
  }

  private MergeDecision splitOf(NamedPair pair, MergeMark mark) {
    var merged = directory.entry(pair.merged());
    var root = root(pair.account());
    var into =
        merged
            .into()
            .filter(_ -> root(pair.merged()).id().equals(root.id()))
            .or(() -> splitBefore(merged, pair.account(), root.id()));
    if (into.isEmpty()) {
      return impossible(
          merged.id()
              + merged
                  .into()
                  .map(other -> " is a part of " + other + ", not of ")
                  .orElse(" is not a part of ")
              + pair.account());
    }
    var whole = directory.entry(into.get());
    return merged.with(whole.id(), mark).into().isPresent()
        ? impossible("the split is of a time before " + merged.id() + " was merged: " + mark.at())
        : new MergeDecision.Possible(merged, whole);
  }

  /// The split is told again.
  private static Optional<AccountId> splitBefore(DirectoryEntry merged, AccountId... wholes) {
    return merged.into().isPresent()
        ? Optional.empty()
        : Stream.of(wholes).filter(merged.merges()::containsKey).findFirst();
  }

  private static MergeDecision impossible(String reason) {
    return new MergeDecision.Impossible(reason);
  }

  /// What the account is a part of in the end, or itself.
  private DirectoryEntry root(AccountId account) {
    var entry = directory.entry(account);
    return entry.into().map(this::root).orElse(entry);
  }
}
