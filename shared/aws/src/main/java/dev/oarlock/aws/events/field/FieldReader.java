package dev.oarlock.aws.events.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.oarlock.domain.account.identity.AccountField;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.AccountReference;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.ExternalId;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.signal.policy.SignalType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The fields of one JSON object, read by kind; an [IllegalArgumentException] names the field that
/// is missing, is something else, or holds a day that cannot be. A field that is null counts as
/// absent. Without lambdas, because every state that is read comes by here.
public record FieldReader(SignalFields.FieldSource source, DayRange.DayCheck dayCheck)
    implements SignalFields {

  public FieldReader(JsonNode node, DayRange.DayCheck dayCheck) {
    this(new ObjectFields(node), dayCheck);
  }

  /// Any day is taken.
  public FieldReader(JsonNode node) {
    this(new ObjectFields(node));
  }

  /// Any day is taken.
  public FieldReader(FieldSource source) {
    this(source, AnyDay.TAKEN);
  }

  private record ObjectFields(JsonNode node) implements FieldSource {
    @Override
    public @Nullable JsonNode value(String name) {
      var value = node.get(name);
      return value == null || value.isNull() ? null : value;
    }
  }

  private enum AnyDay implements DayRange.DayCheck {
    TAKEN;

    @Override
    public void check(String field, LocalDate day, DayRange range) {}
  }

  private boolean has(String name) {
    return source.value(name) != null;
  }

  private JsonNode required(String name) {
    var value = source.value(name);
    if (value == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return value;
  }

  /// What stands under a name; missing where nothing does.
  private JsonNode path(String name) {
    var value = source.value(name);
    return value == null ? MissingNode.getInstance() : value;
  }

  @Override
  public String text(String name) {
    return FieldValue.text(name, required(name));
  }

  @Override
  public Optional<String> maybeText(String name) {
    var value = source.value(name);
    return value == null ? Optional.empty() : Optional.of(FieldValue.text(name, value));
  }

  @Override
  public List<String> texts(String name) {
    var texts = new ArrayList<String>();
    for (var element : path(name)) {
      texts.add(FieldValue.text(name, element));
    }
    return texts;
  }

  @Override
  public int integer(String name) {
    return FieldValue.integer(name, required(name));
  }

  @Override
  public int integerOrZero(String name) {
    var value = source.value(name);
    return value == null ? 0 : FieldValue.integer(name, value);
  }

  @Override
  public OptionalInt maybeInteger(String name) {
    var value = source.value(name);
    return value == null ? OptionalInt.empty() : OptionalInt.of(FieldValue.integer(name, value));
  }

  @Override
  public double number(String name) {
    return FieldValue.number(name, required(name));
  }

  @Override
  public OptionalDouble maybeNumber(String name) {
    return has(name) ? OptionalDouble.of(number(name)) : OptionalDouble.empty();
  }

  @Override
  public boolean flag(String name) {
    var value = source.value(name);
    if (value == null) {
      return false;
    }
    if (!value.isBoolean()) {
      throw new IllegalArgumentException(name + " is not true or false: " + value);
    }
    return value.booleanValue();
  }

  @Override
  public LocalDate day(String name, DayRange range) {
    var kept = source.keptDay(name);
    var day = kept == null ? FieldValue.day(name, text(name)) : kept;
    dayCheck.check(name, day, range);
    return day;
  }

  @Override
  public Optional<LocalDate> maybeDay(String name, DayRange range) {
    return has(name) ? Optional.of(day(name, range)) : Optional.empty();
  }

  @Override
  public <E extends Enum<E>> E enumValue(String name, Class<E> type) {
    return FieldValue.enumValue(type, name, text(name));
  }

  @Override
  public <E extends Enum<E>> Optional<E> maybeEnumValue(String name, Class<E> type) {
    return has(name) ? Optional.of(enumValue(name, type)) : Optional.empty();
  }

  @Override
  public <E extends Enum<E>> Set<E> enumValues(String name, Class<E> type) {
    var values = new HashSet<E>();
    for (var element : path(name)) {
      values.add(FieldValue.enumValue(type, name, FieldValue.text(name, element)));
    }
    return values;
  }

  @Override
  public SignalType signalType(String name) {
    return SignalType.named(text(name));
  }

  @Override
  public Map<String, Integer> counts(String name) {
    var counts = new HashMap<String, Integer>();
    for (var count : path(name).properties()) {
      counts.put(count.getKey(), FieldValue.integer(name + "." + count.getKey(), count.getValue()));
    }
    return counts;
  }

  @Override
  public Money money(String name) {
    var money = new FieldReader(required(name));
    try {
      return Money.of(FieldValue.whole(name, money.required("amount")), money.text("currency"));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + " is not an amount of money: " + required(name), e);
    }
  }

  @Override
  public Optional<Money> maybeMoney(String name) {
    return has(name) ? Optional.of(money(name)) : Optional.empty();
  }

  @Override
  public Csm csm(String name) {
    return new Csm(text(name));
  }

  @Override
  public Optional<Csm> maybeCsm(String name) {
    return has(name) ? Optional.of(csm(name)) : Optional.empty();
  }

  @Override
  public Segment segment(String name) {
    return has(name) ? new Segment(text(name)) : Segment.UNASSIGNED;
  }

  @Override
  public Optional<Segment> maybeSegment(String name) {
    return has(name) ? Optional.of(segment(name)) : Optional.empty();
  }

  @Override
  public Set<AccountField> accountFields(String name) {
    var fields = new HashSet<AccountField>();
    for (var element : path(name)) {
      fields.add(AccountField.named(FieldValue.text(name, element)));
    }
    return fields;
  }

  @Override
  public AccountId accountId(String name) {
    return new AccountId(text(name));
  }

  @Override
  public AccountReference account(String name) {
    var account = path(name);
    if (account.isTextual()) {
      return new AccountReference.ByAccountId(new AccountId(account.textValue()));
    }
    if (!account.isObject()) {
      throw new IllegalArgumentException(name + " is neither our id nor {system, id}: " + account);
    }
    var fields = new FieldReader(account);
    return new AccountReference.ByExternalId(
        new ExternalId(fields.text("system"), fields.text("id")));
  }

  @Override
  public Optional<AccountId> maybeAccount(String name) {
    return has(name) ? Optional.of(new AccountId(text(name))) : Optional.empty();
  }

  @Override
  public <T> List<T> objects(String name, NestedFields<T> item) {
    var objects = new ArrayList<T>();
    for (var element : path(name)) {
      objects.add(item.walk(new FieldReader(element, dayCheck)));
    }
    return objects;
  }
}
