package dev.oarlock.aws.store.unlink;

import dev.oarlock.aws.store.log.LogEntry;
import dev.oarlock.domain.account.identity.ExternalId;
import dev.oarlock.domain.account.signal.BusinessSignal.AccountRegistered;
import dev.oarlock.domain.account.signal.IdentitySignal.AccountsMerged;
import dev.oarlock.domain.account.signal.IdentitySignal.AccountsSplit;
import dev.oarlock.domain.account.signal.IdentitySignal.IdentityLinked;
import dev.oarlock.domain.account.signal.SystemSignal.MergeNoted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// An account's log without an id that is another account's. What was told by the id goes, and so
/// does what was told by ids that only it gave the account; the links themselves are taken away, or
/// told without it. All else stays. `merges` is how many of what would go stay, since they are of
/// merged accounts.
public record LogDivision(
    Set<ExternalId> ids,
    List<LogEntry> moved,
    List<LogEntry> removed,
    List<ChangedEntry> changed,
    List<LogEntry> left,
    int merges) {
  /// Registrations first, then as they came.
  private static final Comparator<LogEntry> AS_TOLD =
      Comparator.comparing((LogEntry entry) -> !isRegistration(entry))
          .thenComparing(entry -> entry.signal().knownAt())
          .thenComparing(entry -> entry.signal().id().value());

  /// What people say, at the command line or in Slack.
  private static final String PEOPLE = "oarlock.";

  /// An entry that gave the id among other things, and the same without.
  public record ChangedEntry(LogEntry before, LogEntry after) {}

  public LogDivision {
    ids = Set.copyOf(ids);
  }

  /// `ids` are those that are known to go, among them the id that is meant.
  public static LogDivision of(Set<ExternalId> ids, List<LogEntry> log) {
    var all = withGiven(ids, log);
    var moved = new ArrayList<LogEntry>();
    var removed = new ArrayList<LogEntry>();
    var changed = new ArrayList<ChangedEntry>();
    var left = new ArrayList<LogEntry>();
    var merges = 0;
    for (var entry : log) {
      var isTold = isToldBy(all, entry);
      if (isTold && isOfMerge(entry)) {
        merges++;
        left.add(entry);
      } else if (isAnswer(entry, all)) {
        removed.add(entry);
      } else if (isTold) {
        moved.add(entry);
      } else if (entry.identities().stream().anyMatch(all::contains)) {
        dropOrChange(entry, all, removed, changed);
      } else {
        left.add(entry);
      }
    }
    moved.sort(AS_TOLD);
    return keepingWho(new LogDivision(all, moved, removed, changed, left, merges));
  }

  private static void dropOrChange(
      LogEntry entry, Set<ExternalId> ids, List<LogEntry> removed, List<ChangedEntry> changed) {
    var less = entry.without(ids);
    if (less.signal().signal() instanceof IdentityLinked linked && linked.identities().isEmpty()) {
      removed.add(entry);
    } else {
      changed.add(new ChangedEntry(entry, less));
    }
  }

  /// Somebody answered that it is a new customer, and others have told of that customer since: it
  /// stays, without the id.
  private static LogDivision keepingWho(LogDivision division) {
    var registrations = division.removed.stream().filter(LogDivision::isRegistration).toList();
    if (registrations.isEmpty() || !division.isToldOf()) {
      return division;
    }
    var removed = new ArrayList<>(division.removed);
    removed.removeAll(registrations);
    var changed = new ArrayList<>(division.changed);
    registrations.forEach(it -> changed.add(new ChangedEntry(it, it.without(division.ids))));
    return new LogDivision(
        division.ids, division.moved, removed, changed, division.left, division.merges);
  }

  /// Whether anybody else told anything of the account; our own notes of it do not count.
  public boolean isToldOf() {
    return !changed.isEmpty()
        || left.stream().anyMatch(it -> isOfMerge(it) || !it.signal().signal().type().isInternal());
  }

  /// Whether the account was registered by the id itself, by a system rather than an answer: then
  /// it is no further id of it.
  public boolean isWhoItIs() {
    var others =
        left.stream().anyMatch(LogDivision::isRegistration)
            || changed.stream().map(ChangedEntry::after).anyMatch(LogDivision::isRegistration)
            || removed.stream().anyMatch(LogDivision::isRegistration);
    return !others && moved.stream().anyMatch(LogDivision::isRegistration);
  }

  /// Nothing of it is to be done.
  public boolean isDone() {
    return moved.isEmpty() && removed.isEmpty() && changed.isEmpty();
  }

  /// Which systems said that the id is the account's.
  public List<String> linkedBy() {
    return List.of(removed, changed.stream().map(ChangedEntry::before).toList()).stream()
        .flatMap(List::stream)
        .map(LogEntry::source)
        .filter(source -> !source.startsWith(PEOPLE))
        .distinct()
        .sorted()
        .toList();
  }

  private static Set<ExternalId> withGiven(Set<ExternalId> ids, List<LogEntry> log) {
    var all = new HashSet<>(ids);
    for (var before = 0; before < all.size(); ) {
      before = all.size();
      var byOthers =
          log.stream()
              .filter(entry -> !isToldBy(all, entry))
              .flatMap(entry -> entry.identities().stream())
              .collect(Collectors.toSet());
      log.stream()
          .filter(entry -> isToldBy(all, entry))
          .flatMap(entry -> entry.identities().stream())
          .filter(given -> !byOthers.contains(given))
          .toList()
          .forEach(all::add);
    }
    return all;
  }

  static boolean isToldBy(Set<ExternalId> ids, LogEntry entry) {
    return entry.named().filter(ids::contains).isPresent();
  }

  /// Somebody said whose the id is, and nothing else.
  private static boolean isAnswer(LogEntry entry, Set<ExternalId> ids) {
    return entry.source().startsWith(PEOPLE)
        && !entry.identities().isEmpty()
        && ids.containsAll(entry.identities());
  }

  private static boolean isRegistration(LogEntry entry) {
    return entry.signal().signal() instanceof AccountRegistered;
  }

  private static boolean isOfMerge(LogEntry entry) {
    return switch (entry.signal().signal()) {
      case AccountsMerged _, AccountsSplit _, MergeNoted _ -> true;
      default -> false;
    };
  }
}
