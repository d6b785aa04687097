package dev.oarlock.slack.text.forecast;

import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.churn.driver.DriverReading;
import dev.oarlock.slack.block.Mrkdwn;
import java.util.Locale;

/// What drives a forecast, said as a fact about the customer, with the factor on the odds.
public final class DriverText {
  private DriverText() {}

  /// `use is falling (odds × 1.6)`.
  public static String of(DriverReading reading) {
    return Mrkdwn.escape(reading.sentence()) + " (odds × " + odds(reading) + ")";
  }

  /// Whether it changes the odds as they are shown: × 1.0 raises and lowers nothing.
  public static boolean isFelt(DriverReading reading) {
    return !odds(reading).equals("1.0");
  }

  private static String odds(DriverReading reading) {
    return String.format(Locale.ROOT, "%.1f", Math.exp(reading.contribution()));
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
      case VALUE -> "contract value";
      case CONTRACT_FLEX, CONTRACT_MULTI -> "contract terms";
      case RENEWAL, RENEWAL_NEAR -> "renewal date";
      case OVERDUE -> "overdue renewal";
      case LOCKED -> "end of term";
      case NOTICE -> "notice given";
      case COMPETITOR_EVALUATED -> "competitors";
      case COMPANY_SOLD -> "sale of the company";
      case LEADERSHIP_CHANGED -> "leadership";
      case SERVICE_DISRUPTED -> "service disruptions";
      case FEATURES_BLOCKING -> "missing features";
      case GONE_DARK -> "contact";
      case ESCALATIONS -> "escalations";
      case USAGE_COLLAPSED, WENT_SILENT -> "collapse of use";
      case PULSE_LOWEST -> "pulse";
      case NEVER_USED -> "first use";
      case NOT_LIVE -> "going live";
      case PAYMENT_STOPPED, INVOICE_WRITTEN_OFF -> "unpaid invoices";
    };
  }
}
