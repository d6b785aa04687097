package dev.oarlock.domain.revenue.slice;

import static dev.oarlock.domain.phrase.DomainPhrase.phrase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a report is narrowed down or split by. The word is what people type.
public enum RevenueDimension {
  SEGMENT("segment"),
  INDUSTRY("industry"),
  REGION("region"),
  SIZE("size"),
  /// How long they had been a customer when the period began.
  TENURE("tenure"),
  CHANNEL("channel"),
  /// One customer is in as many of them as it has products.
  PRODUCT("product"),
  CSM("csm"),
  /// The quarter in which they became a customer.
  COHORT("cohort");

  /// What stands where nobody told.
  public static final String UNKNOWN = phrase("not known");

  private static final String FIRST_YEAR = phrase("first year");
  private static final String SETTLING = phrase("second and third year");
  private static final String LONGER = phrase("longer");

  static final List<String> TENURES = List.of(FIRST_YEAR, SETTLING, LONGER);

  private static final int SETTLED_YEARS = 3;
  private static final int QUARTER_MONTHS = 3;

  private final String word;

  RevenueDimension(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  /// Where a part stands among those of an order of their own; 0 where they have none, and last
  /// what nobody told.
  public int rank(String part) {
    return switch (this) {
      case SIZE -> rank(CustomerTraits.SIZES, part);
      case TENURE -> rank(TENURES, part);
      case COHORT -> part.equals(UNKNOWN) ? Integer.MAX_VALUE : quarterNumber(part);
      case SEGMENT, INDUSTRY, REGION, CHANNEL, PRODUCT, CSM -> 0;
    };
  }

  private static int rank(List<String> order, String part) {
    var at = order.indexOf(part);
    return at < 0 ? order.size() : at;
  }

  /// `2026-Q1`.
  private static int quarterNumber(String quarter) {
    return Integer.parseInt(quarter.replace("-Q", ""));
  }

  /// The one of a word, as somebody typed it.
  public static Optional<RevenueDimension> named(String word) {
    for (var dimension : values()) {
      if (dimension.word.equalsIgnoreCase(word)) {
        return Optional.of(dimension);
      }
    }
    return Optional.empty();
  }

  /// Which part a customer is in when a period begins on a day; of products it has as many as it
  /// pays for.
  public String slice(CustomerTraits traits, LocalDate from) {
    return switch (this) {
      case SEGMENT, INDUSTRY, REGION, SIZE, CHANNEL, CSM, PRODUCT ->
          traits.told().getOrDefault(this, UNKNOWN);
      case TENURE -> traits.since().map(since -> tenure(since, from)).orElse(UNKNOWN);
      case COHORT -> traits.since().map(RevenueDimension::quarter).orElse(UNKNOWN);
    };
  }

  private static String tenure(LocalDate since, LocalDate from) {
    if (since.isAfter(from.minusYears(1))) {
      return FIRST_YEAR;
    }
    return since.isAfter(from.minusYears(SETTLED_YEARS)) ? SETTLING : LONGER;
  }

  private static String quarter(LocalDate day) {
    return day.getYear() + "-Q" + ((day.getMonthValue() - 1) / QUARTER_MONTHS + 1);
  }
}
