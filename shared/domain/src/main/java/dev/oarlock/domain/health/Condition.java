package dev.oarlock.domain.health;

import dev.oarlock.domain.evidence.Evidence;
import dev.oarlock.domain.evidence.Reading;
import dev.oarlock.domain.signal.ContactRole;
import java.time.LocalDate;
import java.util.function.BiFunction;

/// What may hold a score down, however good the rest looks.
public enum Condition {
  INVOICE_LONG_OVERDUE(
      "an invoice is 60 days overdue", (it, day) -> it.invoices().overdueBy(60, day)),
  SPONSOR_GONE("their sponsor left and nobody has followed", (it, _) -> sponsorGone(it)),
  UNUSED("nobody has used the product for 30 days", (it, day) -> it.usage().unusedFor(30, day));

  private final String phrase;

  @SuppressWarnings("ImmutableEnumChecker") // a function without state
  private final BiFunction<Evidence, LocalDate, Reading> reader;

  Condition(String phrase, BiFunction<Evidence, LocalDate, Reading> reader) {
    this.phrase = phrase;
    this.reader = reader;
  }

  /// Why, as people read it.
  public String phrase() {
    return phrase;
  }

  /// Present while the condition holds.
  public Reading read(Evidence evidence, LocalDate day) {
    return reader.apply(evidence, day);
  }

  private static Reading sponsorGone(Evidence evidence) {
    return Reading.when(evidence.people().goneSince(ContactRole.SPONSOR).isPresent());
  }
}
