package dev.oarlock.domain.health.scorecard;

import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.account.evidence.reading.EvidenceReading;
import dev.oarlock.domain.account.identity.ContactRole;
import java.time.LocalDate;
import java.util.function.BiFunction;

/// A condition that caps the score, however good the rest is.
public enum GuardrailCondition {
  INVOICE_LONG_OVERDUE(
      "an invoice is 60 days or more overdue", (it, day) -> it.payments().overdueBy(60, day)),
  INVOICE_WRITTEN_OFF(
      "an invoice of theirs was written off", (it, day) -> it.payments().givenUp(day)),
  SPONSOR_GONE("their sponsor left and nobody has followed", (it, _) -> sponsorGone(it)),
  UNUSED(
      "nobody has used the product for 30 days or more",
      (it, day) -> it.usage().disuse().unusedFor(30, day)),
  SERVICE_DOWN(
      "four hours of critical disruption within 30 days", (it, day) -> it.events().outage(day));

  private final String phrase;

  @SuppressWarnings("ImmutableEnumChecker") // a function without state
  private final BiFunction<AccountEvidence, LocalDate, EvidenceReading> reader;

  GuardrailCondition(
      String phrase, BiFunction<AccountEvidence, LocalDate, EvidenceReading> reader) {
    this.phrase = phrase;
    this.reader = reader;
  }

  /// Why, as people read it.
  public String phrase() {
    return phrase;
  }

  /// Present while the condition holds.
  EvidenceReading read(AccountEvidence evidence, LocalDate day) {
    return reader.apply(evidence, day);
  }

  private static EvidenceReading sponsorGone(AccountEvidence evidence) {
    return EvidenceReading.indicator(
        evidence.contacts().vacantSince(ContactRole.SPONSOR).isPresent());
  }
}
