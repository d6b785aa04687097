package dev.oarlock.domain.churn.driver;

import static dev.oarlock.domain.phrase.DomainPhrase.phrase;
import static java.lang.Math.expm1;

import java.util.Locale;

/// Describes a driver's value in words, because readers do not think in standard deviations.
final class DriverDescription {
  private static final int LITTLE_PERCENT = 10;

  private DriverDescription() {}

  /// The middle of a sentence.
  static String of(DriverReading reading) {
    var value = reading.value();
    var rawValue = reading.rawValue();
    var high = value > 0;
    return switch (reading.driver()) {
      case RECENCY -> recency(Math.round(expm1(rawValue)), value);
      case TREND -> trend(percent(expm1(rawValue)));
      case LEVEL ->
          high
              ? phrase("fewer of their licences in use than most")
              : phrase("more of their licences in use than most");
      case BREADTH ->
          high
              ? phrase("only {0} of features used over four weeks", asPercent(rawValue))
              : phrase("{0} of features used over four weeks", asPercent(rawValue));
      case SUPPORT ->
          high ? phrase("more tickets than is healthy") : phrase("no more tickets than is healthy");
      case SENTIMENT -> high ? phrase("less happy than most") : phrase("happier than most");
      case BILLING -> billing(Math.round(rawValue), value);
      case SPONSOR ->
          high
              ? phrase("their sponsor left and nobody followed")
              : phrase("their sponsor is in place");
      case PRICE -> price(percent(rawValue));
      case EXEC -> executive(Math.round(rawValue), value);
      case TENURE -> tenure(Math.round(expm1(rawValue)));
      case VALUE ->
          high ? phrase("a smaller contract than most") : phrase("a larger contract than most");
      case CONTRACT_FLEX ->
          high ? phrase("free to leave any month") : phrase("not on a monthly contract");
      case CONTRACT_MULTI ->
          high ? phrase("signed for two years or more") : phrase("signed for under two years");
      case RENEWAL ->
          high ? phrase("renewal due within 30 days") : phrase("no renewal due within 30 days");
      case LOCKED ->
          high
              ? phrase("bound by contract for at least 30 more days")
              : phrase("able to leave within 30 days");
      case NOTICE -> high ? phrase("gave notice") : phrase("gave no notice");
      case RENEWAL_NEAR -> high ? phrase("close to a renewal") : phrase("not close to a renewal");
      case OVERDUE ->
          high ? phrase("their renewal is overdue, unsigned") : phrase("no renewal overdue");
      case COMPETITOR_EVALUATED -> phrase("they are looking at a competitor");
      case COMPANY_SOLD -> phrase("their company is being acquired, merged or wound up");
      case LEADERSHIP_CHANGED -> phrase("their leadership changed");
      case SERVICE_DISRUPTED ->
          value < 1
              ? phrase("our service failed them lately")
              : phrase("our service failed them gravely lately");
      case FEATURES_BLOCKING -> blocking(doublings(value), value);
      case GONE_DARK -> phrase("nobody of theirs in touch for 90 days");
      case ESCALATIONS -> escalations(doublings(value), value);
      case USAGE_COLLAPSED -> phrase("use fell by more than half in four weeks");
      case WENT_SILENT -> phrase("nobody has used the product for 30 days or more");
      case PULSE_LOWEST -> phrase("their CSM expects them to leave");
      case PAYMENT_STOPPED -> phrase("an invoice is 60 days or more overdue");
      case INVOICE_WRITTEN_OFF -> phrase("an invoice of theirs was written off");
      case NEVER_USED -> phrase("nobody has used the product since they signed");
      case NOT_LIVE -> phrase("not live four months after the kickoff");
      case NOTICE_IN_DOUBT -> phrase("notice was given for a contract that is not on record");
    };
  }

  private static String recency(long weeks, double value) {
    if (weeks == 0) {
      return phrase("in use last week");
    }
    return isMost(value)
        ? phrase("no use for {0 week} or more", weeks)
        : phrase("no use for {0 week}", weeks);
  }

  /// Without a number: that of the health is of eight weeks, and one card quotes one.
  private static String trend(long percent) {
    if (percent == 0) {
      return phrase("steady use");
    }
    if (Math.abs(percent) < LITTLE_PERCENT) {
      return percent < 0
          ? phrase("use a little down in four weeks")
          : phrase("use a little up in four weeks");
    }
    return percent < 0 ? phrase("use down in four weeks") : phrase("use up in four weeks");
  }

  private static String billing(long weeks, double value) {
    if (value <= 0) {
      return phrase("invoices paid on time");
    }
    return isMost(value)
        ? phrase("invoices {0 week} or more late", Math.max(1, weeks))
        : phrase("invoices {0 week} late", Math.max(1, weeks));
  }

  private static String price(long percent) {
    return percent <= 0
        ? phrase("no price rise at the last renewal")
        : phrase("price raised by {0} %", percent);
  }

  private static String blocking(long features, double value) {
    return isMost(value)
        ? phrase("{0 missing feature} {0:blocks|block} them or more", features)
        : phrase("{0 missing feature} {0:blocks|block} them", features);
  }

  private static String escalations(long cases, double value) {
    return isMost(value)
        ? phrase("{0 urgent or escalated case} or more in 90 days", cases)
        : phrase("{0 urgent or escalated case} in 90 days", cases);
  }

  /// How many make a sign that grows by one with each doubling of them and one.
  private static long doublings(double value) {
    return Math.max(1, Math.round(Math.pow(2, value) - 1));
  }

  private static String executive(long months, double value) {
    if (months == 0) {
      return phrase("an executive met in the last month");
    }
    return isMost(value)
        ? phrase("no executive met for {0 month} or more", months)
        : phrase("no executive met for {0 month}", months);
  }

  private static String tenure(long months) {
    if (months <= 1) {
      return phrase("in their first month as a customer");
    }
    return months < 24
        ? phrase("a customer for {0 month}", months)
        : phrase("a customer for {0 year}", months / 12);
  }

  /// Whether it may be more: further away is not told apart.
  private static boolean isMost(double value) {
    return value >= FeatureScale.LIMIT;
  }

  private static String asPercent(double rawValue) {
    return String.format(Locale.ROOT, "%d %%", percent(Math.clamp(rawValue, 0, 1)));
  }

  private static long percent(double share) {
    return Math.round(100 * share);
  }
}
