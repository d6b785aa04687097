package dev.oarlock.domain.churn.driver;

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
      case LEVEL -> (high ? "fewer" : "more") + " of their licences in use than most";
      case BREADTH ->
          (high ? "only " : "") + asPercent(rawValue) + " of features used over four weeks";
      case SUPPORT -> high ? "more tickets than is healthy" : "no more tickets than is healthy";
      case SENTIMENT -> high ? "less happy than most" : "happier than most";
      case BILLING -> billing(Math.round(rawValue), value);
      case SPONSOR -> high ? "their sponsor left and nobody followed" : "their sponsor is in place";
      case PRICE -> price(percent(rawValue));
      case EXEC -> executive(Math.round(rawValue), value);
      case TENURE -> tenure(Math.round(expm1(rawValue)));
      case VALUE -> high ? "a smaller contract than most" : "a larger contract than most";
      case CONTRACT_FLEX -> high ? "free to leave any month" : "not on a monthly contract";
      case CONTRACT_MULTI -> high ? "signed for two years or more" : "signed for under two years";
      case RENEWAL -> high ? "renewal due within 30 days" : "no renewal due within 30 days";
      case LOCKED ->
          high ? "bound by contract for at least 30 more days" : "able to leave within 30 days";
      case NOTICE -> high ? "gave notice" : "gave no notice";
      case RENEWAL_NEAR -> high ? "close to a renewal" : "not close to a renewal";
      case OVERDUE -> high ? "their renewal is overdue, unsigned" : "no renewal overdue";
      case COMPETITOR_EVALUATED -> "they are looking at a competitor";
      case COMPANY_SOLD -> "their company is being acquired, merged or wound up";
      case LEADERSHIP_CHANGED -> "their leadership changed";
      case SERVICE_DISRUPTED ->
          value < 1 ? "our service failed them lately" : "our service failed them gravely lately";
      case FEATURES_BLOCKING -> blocking(doublings(value)) + orMore(value);
      case GONE_DARK -> "nobody of theirs in touch for 90 days";
      case ESCALATIONS ->
          counted(doublings(value), "urgent or escalated case") + orMore(value) + " in 90 days";
      case USAGE_COLLAPSED -> "use fell by more than half in four weeks";
      case WENT_SILENT -> "nobody has used the product for 30 days";
      case PULSE_LOWEST -> "their CSM expects them to leave";
      case PAYMENT_STOPPED -> "an invoice is 60 days or more overdue";
      case INVOICE_WRITTEN_OFF -> "an invoice of theirs was written off";
      case NEVER_USED -> "nobody has used the product since they signed";
      case NOT_LIVE -> "not live four months after the kickoff";
      case NOTICE_IN_DOUBT -> "notice was given for a contract that is not on record";
    };
  }

  private static String recency(long weeks, double value) {
    return weeks == 0 ? "in use last week" : "no use for " + counted(weeks, "week") + orMore(value);
  }

  /// Without a number: that of the health is of eight weeks, and one card quotes one.
  private static String trend(long percent) {
    if (percent == 0) {
      return "steady use";
    }
    var little = Math.abs(percent) < LITTLE_PERCENT ? "a little " : "";
    return "use " + little + (percent < 0 ? "down" : "up") + " in four weeks";
  }

  private static String billing(long weeks, double value) {
    return value <= 0
        ? "invoices paid on time"
        : "invoices " + counted(Math.max(1, weeks), "week") + orMore(value) + " late";
  }

  private static String price(long percent) {
    return percent <= 0 ? "no price rise at the last renewal" : "price raised by " + percent + " %";
  }

  private static String blocking(long features) {
    return counted(features, "missing feature") + (features == 1 ? " blocks" : " block") + " them";
  }

  /// How many make a sign that grows by one with each doubling of them and one.
  private static long doublings(double value) {
    return Math.max(1, Math.round(Math.pow(2, value) - 1));
  }

  private static String executive(long months, double value) {
    return months == 0
        ? "an executive met in the last month"
        : "no executive met for " + counted(months, "month") + orMore(value);
  }

  private static String tenure(long months) {
    if (months <= 1) {
      return "in their first month as a customer";
    }
    return months < 24
        ? "a customer for " + counted(months, "month")
        : "a customer for " + months / 12 + " years";
  }

  private static String counted(long count, String unit) {
    return count + " " + unit + (count == 1 ? "" : "s");
  }

  private static String orMore(double value) {
    return value >= FeatureScale.LIMIT ? " or more" : "";
  }

  private static String asPercent(double rawValue) {
    return String.format(Locale.ROOT, "%d %%", percent(Math.clamp(rawValue, 0, 1)));
  }

  private static long percent(double share) {
    return Math.round(100 * share);
  }
}
