package dev.oarlock.slack.words;

import dev.oarlock.domain.forecast.Driver;
import dev.oarlock.domain.forecast.DriverReading;
import java.util.Locale;

/// What drives a forecast, said as a fact about the customer, with the factor on the odds.
public final class DriverWords {
  private DriverWords() {}

  /// `use is falling (odds × 1.6)`.
  public static String of(DriverReading reading) {
    var phrase =
        reading.contribution() > 0 ? raising(reading.driver()) : lowering(reading.driver());
    return phrase + String.format(Locale.ROOT, " (odds × %.1f)", Math.exp(reading.contribution()));
  }

  /// What a driver is about, for naming one that is not known.
  public static String topic(Driver driver) {
    return switch (driver) {
      case RECENCY -> "last use";
      case TREND -> "trend of use";
      case LEVEL -> "amount of use";
      case BREADTH -> "features in use";
      case SUPPORT -> "support";
      case SENTIMENT -> "sentiment";
      case BILLING -> "payments";
      case SPONSOR -> "sponsor";
      case PRICE -> "price changes";
      case EXEC -> "contact with executives";
      case TENURE -> "length of the relationship";
      case VALUE -> "value shown";
      case CONTRACT_FLEX, CONTRACT_MULTI -> "contract terms";
      case RENEWAL -> "renewal date";
      case LOCKED -> "end of term";
    };
  }

  private static String raising(Driver driver) {
    return switch (driver) {
      case RECENCY -> "they have not been in the product lately";
      case TREND -> "use is falling";
      case LEVEL -> "they use little of what they pay for";
      case BREADTH -> "they use few features";
      case SUPPORT -> "support is a burden";
      case SENTIMENT -> "sentiment is poor";
      case BILLING -> "invoices are paid late";
      case SPONSOR -> "their sponsor left";
      case PRICE -> "the price went up";
      case EXEC -> "no executive has been met lately";
      case TENURE -> "they are a young customer";
      case VALUE -> "little value has been shown";
      case CONTRACT_FLEX -> "they may leave any month";
      case CONTRACT_MULTI -> "no contract over several years";
      case RENEWAL -> "the renewal is near";
      case LOCKED -> "nothing holds them";
    };
  }

  private static String lowering(Driver driver) {
    return switch (driver) {
      case RECENCY -> "they were in the product lately";
      case TREND -> "use is growing";
      case LEVEL -> "they use what they pay for";
      case BREADTH -> "they use many features";
      case SUPPORT -> "support runs smoothly";
      case SENTIMENT -> "sentiment is good";
      case BILLING -> "invoices are paid on time";
      case SPONSOR -> "their sponsor is in place";
      case PRICE -> "the price is steady";
      case EXEC -> "an executive was met lately";
      case TENURE -> "they have been a customer for long";
      case VALUE -> "value has been shown";
      case CONTRACT_FLEX -> "they are bound for a term";
      case CONTRACT_MULTI -> "a contract over several years";
      case RENEWAL -> "the renewal is far off";
      case LOCKED -> "they cannot leave before the term ends";
    };
  }
}
