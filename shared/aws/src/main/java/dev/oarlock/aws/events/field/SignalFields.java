package dev.oarlock.aws.events.field;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.domain.account.identity.AccountField;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.AccountReference;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.signal.policy.SignalType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What walks the list of a record's fields, which names each with its kind in the order of the
/// record and makes the record of them. A reader gives what the JSON holds under a name; a writer
/// takes the next part of a record, writes it under the name and gives it back. So one list is both
/// ways, and no field has a getter of its own, each of which would be a class that a cold start
/// makes.
public sealed interface SignalFields permits FieldReader, FieldWriter {

  /// The fields of a record within a record.
  interface NestedFields<T> {
    T walk(SignalFields fields);

    /// Its parts, in the order of the record.
    List<Object> components(T value);
  }

  /// Where the fields of one object are found by name: in a JSON object, or in a row of columns, of
  /// which no object is made.
  interface FieldSource {
    /// What stands under a name; null where nothing does, or a null.
    @Nullable JsonNode value(String name);

    /// The same where it is kept as a day and not as a text; null where it is not.
    default @Nullable LocalDate keptDay(String name) {
      return null;
    }
  }

  String text(String name);

  Optional<String> maybeText(String name);

  List<String> texts(String name);

  int integer(String name);

  /// 0 where it is absent.
  int integerOrZero(String name);

  OptionalInt maybeInteger(String name);

  double number(String name);

  OptionalDouble maybeNumber(String name);

  /// False where it is absent.
  boolean flag(String name);

  LocalDate day(String name, DayRange range);

  Optional<LocalDate> maybeDay(String name, DayRange range);

  <E extends Enum<E>> E enumValue(String name, Class<E> type);

  <E extends Enum<E>> Optional<E> maybeEnumValue(String name, Class<E> type);

  <E extends Enum<E>> Set<E> enumValues(String name, Class<E> type);

  SignalType signalType(String name);

  Map<String, Integer> counts(String name);

  Money money(String name);

  Optional<Money> maybeMoney(String name);

  Csm csm(String name);

  Optional<Csm> maybeCsm(String name);

  /// Unassigned where it is absent.
  Segment segment(String name);

  Optional<Segment> maybeSegment(String name);

  Set<AccountField> accountFields(String name);

  AccountId accountId(String name);

  Optional<AccountId> maybeAccount(String name);

  /// Our id of an account, or `{system, id}` of another system.
  AccountReference account(String name);

  <T> List<T> objects(String name, NestedFields<T> item);
}
