package dev.oarlock.aws.store.ledger;

import dev.oarlock.aws.lambda.RetryableException;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.revenue.journal.BookingDay;
import dev.oarlock.domain.revenue.journal.RevenueJournal;
import dev.oarlock.domain.revenue.report.AccountMovement;
import dev.oarlock.domain.revenue.slice.CustomerTraits;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.LocalDate;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// Books what follows from an account's state: its journal, its movements, and that the months they
/// belong to have changed, in one transaction each thirty days. Whoever books for an older state,
/// or the same again, changes nothing.
public record AccountLedgers(DynamoDbClient dynamo, String table) {
  /// Others may close a month or book the same account meanwhile.
  private static final int ATTEMPTS = 8;

  public static AccountLedgers of(AppContext appContext) {
    return new AccountLedgers(appContext.dynamo(), appContext.setting("TABLE_NAME"));
  }

  /// All that is booked of an account.
  public RevenueJournal journal(AccountId account) {
    return load(account).journal();
  }

  /// Books what is known of an account today and not booked yet.
  public void follow(AccountState state, LocalDate today) {
    var booking = new RevenueCloses(dynamo, table).bookingDay(today);
    for (int tries = 0; tries < ATTEMPTS; tries++) {
      if (tryToFollow(state, booking)) {
        return;
      }
    }
    throw new RetryableException("concurrent writes of the account's ledger");
  }

  private boolean tryToFollow(AccountState state, BookingDay booking) {
    var booked = load(state.id());
    var version = state.delivery().version();
    return booked.version() > version || isBooked(booked, state.facts(), version, booking);
  }

  /// Books that nothing is known of an account any more, so that one of that name may begin anew.
  /// What a closed month had of it is taken back today.
  public void clear(AccountId account, LocalDate today) {
    var booking = new RevenueCloses(dynamo, table).bookingDay(today);
    for (int tries = 0; tries < ATTEMPTS; tries++) {
      var booked = load(account);
      if (isBooked(booked, Facts.none(), 0, booking) && isCleared(load(account))) {
        return;
      }
    }
    throw new RetryableException("concurrent writes of the account's ledger");
  }

  /// A journal with entries stays, written by no version of a state.
  private boolean isCleared(AccountJournal booked) {
    if (booked.revision() == 0) {
      return true;
    }
    var write = new LedgerTransaction(table);
    if (booked.journal().entries().isEmpty()) {
      write.delete(AccountJournal.key(booked.account()));
    } else {
      write.put(booked.next(0, booked.journal()).item(), booked.revision());
    }
    return isWritten(write);
  }

  private boolean isBooked(AccountJournal before, Facts facts, long version, BookingDay booking) {
    var booked = before;
    var due = booked.journal().following(facts, booking);
    while (!due.equals(booked.journal())) {
      var change = JournalChange.first(booked.journal(), due);
      var next = booked.next(version, change.after());
      var told = new Told(booking.today(), CustomerTraits.of(facts, booking.today()));
      if (!isWritten(booked, next, change, told)) {
        return false;
      }
      booked = next;
    }
    return true;
  }

  /// When something was told, and of whom.
  private record Told(LocalDate on, CustomerTraits traits) {}

  private boolean isWritten(
      AccountJournal before, AccountJournal after, JournalChange change, Told told) {
    var write = new LedgerTransaction(table);
    write.put(after.item(), before.revision());
    change.gone().forEach(on -> write.delete(MovementItem.key(after.account(), on)));
    change
        .written()
        .forEach((on, entries) ->
            write.put(
                MovementItem.of(
                    new AccountMovement(after.account(), on, told.on(), entries, told.traits()))));
    change.months().forEach(month -> write.add(MonthRevisions.key(month)));
    return isWritten(write);
  }

  private boolean isWritten(LedgerTransaction write) {
    try {
      dynamo.transactWriteItems(request -> request.transactItems(write.items()));
      return true;
    } catch (TransactionCanceledException _) {
      return false;
    }
  }

  private AccountJournal load(AccountId account) {
    var key = AccountJournal.key(account);
    var item = dynamo.getItem(get -> get.tableName(table).key(key).consistentRead(true)).item();
    return item.isEmpty() ? AccountJournal.none(account) : AccountJournal.of(account, item);
  }
}
