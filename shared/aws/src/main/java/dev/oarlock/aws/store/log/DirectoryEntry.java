package dev.oarlock.aws.store.log;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.store.table.ItemAttributes;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.account.signal.BusinessSignal.AccountRegistered;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// An entry of the name index: what an account is called, who its CSM is, and to which other
/// account it belongs.
public record DirectoryEntry(
    AccountId id,
    String name,
    List<String> aliases,
    Segment segment,
    Optional<Csm> csm,
    Optional<AccountId> parent) {
  static final String DIRECTORY = "DIRECTORY";

  public DirectoryEntry {
    aliases = List.copyOf(aliases);
  }

  public static DirectoryEntry of(AccountId id, AccountRegistered account) {
    return new DirectoryEntry(
        id, account.name(), account.aliases(), account.segment(), account.csm(), account.parent());
  }

  static Map<String, AttributeValue> key(AccountId id) {
    return Map.of("pk", fromS(DIRECTORY), "sk", fromS(id.value()));
  }

  Map<String, AttributeValue> toItem() {
    var item = new HashMap<>(key(id));
    item.put("id", fromS(id.value()));
    item.put("name", fromS(name));
    item.put("aliases", fromL(aliases.stream().map(AttributeValue::fromS).toList()));
    item.put("segment", fromS(segment.name()));
    csm.ifPresent(owner -> item.put("csm", fromS(owner.name())));
    parent.ifPresent(above -> item.put("parent", fromS(above.value())));
    return item;
  }

  static DirectoryEntry fromItem(Map<String, AttributeValue> item) {
    return new DirectoryEntry(
        new AccountId(ItemAttributes.text(item, "id")),
        ItemAttributes.text(item, "name"),
        ItemAttributes.texts(item, "aliases"),
        new Segment(ItemAttributes.text(item, "segment")),
        ItemAttributes.maybeText(item, "csm").map(Csm::new),
        ItemAttributes.maybeText(item, "parent").map(AccountId::new));
  }
}
