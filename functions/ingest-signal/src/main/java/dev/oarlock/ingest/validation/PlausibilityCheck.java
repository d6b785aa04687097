package dev.oarlock.ingest.validation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.events.field.DayRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;

/// Times that cannot be. What happened lies between the year 2000 and the day after tomorrow, for
/// clocks differ; what is agreed (terms, due dates) lies within twenty years. Which field is which,
/// its signal's list of fields says.
final class PlausibilityCheck implements DayRange.DayCheck {
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
  private static final Duration CLOCK_SKEW = Duration.ofDays(2);
  private static final int MAX_TERM_YEARS = 20;
  private static final int MAX_SOURCE = 256;

  private final Instant now;
  private final LocalDate latest;

  PlausibilityCheck(Instant now) {
    this.now = now;
    this.latest = LocalDate.ofInstant(now.plus(CLOCK_SKEW), ZoneOffset.UTC);
  }

  /// When a signal happened; an [IllegalArgumentException] says why it cannot have.
  void check(Instant at) {
    if (at.isAfter(now.plus(CLOCK_SKEW))) {
      throw new IllegalArgumentException("at is more than two days in the future: " + at);
    }
    if (at.isBefore(EARLIEST.atStartOfDay().toInstant(ZoneOffset.MAX))) {
      throw new IllegalArgumentException("at is before 2000: " + at);
    }
  }

  /// EventBridge takes no longer ones.
  static void checkSource(String source) {
    if (source.length() > MAX_SOURCE) {
      throw new IllegalArgumentException(
          "source has " + source.length() + " characters, and 256 are the most");
    }
  }

  /// Nobody pays in test codes, in gold, or in no currency: none of them has a minor unit.
  static void checkCurrencies(JsonNode node) {
    var code = node.path("currency");
    if (code.isTextual() && Currency.getInstance(code.textValue()).getDefaultFractionDigits() < 0) {
      throw new IllegalArgumentException(
          "currency " + code.textValue() + " is none that anybody pays in");
    }
    node.forEach(PlausibilityCheck::checkCurrencies);
  }

  @Override
  public void check(String field, LocalDate day, DayRange range) {
    switch (range) {
      case HAPPENED -> happened(field, day);
      case AGREED -> agreed(field, day);
      case UNCHECKED -> {}
    }
  }

  private void happened(String field, LocalDate day) {
    if (day.isAfter(latest)) {
      throw new IllegalArgumentException(field + " is more than two days in the future: " + day);
    }
    notBefore2000(field, day);
  }

  private void agreed(String field, LocalDate day) {
    if (day.isAfter(latest.plusYears(MAX_TERM_YEARS))) {
      throw new IllegalArgumentException(
          field + " is more than " + MAX_TERM_YEARS + " years in the future: " + day);
    }
    notBefore2000(field, day);
  }

  private static void notBefore2000(String field, LocalDate day) {
    if (day.isBefore(EARLIEST)) {
      throw new IllegalArgumentException(field + " is before 2000: " + day);
    }
  }
}
