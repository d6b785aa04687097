package dev.oarlock.mapping.expression;

import dev.oarlock.mapping.format.DecimalMark;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// Numbers as the texts of a file write them. `isSaid`: the mapping says so; else it was
/// recognised.
public record NumberText(DecimalMark decimal, boolean isSaid) {
  private static final Pattern JSON = Pattern.compile("-?\\d+(\\.\\d+)?([eE][-+]?\\d{1,3})?");

  /// What `$number` gives: as the file writes it, or as JSON does, for a mapping may have rewritten
  /// it. Where the two differ and nobody said which it is, it is neither.
  BigDecimal number(String text) {
    var asFile = decimal.parse(text);
    var asJson = json(text);
    if (!isSaid
        && asFile.isPresent()
        && asJson.filter(it -> differ(it, asFile.get())).isPresent()) {
      throw new IllegalArgumentException(
          "\"%s\" is %s or %s: say 'decimal: comma' or 'decimal: point' for the file"
              .formatted(text, asFile.get().toPlainString(), asJson.orElseThrow()));
    }
    return asFile.or(() -> asJson).orElseThrow(() -> noNumber(text));
  }

  /// Of money: always as the file writes it.
  BigDecimal amount(String text) {
    return decimal.parse(text).or(() -> json(text)).orElseThrow(() -> noNumber(text));
  }

  private static boolean differ(BigDecimal one, BigDecimal other) {
    return one.compareTo(other) != 0;
  }

  private static Optional<BigDecimal> json(String text) {
    return JSON.matcher(text.strip()).matches()
        ? Optional.of(new BigDecimal(text.strip()))
        : Optional.empty();
  }

  private static IllegalArgumentException noNumber(String text) {
    return new IllegalArgumentException("not a number: \"" + text + "\"");
  }
}
