package dev.oarlock.aws.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.events.family.SignalFieldLists;
import dev.oarlock.aws.events.field.DayRange;
import dev.oarlock.aws.events.field.FieldReader;
import dev.oarlock.aws.events.field.FieldWriter;
import dev.oarlock.aws.events.field.SignalFields.FieldSource;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.policy.SignalType;

/// A signal as the detail of an event: field names are the record's, enums are lower case with
/// hyphens, days are ISO, money is `{"amount": minor units, "currency": code}`.
public final class SignalJson {
  private SignalJson() {}

  /// Reads what a type carries and overlooks the rest, the common fields included. An
  /// [IllegalArgumentException] says which field is missing, of another type or impossible.
  public static Signal read(String type, JsonNode detail) {
    return SignalFieldLists.walk(SignalType.named(type), new FieldReader(detail));
  }

  /// The same of a row of kept signals of a type.
  public static Signal read(SignalType type, FieldSource row) {
    return SignalFieldLists.walk(type, new FieldReader(row));
  }

  /// The same of somebody whose days are to be checked.
  public static Signal read(SignalType type, JsonNode detail, DayRange.DayCheck check) {
    return SignalFieldLists.walk(type, new FieldReader(detail, check));
  }

  /// What a signal carries, without the common fields `account`, `at` and `id`.
  public static ObjectNode write(Signal signal) {
    var fields = new FieldWriter(signal.components());
    SignalFieldLists.walk(signal.type(), fields);
    return fields.node();
  }
}
