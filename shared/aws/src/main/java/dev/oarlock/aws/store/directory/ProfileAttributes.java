package dev.oarlock.aws.store.directory;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.store.table.ItemAttributes;
import dev.oarlock.domain.account.facts.AccountProfile;
import dev.oarlock.domain.account.facts.NamedValue;
import dev.oarlock.domain.account.identity.AccountField;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Segment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// How a profile is kept in its entry: each field under its word, in `said` when it was named, in
/// seconds, and in `updated` which were named by an update. An entry from before there was `said`
/// was described whole, `at` a time.
final class ProfileAttributes {
  private static final List<AccountField> FIELDS =
      List.of(
          AccountField.NAME,
          AccountField.ALIASES,
          AccountField.SEGMENT,
          AccountField.CSM,
          AccountField.REGION,
          AccountField.PARENT);

  private static final String SAID = "said";

  private static final String UPDATED = "updated";

  private ProfileAttributes() {}

  static Map<String, AttributeValue> of(AccountProfile profile) {
    var item = new HashMap<String, AttributeValue>();
    var said = new HashMap<String, AttributeValue>();
    var updated = new ArrayList<AttributeValue>();
    for (var field : FIELDS) {
      Optional.ofNullable(profile.fields().get(field))
          .ifPresent(named -> {
            said.put(field.word(), DirectoryItem.seconds(named.at()));
            if (named.update()) {
              updated.add(fromS(field.word()));
            }
            named.value().ifPresent(value -> item.put(field.word(), attribute(value)));
          });
    }
    item.put(SAID, fromM(said));
    item.put(UPDATED, fromL(updated));
    return item;
  }

  static AccountProfile read(Map<String, AttributeValue> item) {
    var fields = new EnumMap<AccountField, NamedValue>(AccountField.class);
    for (var field : FIELDS) {
      saidAt(item, field).ifPresent(at -> fields.put(field, named(item, field, at)));
    }
    return new AccountProfile(fields);
  }

  private static AttributeValue attribute(Object value) {
    return switch (value) {
      case String text -> fromS(text);
      case Segment segment -> fromS(segment.name());
      case Csm csm -> fromS(csm.name());
      case AccountId account -> fromS(account.value());
      case List<?> texts -> fromL(texts.stream().map(text -> fromS(text.toString())).toList());
      default -> throw new IllegalStateException("no field of the name index: " + value);
    };
  }

  private static NamedValue named(
      Map<String, AttributeValue> item, AccountField field, Instant at) {
    return new NamedValue(
        at, DirectoryItem.texts(item, UPDATED).contains(field.word()), value(item, field));
  }

  private static Optional<Instant> saidAt(Map<String, AttributeValue> item, AccountField field) {
    return item.containsKey(SAID)
        ? Optional.ofNullable(item.get(SAID).m().get(field.word())).map(DirectoryItem::instant)
        : value(item, field)
            .filter(value -> !value.equals(Segment.UNASSIGNED))
            .map(_ -> DirectoryItem.describedAt(item));
  }

  private static Optional<Object> value(Map<String, AttributeValue> item, AccountField field) {
    if (field == AccountField.ALIASES) {
      return Optional.<Object>of(DirectoryItem.texts(item, field.word()))
          .filter(aliases -> !aliases.equals(List.of()));
    }
    return ItemAttributes.maybeText(item, field.word())
        .map(text ->
            switch (field) {
              case SEGMENT -> new Segment(text);
              case CSM -> new Csm(text);
              case PARENT -> new AccountId(text);
              case NAME, ALIASES, INDUSTRY, REGION, SIZE, CHANNEL, SLACK_CHANNEL, SINCE -> text;
            });
  }
}
