package dev.oarlock.aws.store.directory;

import dev.oarlock.domain.account.facts.AccountMerges;
import dev.oarlock.domain.account.facts.AccountMerges.MergeMark;
import dev.oarlock.domain.account.facts.AccountProfile;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.ExternalId;
import dev.oarlock.domain.account.identity.SalesforceId;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.account.naming.AccountTraits;
import dev.oarlock.domain.account.naming.NamedAccount;
import dev.oarlock.domain.account.signal.BusinessSignal.AccountRegistered;
import dev.oarlock.domain.account.signal.IdentitySignal.IdentityLinked;
import dev.oarlock.domain.account.signal.IdentitySignal.ProfileSignal;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.SystemSignal.MergeNoted;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An entry of the name index: what an account is called, what it was called before, which ids it
/// has elsewhere, and what tells it from another of the same name. `names` has every name and when
/// it was last said; `merges` has what was told last of each account that it was merged into;
/// `version` counts the changes of the entry; `indexed` is whether its names lead to it.
public record DirectoryEntry(
    AccountId id,
    AccountProfile profile,
    Map<String, Instant> names,
    Map<AccountId, MergeMark> merges,
    Set<String> ids,
    long version,
    boolean indexed) {
  /// The last of them; people forget older ones.
  private static final int MAX_NAMES = 20;

  public DirectoryEntry {
    names = Map.copyOf(names);
    merges = Map.copyOf(merges);
    ids = Set.copyOf(ids);
  }

  public static DirectoryEntry unnamed(AccountId id) {
    return new DirectoryEntry(id, AccountProfile.UNKNOWN, Map.of(), Map.of(), Set.of(), 0, true);
  }

  /// What a log has of it.
  static DirectoryEntry of(AccountId id, Stream<LoggedSignal> log) {
    var told = new DirectoryEntry[] {unnamed(id)};
    log.forEach(signal -> told[0] = told[0].with(signal));
    return told[0];
  }

  /// The same once that was told, by whatever signal.
  public DirectoryEntry with(LoggedSignal signal) {
    return switch (signal.signal()) {
      case AccountRegistered said -> with(signal.at(), said).withIds(said.identities());
      case ProfileSignal said -> with(signal.at(), said);
      case IdentityLinked linked -> withIds(linked.identities());
      case MergeNoted note -> with(note.into(), new MergeMark(signal.at(), note.undone()));
      default -> this;
    };
  }

  /// The same once that was said of the account, in whatever order it is told.
  public DirectoryEntry with(Instant at, ProfileSignal said) {
    var later = profile.with(at, said);
    var latest = new HashMap<>(names);
    var second = at.truncatedTo(ChronoUnit.SECONDS);
    AccountProfile.UNKNOWN
        .with(at, said)
        .name()
        .ifPresent(name -> latest.merge(name, second, DirectoryEntry::later));
    return new DirectoryEntry(id, later, newest(latest), merges, ids, version, indexed);
  }

  DirectoryEntry nextVersion() {
    return new DirectoryEntry(id, profile, names, merges, ids, version + 1, true);
  }

  DirectoryEntry withVersion(long other) {
    return new DirectoryEntry(id, profile, names, merges, ids, other, indexed);
  }

  /// The same once that was told of a merge into another account.
  public DirectoryEntry with(AccountId into, MergeMark told) {
    var latest = new HashMap<>(merges);
    latest.merge(into, told, MergeMark::latest);
    return new DirectoryEntry(id, profile, names, latest, ids, version, indexed);
  }

  /// The same with ids in other systems; of more than there is room for, those that come first.
  public DirectoryEntry withIds(Collection<ExternalId> others) {
    var all = new TreeSet<>(ids);
    others.stream().map(ExternalId::id).filter(it -> !it.equals(id.value())).forEach(all::add);
    var kept = all.stream().limit(MAX_NAMES).collect(Collectors.toSet());
    return new DirectoryEntry(id, profile, names, merges, kept, version, indexed);
  }

  /// Whether it has that id, ours or another system's, in whichever form of Salesforce's.
  public boolean hasId(String typed) {
    return id.value().equals(typed)
        || id.otherForm().filter(it -> it.value().equals(typed)).isPresent()
        || ids.contains(SalesforceId.shortForm(typed));
  }

  /// What each account that was merged into another is a part of in the end.
  public static Map<AccountId, AccountId> wholes(Collection<DirectoryEntry> entries) {
    var into = new HashMap<AccountId, AccountId>();
    entries.forEach(entry -> entry.into().ifPresent(other -> into.put(entry.id(), other)));
    var wholes = new HashMap<AccountId, AccountId>();
    into.forEach((part, other) -> {
      var whole = other;
      for (var depth = 0; into.containsKey(whole) && depth < into.size(); depth++) {
        whole = into.get(whole);
      }
      wholes.put(part, whole);
    });
    return wholes;
  }

  /// The account that it is a part of.
  public Optional<AccountId> into() {
    return AccountMerges.newest(merges);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }

  private static Map<String, Instant> newest(Map<String, Instant> names) {
    return names.entrySet().stream()
        .sorted(
            Map.Entry.<String, Instant>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MAX_NAMES)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  public String name() {
    return profile.name().orElse(id.value());
  }

  public List<String> aliases() {
    return profile.aliases();
  }

  /// As people may call it; what is a part of it goes by its names, too.
  public NamedAccount named(List<DirectoryEntry> parts) {
    return new NamedAccount(
        id,
        name(),
        aliases(),
        formerNames(),
        parts.stream().flatMap(DirectoryEntry::allNames).distinct().sorted().toList(),
        Stream.concat(Stream.of(this), parts.stream())
            .flatMap(it -> it.ids().stream())
            .sorted()
            .toList(),
        new AccountTraits(segment(), region(), csm()));
  }

  private Stream<String> allNames() {
    return Stream.of(List.of(name(), id.value()), aliases(), formerNames())
        .flatMap(Collection::stream);
  }

  /// What it was called before, and people may go on typing.
  public List<String> formerNames() {
    return names.keySet().stream().filter(name -> !name.equals(name())).sorted().toList();
  }

  public Segment segment() {
    return profile.segment();
  }

  public Optional<Csm> csm() {
    return profile.csm();
  }

  public Optional<String> region() {
    return profile.region();
  }

  public Optional<AccountId> parent() {
    return profile.parent();
  }
}
