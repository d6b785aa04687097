package dev.oarlock.aws.store.directory;

import dev.oarlock.aws.store.naming.NamePosting;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The keys that lead to an entry of the directory, by its names and from the accounts it belongs
/// to: which come and which are gone when it changes.
record DirectoryKeys(Set<NamePosting> come, Set<NamePosting> gone) {
  DirectoryKeys {
    come = Set.copyOf(come);
    gone = Set.copyOf(gone);
  }

  static DirectoryKeys between(DirectoryEntry before, DirectoryEntry after) {
    var old = before.version() == 0 || !before.indexed() ? Set.<NamePosting>of() : of(before);
    var now = of(after);
    return new DirectoryKeys(without(now, old), without(old, now));
  }

  static Set<NamePosting> of(DirectoryEntry entry) {
    var keys = new HashSet<>(NamePosting.of(entry.named(List.of())));
    entry.parent().ifPresent(parent -> keys.add(DirectoryItem.relative(entry.id(), parent)));
    entry.into().ifPresent(whole -> keys.add(DirectoryItem.relative(entry.id(), whole)));
    return keys;
  }

  private static Set<NamePosting> without(Set<NamePosting> some, Set<NamePosting> others) {
    var left = new HashSet<>(some);
    left.removeAll(others);
    return left;
  }
}
