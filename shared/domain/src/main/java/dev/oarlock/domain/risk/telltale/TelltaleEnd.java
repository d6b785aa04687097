package dev.oarlock.domain.risk.telltale;

import static dev.oarlock.domain.phrase.DomainPhrase.phrase;

import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.account.facts.Facts;
import java.time.LocalDate;

/// How a telltale sign ended, `how` as a phrase people read. It has `faded` if nothing turned for
/// the better and it is only too long ago to count; nobody won anything then.
public record TelltaleEnd(Telltale telltale, boolean faded, String how) {
  /// Use that rises by half is no longer the use that collapsed.
  private static final double RISE = 1.5;

  /// How a sign that is over ended, of an account that had it on `opened`.
  public static TelltaleEnd of(Telltale telltale, Facts facts, LocalDate opened, LocalDate today) {
    return switch (telltale) {
      case SPONSOR_LEFT -> turned(telltale, phrase("they have a sponsor again"));
      case COMPETITOR_EVALUATED ->
          faded(telltale, phrase("nothing more was heard of a competitor for 90 days"));
      case COMPANY_SOLD -> faded(telltale, phrase("the sale of their company is half a year ago"));
      case USAGE_COLLAPSED -> collapse(facts, opened);
      case WENT_SILENT -> turned(telltale, phrase("they use the product again"));
      case NEVER_USED -> neverUsed(facts);
      case NOT_LIVE ->
          AccountEvidence.of(facts).outcomes().isLive() || isUsed(facts)
              ? turned(telltale, phrase("they are live"))
              : faded(
                  telltale, phrase("the kickoff is two years ago, and they are not live still"));
      case PULSE_LOWEST -> pulse(facts, today);
      case GAVE_NOTICE -> turned(telltale, phrase("their cancellation does not hold any more"));
      case NOTICE_IN_DOUBT ->
          turned(
              telltale,
              phrase("the notice is of no contract that goes on, or of one that is known now"));
      case PAYMENT_STOPPED -> turned(telltale, phrase("no invoice is 60 days or more overdue now"));
      case INVOICE_WRITTEN_OFF ->
          faded(telltale, phrase("the written off invoice is half a year ago"));
    };
  }

  private static TelltaleEnd neverUsed(Facts facts) {
    if (isUsed(facts)) {
      return turned(Telltale.NEVER_USED, phrase("they use the product"));
    }
    return AccountEvidence.of(facts).outcomes().isLive()
        ? turned(Telltale.NEVER_USED, phrase("they are live, and only their use is not reported"))
        : faded(
            Telltale.NEVER_USED, phrase("they signed a year ago and still do not use the product"));
  }

  private static boolean isUsed(Facts facts) {
    return AccountEvidence.of(facts).usage().disuse().isUsedSinceStart();
  }

  private static TelltaleEnd pulse(Facts facts, LocalDate today) {
    var pulse = AccountEvidence.of(facts).sentiment().pulse(today).value();
    return pulse.isPresent()
        ? turned(
            Telltale.PULSE_LOWEST,
            phrase("their CSM's pulse is {0} of 5", Math.round(pulse.getAsDouble())))
        : faded(
            Telltale.PULSE_LOWEST, phrase("their CSM's pulse of 1 of 5 is too long ago to count"));
  }

  /// A collapse is over too once the low level is four weeks old.
  private static TelltaleEnd collapse(Facts facts, LocalDate opened) {
    var low = AccountEvidence.of(until(facts, opened)).usage().activeUsers().orElse(0);
    var now = AccountEvidence.of(facts).usage().activeUsers().orElse(0);
    return now > RISE * low
        ? turned(
            Telltale.USAGE_COLLAPSED,
            phrase("use rose again: {0} → {1} active users", Math.round(low), Math.round(now)))
        : faded(
            Telltale.USAGE_COLLAPSED,
            phrase("use stays low, at {0 active user}, and falls no further", Math.round(now)));
  }

  private static Facts until(Facts facts, LocalDate day) {
    return Facts.of(facts.all().filter(fact -> !fact.day().isAfter(day)).toList(), day);
  }

  private static TelltaleEnd turned(Telltale telltale, String how) {
    return new TelltaleEnd(telltale, false, how);
  }

  private static TelltaleEnd faded(Telltale telltale, String how) {
    return new TelltaleEnd(telltale, true, how);
  }
}
