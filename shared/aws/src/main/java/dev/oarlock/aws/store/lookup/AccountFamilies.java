package dev.oarlock.aws.store.lookup;

import dev.oarlock.aws.lambda.ParallelWork;
import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.directory.AccountDirectory.AccountFamily;
import dev.oarlock.aws.store.directory.DirectoryEntry;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.SalesforceId;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which accounts belong to which, by the entries of the directory: who belongs to an account is
/// read with its entry, so that one without a family costs nothing more.
final class AccountFamilies {
  /// A card shows no more of a family.
  private static final int MOST = 1_000;

  /// The table takes longer to answer than to read.
  private static final int READS_AT_ONCE = 16;

  private final AccountDirectory directory;
  private final TimedMemo<AccountId, AccountFamily> known;

  AccountFamilies(AccountDirectory directory, Clock clock, Duration kept) {
    this.directory = directory;
    this.known = new TimedMemo<>(clock, kept);
  }

  Optional<DirectoryEntry> entry(AccountId account) {
    return family(account).entry();
  }

  private AccountFamily family(AccountId account) {
    return known.get(account, () -> directory.family(account));
  }

  /// All below an account, itself never, even where parents form a cycle.
  List<AccountId> descendantsOf(AccountId account) {
    var found = new LinkedHashSet<AccountId>();
    Set<AccountId> level = Set.of(account);
    while (!level.isEmpty() && found.size() < MOST) {
      level =
          childrenOf(level).stream()
              .filter(child -> !child.equals(account) && found.add(child))
              .collect(Collectors.toCollection(LinkedHashSet::new));
    }
    return List.copyOf(found);
  }

  /// Those of their parts are their own.
  private Set<AccountId> childrenOf(Set<AccountId> accounts) {
    var children = new LinkedHashSet<AccountId>();
    var read = new LinkedHashSet<AccountId>();
    Set<AccountId> level = accounts;
    while (!level.isEmpty()) {
      read.addAll(level);
      var relatives = relativesOf(level);
      relatives.stream()
          .filter(it -> it.into().isEmpty() && isOneOf(it.parent(), read))
          .forEach(child -> children.add(child.id()));
      level =
          relatives.stream()
              .filter(it -> isOneOf(it.into(), read) && !read.contains(it.id()))
              .map(DirectoryEntry::id)
              .collect(Collectors.toCollection(LinkedHashSet::new));
    }
    return children;
  }

  /// Ids of Salesforce's in either form.
  private static boolean isOneOf(Optional<AccountId> account, Collection<AccountId> others) {
    return account
        .map(it -> SalesforceId.shortForm(it.value()))
        .filter(id -> others.stream().anyMatch(it -> SalesforceId.shortForm(it.value()).equals(id)))
        .isPresent();
  }

  private List<DirectoryEntry> relativesOf(Collection<AccountId> accounts) {
    var families = ParallelWork.all(accounts, READS_AT_ONCE, this::family);
    var relatives = families.stream().flatMap(it -> it.relatives().stream()).distinct().toList();
    return relatives.isEmpty() ? List.of() : directory.entries(relatives);
  }
}
