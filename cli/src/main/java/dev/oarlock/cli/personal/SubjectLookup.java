package dev.oarlock.cli.personal;

import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.directory.DirectoryEntry;
import dev.oarlock.aws.store.erasure.ErasedName;
import dev.oarlock.aws.store.erasure.ErasureStore;
import dev.oarlock.aws.store.people.KnownPeople;
import dev.oarlock.cli.instance.InstanceTable;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.AccountReference;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.ExternalId;
import dev.oarlock.domain.account.identity.PersonId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/// Who is meant by what was typed.
record SubjectLookup(InstanceTable table) {
  private static final LevenshteinDistance EDITS = new LevenshteinDistance(2);
  private static final int MOST_NEAR = 3;

  /// What kind of somebody was meant.
  enum SubjectKind {
    ACCOUNT,
    PERSON,
    EITHER
  }

  /// An [IllegalArgumentException] says that it could be two.
  PersonalSubject find(String typed, SubjectKind kind) {
    var account = kind == SubjectKind.PERSON ? Optional.<AccountId>empty() : account(typed);
    var person = person(typed);
    if (kind == SubjectKind.EITHER && account.isPresent() && isKnown(typed)) {
      throw new IllegalArgumentException(
          "'%s' is an account and a person: add --account or --person".formatted(typed));
    }
    var isErased = kind == SubjectKind.EITHER && isErasedAccount(typed);
    if (kind == SubjectKind.ACCOUNT || account.isPresent() || isErased) {
      return account(account.orElseGet(() -> new AccountId(typed)));
    }
    return person;
  }

  private boolean isErasedAccount(String typed) {
    try {
      return new ErasureStore(table.dynamo(), table.name()).load().isErased(new AccountId(typed));
    } catch (IllegalArgumentException _) {
      return false; // no account can be called so
    }
  }

  /// The accounts and our own people whose names are nearly that one.
  List<String> near(String typed) {
    var said = typed.toLowerCase(Locale.ROOT);
    var names =
        Stream.concat(
            entries().stream()
                .flatMap(entry -> Stream.concat(Stream.of(entry.id().value()), namesOf(entry))),
            table.owners().map(Csm::name));
    return names
        .distinct()
        .filter(name -> EDITS.apply(said, name.toLowerCase(Locale.ROOT)) >= 0)
        .sorted(Comparator.comparing(name -> EDITS.apply(said, name.toLowerCase(Locale.ROOT))))
        .limit(MOST_NEAR)
        .map(name -> "'" + name + "'")
        .toList();
  }

  private List<DirectoryEntry> entries() {
    return new AccountDirectory(table.dynamo(), table.name()).withMerged();
  }

  /// By an id of it, or by a name that only one has.
  private Optional<AccountId> account(String typed) {
    var named =
        entries().stream()
            .filter(entry -> entry.hasId(typed) || namesOf(entry).anyMatch(typed::equals))
            .map(DirectoryEntry::id)
            .toList();
    return named.stream()
        .filter(id -> id.value().equals(typed))
        .findFirst()
        .or(() -> named.size() == 1 ? Optional.of(named.getFirst()) : several(typed, named));
  }

  private static Optional<AccountId> several(String typed, List<AccountId> named) {
    if (named.size() > 1) {
      throw new IllegalArgumentException(
          "'%s' is the name of %s: give the id".formatted(typed, named));
    }
    return Optional.empty();
  }

  private static Stream<String> namesOf(DirectoryEntry entry) {
    return Stream.of(
            entry.names().keySet().stream(),
            entry.profile().name().stream(),
            entry.profile().aliases().stream())
        .flatMap(names -> names);
  }

  /// With all that is one customer with it.
  private AccountSubject account(AccountId id) {
    var entries = new HashMap<AccountId, DirectoryEntry>();
    entries().forEach(entry -> entries.put(entry.id(), entry));
    var wholes = DirectoryEntry.wholes(entries.values());
    var whole = wholes.getOrDefault(id, id);
    var ids =
        Stream.concat(
                Stream.of(id, whole),
                wholes.entrySet().stream()
                    .filter(part -> part.getValue().equals(whole))
                    .map(Map.Entry::getKey))
            .collect(Collectors.toSet());
    var names =
        ids.stream()
            .flatMap(each -> Optional.ofNullable(entries.get(each)).stream())
            .flatMap(SubjectLookup::namesOf)
            .collect(Collectors.toSet());
    var stones = ids.stream().map(AccountReference.ByAccountId::new).map(ErasedName::of).toList();
    return new AccountSubject(ids, names, identities(ids), pseudonym(stones));
  }

  private Set<ExternalId> identities(Set<AccountId> ids) {
    return new TableScan(table.dynamo(), table.name())
        .items()
        .filter(item -> item.kind().equals("identity"))
        .filter(item -> ids.contains(new AccountId(item.text("account"))))
        .map(item -> identity(item.pk().substring("IDENTITY#".length())))
        .collect(Collectors.toSet());
  }

  private static ExternalId identity(String key) {
    var border = key.indexOf('#');
    var system = key.substring(0, border).replace("%23", "#").replace("%25", "%");
    return new ExternalId(system, key.substring(border + 1));
  }

  /// With all names that the file of people has of them, and what Slack said of their e-mail.
  private PersonSubject person(String typed) {
    var known = table.people().load();
    var names = new HashSet<>(Set.of(typed));
    known
        .directory()
        .find(PersonId.of(typed))
        .ifPresent(person -> person.names().map(PersonId::value).forEach(names::add));
    slackUsers(known, names).forEach(names::add);
    return new PersonSubject(names, pseudonym(names.stream().map(ErasedName::ofPerson).toList()));
  }

  /// Who was erased before keeps the pseudonym.
  private String pseudonym(List<ErasedName> names) {
    var erased = new ErasureStore(table.dynamo(), table.name()).load();
    return names.stream()
        .flatMap(name -> erased.pseudonym(name).stream())
        .findFirst()
        .orElseGet(ErasureStore::newPseudonym);
  }

  private static List<String> slackUsers(KnownPeople known, Set<String> names) {
    return known.users().entrySet().stream()
        .filter(asked -> names.stream().anyMatch(it -> PersonId.of(it).equals(asked.getKey())))
        .flatMap(asked -> asked.getValue().user().stream())
        .toList();
  }

  private boolean isKnown(String typed) {
    var asked = ErasedName.ofPerson(typed);
    return table.people().load().directory().find(PersonId.of(typed)).isPresent()
        || table.owners().anyMatch(csm -> ErasedName.ofPerson(csm.name()).equals(asked));
  }
}
