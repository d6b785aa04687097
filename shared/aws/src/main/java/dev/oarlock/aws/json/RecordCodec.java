package dev.oarlock.aws.json;

import io.avaje.json.JsonException;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.util.List;

/// A record as JSON and back, by code that is generated from its components at compile time: their
/// names are the keys, an empty optional is left out. The first one loads some 350 classes, so what
/// every start reads is written by hand (docs/decisions/0019-codecs.md).
public record RecordCodec<T>(JsonType<T> type) {
  /// The type must be imported or annotated with [io.avaje.jsonb.Json].
  public static <T> RecordCodec<T> of(Class<T> type) {
    return new RecordCodec<>(Generated.JSONB.type(type));
  }

  public static <T> RecordCodec<List<T>> ofList(Class<T> type) {
    return new RecordCodec<>(Generated.JSONB.type(type).list());
  }

  /// One line, no spaces; an [IllegalArgumentException] says that a number is none.
  public String write(T value) {
    try {
      return type.toJson(value);
    } catch (JsonException e) {
      throw new IllegalArgumentException("not to be written: " + e.getMessage(), e);
    }
  }

  /// An [IllegalArgumentException] says where the text is no such record or has an unknown key; a
  /// number that is missing reads as 0, and what else is missing as null, as far as the record
  /// takes it.
  public T read(String json) {
    try {
      return type.fromJson(json);
    } catch (JsonException | IllegalStateException e) {
      throw new IllegalArgumentException("not what was written: " + e.getMessage(), e);
    }
  }

  /// Loaded with the first codec; by our own class loader, for a pool's threads may know another.
  private static final class Generated {
    static final Jsonb JSONB =
        ValueAdapters.addTo(
                Jsonb.builder().classLoader(RecordCodec.class.getClassLoader()).failOnUnknown(true))
            .build();
  }
}
