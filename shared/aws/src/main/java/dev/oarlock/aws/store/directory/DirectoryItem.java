package dev.oarlock.aws.store.directory;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.store.erasure.ErasedAccount;
import dev.oarlock.aws.store.naming.NamePosting;
import dev.oarlock.aws.store.table.ItemAttributes;
import dev.oarlock.domain.account.facts.AccountMerges.MergeMark;
import dev.oarlock.domain.account.identity.AccountField;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.SalesforceId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// How an entry of the name index is kept, and what stands behind it and among the changes. An
/// entry from before its names were kept with their times was described whole, `at` a time.
final class DirectoryItem {
  static final String DIRECTORY = "DIRECTORY";
  static final String CHANGES = "DIRECTORY_CHANGES";
  static final Duration CHANGES_KEPT = Duration.ofDays(35);

  static final String INDEXED = "findable";

  private static final String VERSION = "version";

  /// No id has these, and each comes before whatever may go on an id.
  private static final String FAMILY = "#";

  private static final String AFTER_FAMILY = "$";

  private static final String MERGES = "merges";
  private static final String NAMES = "names";
  private static final String IDS = "ids";
  private static final String AT = "at";

  private DirectoryItem() {}

  static Map<String, AttributeValue> key(AccountId id) {
    return Map.of("pk", fromS(DIRECTORY), "sk", fromS(id.value()));
  }

  /// Who belongs to an account, or was merged into it, stands behind its entry.
  static NamePosting relative(AccountId account, AccountId of) {
    return new NamePosting(DIRECTORY, SalesforceId.shortForm(of.value()) + FAMILY + account);
  }

  static boolean isRelative(Map<String, AttributeValue> item) {
    return ItemAttributes.text(item, "pk").equals(DIRECTORY)
        && ItemAttributes.text(item, "sk").contains(FAMILY);
  }

  static AccountId relative(Map<String, AttributeValue> item) {
    var sk = ItemAttributes.text(item, "sk");
    return new AccountId(sk.substring(sk.indexOf(FAMILY) + 1));
  }

  /// The keys of an account's entry and of all behind it lie between these.
  static Map<String, AttributeValue> range(AccountId account) {
    var id = SalesforceId.shortForm(account.value());
    return Map.of(
        ":directory", fromS(DIRECTORY), ":from", fromS(id), ":to", fromS(id + AFTER_FAMILY));
  }

  /// A change of the directory, by when it was written.
  static Map<String, AttributeValue> change(DirectoryEntry entry, Instant now) {
    var item = new HashMap<>(of(entry));
    item.put("pk", fromS(CHANGES));
    item.put("sk", fromS(moment(now) + "#" + entry.id()));
    item.put("expires", ItemAttributes.second(now.plus(CHANGES_KEPT)));
    return item;
  }

  /// That an account is gone, among the changes.
  static Map<String, AttributeValue> erased(ErasedAccount account, Instant now) {
    var item = new HashMap<>(account.attributes());
    item.put("pk", fromS(CHANGES));
    item.put("sk", fromS(moment(now) + "#" + account.digest()));
    item.put("expires", ItemAttributes.second(now.plus(CHANGES_KEPT)));
    return item;
  }

  /// Texts of one length, so that their order is that of time.
  static String moment(Instant instant) {
    return String.format(Locale.ROOT, "%015d", instant.toEpochMilli());
  }

  static Map<String, AttributeValue> of(DirectoryEntry entry) {
    var item = new HashMap<>(key(entry.id()));
    item.putAll(ProfileAttributes.of(entry.profile()));
    var names = new HashMap<String, AttributeValue>();
    entry.names().forEach((name, at) -> names.put(name, seconds(at)));
    item.put("id", fromS(entry.id().value()));
    item.put(NAMES, fromM(names));
    if (!entry.ids().isEmpty()) {
      item.put(IDS, fromL(entry.ids().stream().sorted().map(AttributeValue::fromS).toList()));
    }
    if (!entry.merges().isEmpty()) {
      item.put(MERGES, fromM(merges(entry)));
    }
    item.put(VERSION, fromN(Long.toString(entry.version())));
    if (entry.indexed()) {
      item.put(INDEXED, fromBool(true));
    }
    return item;
  }

  static AttributeValue seconds(Instant at) {
    return fromN(Long.toString(at.getEpochSecond()));
  }

  private static long version(Map<String, AttributeValue> item) {
    return item.containsKey(VERSION) ? Long.parseLong(item.get(VERSION).n()) : 0;
  }

  static DirectoryEntry entry(Map<String, AttributeValue> item) {
    var id = new AccountId(ItemAttributes.text(item, "id"));
    return new DirectoryEntry(
        id,
        ProfileAttributes.read(item),
        names(item),
        merges(item),
        Set.copyOf(texts(item, IDS)),
        version(item),
        item.containsKey(INDEXED));
  }

  static List<String> texts(Map<String, AttributeValue> item, String name) {
    return item.containsKey(name) ? ItemAttributes.texts(item, name) : List.of();
  }

  static Instant instant(AttributeValue seconds) {
    return Instant.ofEpochSecond(Long.parseLong(seconds.n()));
  }

  static Instant describedAt(Map<String, AttributeValue> item) {
    return Instant.ofEpochMilli(item.containsKey(AT) ? Long.parseLong(item.get(AT).n()) : 0);
  }

  private static Map<String, AttributeValue> merges(DirectoryEntry entry) {
    var merges = new HashMap<String, AttributeValue>();
    entry
        .merges()
        .forEach((into, mark) ->
            merges.put(
                into.value(),
                fromM(Map.of("at", seconds(mark.at()), "undone", fromBool(mark.undone())))));
    return merges;
  }

  private static Map<AccountId, MergeMark> merges(Map<String, AttributeValue> item) {
    var merges = new HashMap<AccountId, MergeMark>();
    if (item.containsKey(MERGES)) {
      item.get(MERGES)
          .m()
          .forEach((into, mark) ->
              merges.put(
                  new AccountId(into),
                  new MergeMark(
                      instant(ItemAttributes.of(mark.m(), "at")),
                      ItemAttributes.of(mark.m(), "undone").bool())));
    }
    return merges;
  }

  private static Map<String, Instant> names(Map<String, AttributeValue> item) {
    if (!item.containsKey(NAMES)) {
      return ItemAttributes.maybeText(item, AccountField.NAME.word())
          .map(name -> Map.of(name, describedAt(item)))
          .orElse(Map.of());
    }
    var names = new HashMap<String, Instant>();
    item.get(NAMES).m().forEach((name, at) -> names.put(name, instant(at)));
    return names;
  }
}
