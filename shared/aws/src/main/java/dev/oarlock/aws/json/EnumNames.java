package dev.oarlock.aws.json;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// Enum constants as they are written in JSON: lower case, with hyphens.
public final class EnumNames {
  private EnumNames() {}

  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The constant that a word stands for; an [IllegalArgumentException] lists the words there are.
  public static <E extends Enum<E>> E parse(Class<E> type, String word) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> of(constant).equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(unknown(type, word)));
  }

  private static <E extends Enum<E>> String unknown(Class<E> type, String word) {
    return Arrays.stream(type.getEnumConstants())
        .map(EnumNames::of)
        .collect(Collectors.joining(", ", "not one of ", ": " + word));
  }
}
