package dev.oarlock.domain.risk.telltale;

/// A sign that alone says an account may churn, whatever its score. The first of several is the one
/// that is said: of who never used the product that they never did, not that they stopped.
public enum Telltale {
  SPONSOR_LEFT("their sponsor left and nobody has followed"),
  COMPETITOR_EVALUATED("they are looking at a competitor"),
  COMPANY_SOLD("their company is being acquired, merged or wound up"),
  USAGE_COLLAPSED("use fell by more than half in four weeks"),
  NEVER_USED("nobody has used the product since they signed"),
  WENT_SILENT("nobody has used the product for 30 days or more"),
  NOT_LIVE("they are not live four months after the kickoff"),
  PULSE_LOWEST("their CSM expects them to leave"),
  GAVE_NOTICE("they have given notice"),
  NOTICE_IN_DOUBT("notice was given for a contract that is not on record"),
  PAYMENT_STOPPED("an invoice is 60 days or more overdue"),
  INVOICE_WRITTEN_OFF("an invoice of theirs was written off");

  private final String phrase;

  Telltale(String phrase) {
    this.phrase = phrase;
  }

  /// Whether somebody told it, and it is not found in reports of use or by the time that passes.
  public boolean isTold() {
    return switch (this) {
      case SPONSOR_LEFT,
          COMPETITOR_EVALUATED,
          COMPANY_SOLD,
          PULSE_LOWEST,
          GAVE_NOTICE,
          NOTICE_IN_DOUBT,
          INVOICE_WRITTEN_OFF ->
          true;
      case USAGE_COLLAPSED, WENT_SILENT, NEVER_USED, NOT_LIVE, PAYMENT_STOPPED -> false;
    };
  }

  /// The end of the sentence "at risk: ...".
  public String phrase() {
    return phrase;
  }
}
