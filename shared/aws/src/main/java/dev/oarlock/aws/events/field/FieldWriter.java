package dev.oarlock.aws.events.field;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.EnumNames;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.domain.account.identity.AccountField;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.AccountReference;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.signal.policy.SignalType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/// The parts of one record, written field by field into one JSON object; what is absent, empty,
/// false or, where that is the default, 0 is left out.
public final class FieldWriter implements SignalFields {
  private final ObjectNode node = JsonTree.object();
  private final Iterator<Object> components;

  public FieldWriter(List<Object> components) {
    this.components = components.iterator();
  }

  /// What was written.
  public ObjectNode node() {
    return node;
  }

  @SuppressWarnings("unchecked") // a list names the kinds of a record's parts in their order
  private <T> T next(Class<? super T> kind) {
    return (T) kind.cast(components.next());
  }

  @Override
  public String text(String name) {
    String value = next(String.class);
    node.put(name, value);
    return value;
  }

  @Override
  public Optional<String> maybeText(String name) {
    Optional<String> value = next(Optional.class);
    value.ifPresent(present -> node.put(name, present));
    return value;
  }

  @Override
  public List<String> texts(String name) {
    List<String> values = next(List.class);
    put(name, values);
    return values;
  }

  private void put(String name, Collection<String> texts) {
    if (!texts.isEmpty()) {
      var array = node.putArray(name);
      texts.forEach(array::add);
    }
  }

  @Override
  public int integer(String name) {
    int value = next(Integer.class);
    node.put(name, value);
    return value;
  }

  @Override
  public int integerOrZero(String name) {
    int value = next(Integer.class);
    if (value != 0) {
      node.put(name, value);
    }
    return value;
  }

  @Override
  public OptionalInt maybeInteger(String name) {
    OptionalInt value = next(OptionalInt.class);
    value.ifPresent(present -> node.put(name, present));
    return value;
  }

  @Override
  public double number(String name) {
    double value = next(Double.class);
    node.put(name, value);
    return value;
  }

  @Override
  public OptionalDouble maybeNumber(String name) {
    OptionalDouble value = next(OptionalDouble.class);
    value.ifPresent(present -> node.put(name, present));
    return value;
  }

  @Override
  public boolean flag(String name) {
    boolean value = next(Boolean.class);
    if (value) {
      node.put(name, true);
    }
    return value;
  }

  @Override
  public LocalDate day(String name, DayRange range) {
    LocalDate value = next(LocalDate.class);
    node.put(name, value.toString());
    return value;
  }

  @Override
  public Optional<LocalDate> maybeDay(String name, DayRange range) {
    Optional<LocalDate> value = next(Optional.class);
    value.ifPresent(day -> node.put(name, day.toString()));
    return value;
  }

  @Override
  public <E extends Enum<E>> E enumValue(String name, Class<E> type) {
    E value = next(type);
    node.put(name, EnumNames.of(value));
    return value;
  }

  @Override
  public <E extends Enum<E>> Optional<E> maybeEnumValue(String name, Class<E> type) {
    Optional<E> value = next(Optional.class);
    value.ifPresent(present -> node.put(name, EnumNames.of(present)));
    return value;
  }

  @Override
  public <E extends Enum<E>> Set<E> enumValues(String name, Class<E> type) {
    Set<E> values = next(Set.class);
    put(name, values.stream().map(EnumNames::of).sorted().toList());
    return values;
  }

  /// By name.
  @Override
  public SignalType signalType(String name) {
    SignalType type = next(SignalType.class);
    node.put(name, type.word());
    return type;
  }

  @Override
  public Map<String, Integer> counts(String name) {
    Map<String, Integer> values = next(Map.class);
    if (!values.isEmpty()) {
      var counts = node.putObject(name);
      new TreeMap<>(values).forEach(counts::put);
    }
    return values;
  }

  @Override
  public Money money(String name) {
    Money value = next(Money.class);
    put(name, value);
    return value;
  }

  private void put(String name, Money value) {
    node.putObject(name)
        .put("amount", value.minorUnits())
        .put("currency", value.currency().getCurrencyCode());
  }

  @Override
  public Optional<Money> maybeMoney(String name) {
    Optional<Money> value = next(Optional.class);
    value.ifPresent(present -> put(name, present));
    return value;
  }

  @Override
  public Csm csm(String name) {
    Csm value = next(Csm.class);
    node.put(name, value.name());
    return value;
  }

  @Override
  public Optional<Csm> maybeCsm(String name) {
    Optional<Csm> value = next(Optional.class);
    value.ifPresent(present -> node.put(name, present.name()));
    return value;
  }

  @Override
  public Segment segment(String name) {
    Segment value = next(Segment.class);
    node.put(name, value.name());
    return value;
  }

  @Override
  public Optional<Segment> maybeSegment(String name) {
    Optional<Segment> value = next(Optional.class);
    value.ifPresent(present -> node.put(name, present.name()));
    return value;
  }

  @Override
  public Set<AccountField> accountFields(String name) {
    Set<AccountField> values = next(Set.class);
    put(name, values.stream().map(AccountField::word).sorted().toList());
    return values;
  }

  @Override
  public AccountId accountId(String name) {
    AccountId value = next(AccountId.class);
    node.put(name, value.value());
    return value;
  }

  @Override
  public AccountReference account(String name) {
    AccountReference value = next(AccountReference.class);
    put(name, value);
    return value;
  }

  private void put(String name, AccountReference value) {
    switch (value) {
      case AccountReference.ByAccountId(var ours) -> node.put(name, ours.value());
      case AccountReference.ByExternalId(var theirs) ->
          node.putObject(name).put("system", theirs.system()).put("id", theirs.id());
    }
  }

  @Override
  public Optional<AccountId> maybeAccount(String name) {
    Optional<AccountId> value = next(Optional.class);
    value.ifPresent(present -> node.put(name, present.value()));
    return value;
  }

  @Override
  public <T> List<T> objects(String name, NestedFields<T> item) {
    List<T> values = next(List.class);
    if (!values.isEmpty()) {
      var array = node.putArray(name);
      for (var value : values) {
        var nested = new FieldWriter(item.components(value));
        item.walk(nested);
        array.add(nested.node);
      }
    }
    return values;
  }
}
