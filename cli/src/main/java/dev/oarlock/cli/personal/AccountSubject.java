package dev.oarlock.cli.personal;

import dev.oarlock.aws.store.erasure.ErasedName;
import dev.oarlock.aws.store.erasure.ItemTexts;
import dev.oarlock.aws.store.ledger.AnonymousMovement;
import dev.oarlock.aws.store.table.ItemAttributes;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.AccountReference;
import dev.oarlock.domain.account.identity.ExternalId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A customer: the account, all that were merged into it, its names and its identities elsewhere.
/// In the place of the ids stands a pseudonym, in that of the names nothing but that it was erased.
record AccountSubject(
    Set<AccountId> ids, Set<String> names, Set<ExternalId> identities, String pseudonym)
    implements PersonalSubject {
  private static final String NAME = "Erased account";
  private static final String ACCOUNT = "account";
  private static final Pattern ID_BORDER = Pattern.compile("[^\\p{L}\\p{N}._-]+");

  AccountSubject {
    ids = Set.copyOf(ids);
    names = Set.copyOf(names);
    identities = Set.copyOf(identities);
  }

  @Override
  public ErasureStep step(TableItem item) {
    return switch (item.kind()) {
      case "signal",
          "retold signal",
          "signal taken back",
          "account state",
          "revenue ledger",
          "audit trail" ->
          deleteIf(isId(item.pk().substring(item.pk().indexOf('#') + 1)), item);
      case "listed account", "last viewed" -> deleteIf(isId(item.sk()), item);
      case "directory" -> deleteIf(Stream.of(item.sk().split("#", -1)).anyMatch(this::isId), item);
      case "key of a name" -> deleteIf(isId(item.sk().replaceFirst("^.*#", "")), item);
      case "parked" ->
          isId(item.sk()) ? new ErasureStep.Delete() : item.reasonWithout(this::isNamedIn);
      case "movement" -> isId(item.text(ACCOUNT)) ? withoutAccount(item) : new ErasureStep.Keep();
      case "imported account" -> deleteIf(isId(item.sk().split("#", -1)[1]), item);
      case "directory change", "account news" ->
          deleteIf(isId(item.sk().replaceFirst("^[^#]*#", "")), item);
      case "identity" -> deleteIf(isId(item.text(ACCOUNT)), item);
      case "quarantine",
          "identity answer",
          "posted",
          "gathered",
          "alert outcome",
          "alert rule",
          "play outcome" ->
          deleteIf(isMentionedIn(item), item);
      default -> anonymise(item);
    };
  }

  /// What was paid stays in the books, under the pseudonym: a closed month is not rewritten.
  private ErasureStep withoutAccount(TableItem item) {
    var after = AnonymousMovement.of(item.attributes(), new AccountId(pseudonym));
    var sk = ItemAttributes.text(after, "sk");
    return new ErasureStep.Anonymise(new TableItem(item.pk(), sk, after));
  }

  private ErasureStep deleteIf(boolean isTheirs, TableItem item) {
    return isTheirs ? new ErasureStep.Delete() : anonymise(item);
  }

  private ErasureStep anonymise(TableItem item) {
    var after = ItemTexts.map(item.attributes(), (_, text) -> replaced(text));
    return after.equals(item.attributes())
        ? new ErasureStep.Keep()
        : new ErasureStep.Anonymise(item.with(after));
  }

  private String replaced(String text) {
    if (isId(text)) {
      return pseudonym;
    }
    return names.contains(text) ? NAME : text;
  }

  private boolean isId(String text) {
    return ids.stream().anyMatch(id -> id.value().equals(text));
  }

  /// Keys and messages name an account within other text.
  private boolean isMentionedIn(TableItem item) {
    var seen = new boolean[1];
    ItemTexts.map(
        item.attributes(),
        (_, text) -> {
          seen[0] |= isMentionedIn(text);
          return text;
        });
    return seen[0] || isMentionedIn(item.pk()) || isMentionedIn(item.sk());
  }

  private boolean isMentionedIn(String text) {
    return names.contains(text)
        || ID_BORDER.splitAsStream(text).anyMatch(this::isIdOrIdentity)
        || identities.stream().anyMatch(it -> text.equals(it.id()));
  }

  private boolean isNamedIn(String reason) {
    return names.stream().anyMatch(reason::contains)
        || TableItem.words(reason).anyMatch(this::isIdOrIdentity);
  }

  private boolean isIdOrIdentity(String part) {
    return isId(part) || isId(part.replaceFirst("[._-]+$", ""));
  }

  /// How each is to be recognized when it is told again.
  Map<ErasedName, String> tombstones() {
    var stones = new HashMap<ErasedName, String>();
    ids.forEach(id -> stones.put(ErasedName.of(new AccountReference.ByAccountId(id)), pseudonym));
    identities.forEach(
        id -> stones.put(ErasedName.of(new AccountReference.ByExternalId(id)), pseudonym));
    return stones;
  }

  @Override
  public String description() {
    var all = new TreeSet<>(ids.stream().map(AccountId::value).collect(Collectors.toSet()));
    return "the account "
        + String.join(", ", all)
        + (names.isEmpty() ? "" : " (" + String.join(", ", new TreeSet<>(names)) + ")")
        + (ids.size() > 1 ? ", which are one customer" : "");
  }
}
