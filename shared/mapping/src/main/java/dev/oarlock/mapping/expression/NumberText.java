package dev.oarlock.mapping.expression;

import dev.oarlock.mapping.format.DecimalMark;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// Numbers as the texts of a file write them, and how sure that is.
public record NumberText(DecimalMark decimal, Certainty certainty) {
  private static final Pattern JSON = Pattern.compile("-?\\d+(\\.\\d+)?([eE][-+]?\\d{1,3})?");

  /// Who says which the decimal mark is: the mapping, the format or a number of the file that can
  /// be written in one way alone; or nobody.
  public enum Certainty {
    SAID,
    RECOGNIZED,
    ASSUMED
  }

  /// Of a file of which the mapping may say it, or which may tell itself.
  public static NumberText of(Optional<DecimalMark> said, Optional<DecimalMark> recognized) {
    if (said.isPresent()) {
      return new NumberText(said.get(), Certainty.SAID);
    }
    return recognized
        .map(it -> new NumberText(it, Certainty.RECOGNIZED))
        .orElseGet(() -> new NumberText(DecimalMark.POINT, Certainty.ASSUMED));
  }

  /// What `$number` gives: as the file writes it, or as JSON does, for a mapping may have rewritten
  /// it. Where the two differ and nobody said which it is, it is neither.
  BigDecimal number(String text) {
    var asFile = decimal.parse(text);
    var asJson = json(text);
    if (certainty != Certainty.SAID
        && asFile.isPresent()
        && asJson.filter(it -> differ(it, asFile.get())).isPresent()) {
      throw eitherWay(text, asFile.get(), asJson.orElseThrow());
    }
    return asFile.or(() -> asJson).orElseThrow(() -> noNumber(text));
  }

  /// Of money, always as the file writes it. Where nothing tells how that is, three decimals of a
  /// currency that has fewer may as well be thousands.
  BigDecimal amount(String text, int digits) {
    var amount = decimal.parse(text).or(() -> json(text)).orElseThrow(() -> noNumber(text));
    var other = decimal.other().parse(text).filter(it -> differ(it, amount));
    if (certainty == Certainty.ASSUMED && amount.scale() > digits && other.isPresent()) {
      throw eitherWay(text, amount, other.get());
    }
    return amount;
  }

  private static boolean differ(BigDecimal one, BigDecimal other) {
    return one.compareTo(other) != 0;
  }

  private static Optional<BigDecimal> json(String text) {
    return JSON.matcher(text.strip()).matches()
        ? Optional.of(new BigDecimal(text.strip()))
        : Optional.empty();
  }

  private static IllegalArgumentException eitherWay(String text, BigDecimal one, BigDecimal other) {
    return new IllegalArgumentException(
        "\"%s\" is %s or %s: say 'decimal: comma' or 'decimal: point' for the file"
            .formatted(text, one.toPlainString(), other.toPlainString()));
  }

  private static IllegalArgumentException noNumber(String text) {
    var advice = text.strip().endsWith("%") ? ": say $number($replace(x, \"%\", \"\"))" : "";
    return new IllegalArgumentException("not a number: \"" + text + "\"" + advice);
  }
}
