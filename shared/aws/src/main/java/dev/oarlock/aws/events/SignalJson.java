package dev.oarlock.aws.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.domain.account.signal.Signal;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// A signal as the detail of an event: field names are the record's, enums are lower case with
/// hyphens, days are ISO, money is `{"amount": minor units, "currency": code}`.
public final class SignalJson {
  /// The detail-types of signals.
  public static final Set<String> TYPES =
      Arrays.stream(Signal.class.getPermittedSubclasses())
          .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
          .map(Class::getSimpleName)
          .collect(Collectors.toUnmodifiableSet());

  private SignalJson() {}

  /// Reads what a type carries and overlooks the rest, the common fields included. An
  /// [IllegalArgumentException] says which field is missing, of another type or impossible.
  public static Signal read(String type, JsonNode detail) {
    return SignalReader.read(type, new FieldReader(detail));
  }

  /// What a signal carries, without the common fields `account`, `at` and `id`.
  public static ObjectNode write(Signal signal) {
    return SignalWriter.write(signal);
  }
}
