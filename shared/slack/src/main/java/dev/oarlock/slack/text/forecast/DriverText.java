package dev.oarlock.slack.text.forecast;

import static dev.oarlock.slack.language.LocalizedText.figure;
import static dev.oarlock.slack.language.LocalizedText.said;
import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.churn.driver.DriverReading;
import dev.oarlock.slack.block.Mrkdwn;

/// What drives a forecast, said as a fact about the customer, with the factor on the odds.
public final class DriverText {
  private DriverText() {}

  /// `use is falling (odds × 1.6)`.
  public static String of(DriverReading reading) {
    return text("{0} (odds × {1})", Mrkdwn.escape(said(reading.sentence())), odds(reading));
  }

  /// Whether it changes the odds as they are shown: × 1.0 raises and lowers nothing.
  public static boolean isFelt(DriverReading reading) {
    return Math.round(10 * Math.exp(reading.contribution())) != 10;
  }

  private static String odds(DriverReading reading) {
    return figure("%.1f", Math.exp(reading.contribution()));
  }

  /// What a driver is about, for naming one that is not known.
  public static String topic(Driver driver) {
    return switch (driver) {
      case RECENCY -> text("last use");
      case TREND -> text("trend of use");
      case LEVEL -> text("amount of use");
      case BREADTH -> text("features in use");
      case SUPPORT -> text("support");
      case SENTIMENT -> text("sentiment");
      case BILLING -> text("payments");
      case SPONSOR -> text("sponsor");
      case PRICE -> text("price changes");
      case EXEC -> text("contact with executives");
      case TENURE -> text("length of the relationship");
      case VALUE -> text("contract value");
      case CONTRACT_FLEX, CONTRACT_MULTI -> text("contract terms");
      case RENEWAL, RENEWAL_NEAR -> text("renewal date");
      case OVERDUE -> text("overdue renewal");
      case LOCKED -> text("end of term");
      case NOTICE, NOTICE_IN_DOUBT -> text("notice given");
      case COMPETITOR_EVALUATED -> text("competitors");
      case COMPANY_SOLD -> text("sale of the company");
      case LEADERSHIP_CHANGED -> text("leadership");
      case SERVICE_DISRUPTED -> text("service disruptions");
      case FEATURES_BLOCKING -> text("missing features");
      case GONE_DARK -> text("contact");
      case ESCALATIONS -> text("escalations");
      case USAGE_COLLAPSED, WENT_SILENT -> text("collapse of use");
      case PULSE_LOWEST -> text("pulse");
      case NEVER_USED -> text("first use");
      case NOT_LIVE -> text("going live");
      case PAYMENT_STOPPED, INVOICE_WRITTEN_OFF -> text("unpaid invoices");
    };
  }
}
