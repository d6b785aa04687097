package dev.oarlock.aws.store.ledger;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.revenue.journal.EntrySubject.RevenueSubject;
import dev.oarlock.domain.revenue.journal.JournalEntry;
import dev.oarlock.domain.revenue.report.AccountMovement;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The item of a movement of who was erased: what was paid stays on record, and nothing of it leads
/// to a customer, neither the account nor the numbers of its contracts.
public final class AnonymousMovement {
  /// So few that a number does not follow from it, and enough to tell one's contracts apart.
  private static final int MARKS = 0xfff;

  private AnonymousMovement() {}

  public static Map<String, AttributeValue> of(
      Map<String, AttributeValue> item, AccountId pseudonym) {
    var movement = MovementItem.read(item);
    return MovementItem.of(
        new AccountMovement(
            pseudonym,
            movement.on(),
            movement.told(),
            movement.entries().stream().map(entry -> entry(entry, pseudonym)).toList(),
            movement.traits()));
  }

  private static JournalEntry entry(JournalEntry entry, AccountId pseudonym) {
    return entry.subject() instanceof RevenueSubject subject
        ? new JournalEntry(subject(subject, pseudonym), entry.bookedOn(), entry.amount())
        : entry;
  }

  private static RevenueSubject subject(RevenueSubject subject, AccountId pseudonym) {
    var mark = Integer.toHexString(subject.contract().hashCode() & MARKS);
    return new RevenueSubject(
        subject.day(),
        pseudonym.value() + "-" + mark,
        subject.sku(),
        subject.category(),
        subject.currency());
  }
}
