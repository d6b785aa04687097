package dev.oarlock.domain.account.facts;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.AccountReference;
import dev.oarlock.domain.account.signal.IdentitySignal.AccountsMerged;
import dev.oarlock.domain.account.signal.IdentitySignal.AccountsSplit;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.SystemSignal.MergeNoted;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which accounts are parts of this one, and of which it is a part itself. Of each pair the latest
/// that was told counts, in whatever order that came; a split follows upon a merge of the same
/// second.
public record AccountMerges(Set<AccountId> members, Optional<AccountId> into) {
  public AccountMerges {
    members = Set.copyOf(members);
  }

  /// What was told last of a pair, to the second.
  public record MergeMark(Instant at, boolean undone) {
    private static final Comparator<MergeMark> OLDEST_FIRST =
        Comparator.comparing(MergeMark::at).thenComparing(MergeMark::undone);

    public MergeMark {
      at = Instant.ofEpochSecond(at.getEpochSecond());
    }

    public MergeMark latest(MergeMark other) {
      return OLDEST_FIRST.compare(this, other) < 0 ? other : this;
    }
  }

  public static AccountMerges of(Facts facts) {
    return facts.view(AccountMerges.class, AccountMerges::collect);
  }

  private static AccountMerges collect(Facts facts) {
    return of(
        Stream.of(AccountsMerged.class, AccountsSplit.class, MergeNoted.class)
            .flatMap(type -> facts.of(type).stream()));
  }

  static AccountMerges of(Stream<? extends Fact<? extends Signal>> facts) {
    var members = new HashMap<AccountId, MergeMark>();
    var into = new HashMap<AccountId, MergeMark>();
    facts.forEach(fact -> {
      switch (fact.signal()) {
        case AccountsMerged it -> mark(members, ours(it.merged()), new MergeMark(fact.at(), false));
        case AccountsSplit it -> mark(members, ours(it.merged()), new MergeMark(fact.at(), true));
        case MergeNoted it -> mark(into, it.into(), new MergeMark(fact.at(), it.undone()));
        default -> throw new IllegalArgumentException("tells of no merge: " + fact);
      }
    });
    return new AccountMerges(
        current(members).collect(Collectors.toUnmodifiableSet()), newest(into));
  }

  /// Of several accounts that one is a part of, the latest; intake lets there be but one.
  public static Optional<AccountId> newest(Map<AccountId, MergeMark> into) {
    return into.entrySet().stream()
        .filter(pair -> !pair.getValue().undone())
        .max(
            Map.Entry.<AccountId, MergeMark>comparingByValue(MergeMark.OLDEST_FIRST)
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }

  private static Stream<AccountId> current(Map<AccountId, MergeMark> pairs) {
    return pairs.entrySet().stream()
        .filter(pair -> !pair.getValue().undone())
        .map(Map.Entry::getKey);
  }

  private static void mark(Map<AccountId, MergeMark> pairs, AccountId account, MergeMark mark) {
    pairs.merge(account, mark, MergeMark::latest);
  }

  static boolean isOf(AccountReference merged, AccountId account) {
    return ours(merged).equals(account);
  }

  private static AccountId ours(AccountReference merged) {
    return switch (merged) {
      case AccountReference.ByAccountId(var id) -> id;
      case AccountReference.ByExternalId other ->
          throw new IllegalArgumentException("not resolved: " + other);
    };
  }

  /// Whether a signal changes which accounts are one.
  public static boolean isMerge(Signal signal) {
    return signal instanceof AccountsMerged
        || signal instanceof AccountsSplit
        || signal instanceof MergeNoted;
  }
}
