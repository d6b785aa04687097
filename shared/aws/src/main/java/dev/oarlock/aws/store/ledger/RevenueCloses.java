package dev.oarlock.aws.store.ledger;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.table.ItemAttributes;
import dev.oarlock.aws.store.table.TablePartition;
import dev.oarlock.domain.revenue.journal.BookingDay;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Which months are closed. The first one to be closed is that in which the books were begun: what
/// was imported of the time before is open until then.
public record RevenueCloses(DynamoDbClient dynamo, String table) {
  private static final String CLOSED = "CLOSED#";
  private static final String BEGUN = "BEGUN";
  private static final String DAY = "day";

  public static RevenueCloses of(AppContext appContext) {
    return new RevenueCloses(appContext.dynamo(), appContext.setting("TABLE_NAME"));
  }

  /// The last month that was closed.
  public Optional<YearMonth> lastClosed() {
    return partition()
        .last(CLOSED)
        .map(item -> YearMonth.parse(ItemAttributes.text(item, "sk").substring(CLOSED.length())));
  }

  BookingDay bookingDay(LocalDate today) {
    return lastClosed()
        .map(last -> new BookingDay(today, last.plusMonths(1)))
        .orElseGet(() -> BookingDay.withoutCloses(today));
  }

  /// Closes each month that ended more than so many days ago, since the books were begun. A close
  /// stays, whatever is told later.
  public void close(LocalDate today, int daysAfter) {
    var last = YearMonth.from(today.minusDays(daysAfter)).minusMonths(1);
    var month = lastClosed().map(it -> it.plusMonths(1)).orElseGet(() -> begun(today));
    for (; !month.isAfter(last); month = month.plusMonths(1)) {
      partition().add(CLOSED + month, Map.of(DAY, fromS(today.toString())));
    }
  }

  private YearMonth begun(LocalDate today) {
    partition().add(BEGUN, Map.of(DAY, fromS(today.toString())));
    return partition()
        .find(BEGUN)
        .map(item -> YearMonth.from(LocalDate.parse(ItemAttributes.text(item, DAY))))
        .orElse(YearMonth.from(today));
  }

  private TablePartition partition() {
    return new TablePartition(dynamo, table, "REVENUE_CLOSES");
  }
}
