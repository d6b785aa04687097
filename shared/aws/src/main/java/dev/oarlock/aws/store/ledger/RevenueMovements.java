package dev.oarlock.aws.store.ledger;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.table.TablePartition;
import dev.oarlock.aws.store.table.UnreadableItems;
import dev.oarlock.domain.revenue.report.AccountMovement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// What moved revenue, by when: one query a month, of as many items as there were movements,
/// however many accounts there are.
public record RevenueMovements(DynamoDbClient dynamo, String table, UnreadableItems unreadable) {
  /// Sorts behind every account of its day.
  private static final String END = "~";

  public static RevenueMovements of(AppContext appContext) {
    return new RevenueMovements(
        appContext.dynamo(), appContext.setting("TABLE_NAME"), UnreadableItems.logged(appContext));
  }

  /// All that was booked on the days from one to another, both included: what belongs to these
  /// days, and what was told on them of months that were closed.
  public List<AccountMovement> booked(LocalDate from, LocalDate to) {
    return Stream.concat(onTime(from, to), late(from, to)).toList();
  }

  /// All that belongs to the days from one to another as it is known now, whenever it was told.
  public List<AccountMovement> belonging(LocalDate from, LocalDate to) {
    return Stream.concat(onTime(from, to), late(from, LocalDate.MAX))
        .filter(movement -> !movement.on().day().isBefore(from) && !movement.on().day().isAfter(to))
        .toList();
  }

  /// What was booked on the day it belongs to.
  public Stream<AccountMovement> onTime(LocalDate from, LocalDate to) {
    return Stream.iterate(
            YearMonth.from(from),
            month -> !month.isAfter(YearMonth.from(to)),
            month -> month.plusMonths(1))
        .flatMap(month -> query(MovementItem.partition(month), from, to));
  }

  /// What was booked on these days of months that were closed then.
  public Stream<AccountMovement> late(LocalDate from, LocalDate to) {
    return query(MovementItem.LATE, from, to);
  }

  private Stream<AccountMovement> query(String pk, LocalDate from, LocalDate to) {
    var end = to.equals(LocalDate.MAX) ? END : to + "#" + END;
    return new TablePartition(dynamo, table, pk)
        .between(from.toString(), end)
        .flatMap(item -> unreadable.readable(item, MovementItem::read).stream());
  }
}
