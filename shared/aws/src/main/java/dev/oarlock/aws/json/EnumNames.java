package dev.oarlock.aws.json;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Enum constants as they are written in JSON: lower case, with hyphens.
public final class EnumNames {
  /// The words of a type, made once: a state has some three hundred of them.
  private static final ClassValue<EnumWords> WORDS =
      new ClassValue<>() {
        @Override
        protected EnumWords computeValue(Class<?> type) {
          return EnumWords.of(type.getEnumConstants());
        }
      };

  private EnumNames() {}

  private record EnumWords(Map<Object, String> words, Map<String, Object> constants) {
    static EnumWords of(Object[] constants) {
      var words = new HashMap<Object, String>();
      var byWord = new HashMap<String, Object>();
      for (var constant : constants) {
        var word = ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
        byWord.put(word, constant);
        words.put(constant, word);
      }
      return new EnumWords(words, byWord);
    }
  }

  public static String of(Enum<?> constant) {
    return Objects.requireNonNull(WORDS.get(constant.getDeclaringClass()).words().get(constant));
  }

  /// The constant that a word stands for; an [IllegalArgumentException] lists the words there are.
  public static <E extends Enum<E>> E parse(Class<E> type, String word) {
    var constant = WORDS.get(type).constants().get(word);
    if (constant == null) {
      throw new IllegalArgumentException(unknown(type, word));
    }
    return type.cast(constant);
  }

  private static <E extends Enum<E>> String unknown(Class<E> type, String word) {
    return Arrays.stream(type.getEnumConstants())
        .map(EnumNames::of)
        .collect(Collectors.joining(", ", "not one of ", ": " + word));
  }
}
