package dev.oarlock.aws.store.unlink;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.store.table.ItemAttributes;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.ExternalId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// That an id was taken from an account, by whom and when, and how far that has come. `ids` are the
/// id and those that only it gave the account; `moved` is how many signals went with them.
public record UnlinkNote(
    ExternalId identity,
    AccountId from,
    Optional<AccountId> to,
    String by,
    Instant at,
    Set<ExternalId> ids,
    int moved,
    boolean isEnded) {
  /// As long as an answer, or anything that waits, is kept.
  private static final Duration RETENTION = Duration.ofDays(183);

  public UnlinkNote {
    ids = Set.copyOf(ids);
  }

  /// Of one that begins now.
  public static UnlinkNote begun(ExternalId identity, AccountId from, String by, Instant at) {
    return new UnlinkNote(identity, from, Optional.empty(), by, at, Set.of(identity), 0, false);
  }

  public UnlinkNote to(Optional<AccountId> account) {
    return new UnlinkNote(identity, from, account, by, at, ids, moved, isEnded);
  }

  public UnlinkNote withIds(Set<ExternalId> all) {
    return new UnlinkNote(identity, from, to, by, at, all, moved, isEnded);
  }

  public UnlinkNote withMoved(int more) {
    return new UnlinkNote(identity, from, to, by, at, ids, moved + more, isEnded);
  }

  public UnlinkNote ended() {
    return new UnlinkNote(identity, from, to, by, at, ids, moved, true);
  }

  Map<String, AttributeValue> attributes() {
    var item = new HashMap<String, AttributeValue>();
    item.put("system", fromS(identity.system()));
    item.put("id", fromS(identity.id()));
    item.put("account", fromS(from.value()));
    to.ifPresent(account -> item.put("to", fromS(account.value())));
    item.put("by", fromS(by));
    item.put("at", fromS(at.toString()));
    item.put(
        "ids",
        fromL(
            ids.stream()
                .map(it -> fromM(Map.of("system", fromS(it.system()), "id", fromS(it.id()))))
                .toList()));
    item.put("moved", fromN(Integer.toString(moved)));
    item.put("ended", fromBool(isEnded));
    item.put("expires", ItemAttributes.second(at.plus(RETENTION)));
    return item;
  }

  static UnlinkNote of(Map<String, AttributeValue> item) {
    return new UnlinkNote(
        id(item),
        new AccountId(ItemAttributes.text(item, "account")),
        ItemAttributes.maybeText(item, "to").map(AccountId::new),
        ItemAttributes.text(item, "by"),
        Instant.parse(ItemAttributes.text(item, "at")),
        ids(ItemAttributes.of(item, "ids").l()),
        ItemAttributes.number(item, "moved"),
        ItemAttributes.of(item, "ended").bool());
  }

  private static Set<ExternalId> ids(List<AttributeValue> list) {
    var ids = new LinkedHashSet<ExternalId>();
    list.forEach(each -> ids.add(id(each.m())));
    return ids;
  }

  private static ExternalId id(Map<String, AttributeValue> item) {
    return new ExternalId(ItemAttributes.text(item, "system"), ItemAttributes.text(item, "id"));
  }
}
