package dev.oarlock.aws.store.revenue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.ledger.MonthRevisions;
import dev.oarlock.aws.store.ledger.RevenueMovements;
import dev.oarlock.aws.store.ledger.TraitsJson;
import dev.oarlock.aws.store.packed.PackedPages;
import dev.oarlock.aws.store.packed.PackedPages.PageFormat;
import dev.oarlock.aws.store.packed.PackedPages.PagesHead;
import dev.oarlock.aws.store.table.UnreadableItems;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.portfolio.customer.CustomerRecord;
import dev.oarlock.domain.revenue.report.AccountMovement;
import dev.oarlock.domain.revenue.report.RevenuePosition;
import dev.oarlock.domain.revenue.slice.CustomerTraits;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// What each account paid when a month began, as it is known now, kept so that a report reads only
/// the movements since. Kept ones are right as long as nothing was booked before their month; so
/// they need no guard against signals that come twice.
public record RevenueBalances(DynamoDbClient dynamo, String table, UnreadableItems unreadable) {
  private static final String TRAITS = "TRAITS";
  private static final String CUSTOMERS = "CUSTOMERS";

  public static RevenueBalances of(AppContext appContext) {
    return new RevenueBalances(
        appContext.dynamo(), appContext.setting("TABLE_NAME"), UnreadableItems.logged(appContext));
  }

  /// Balances at the beginning of a month.
  record MonthBalances(LocalDate since, Map<AccountId, RevenuePosition> positions) {}

  /// The last kept ones that are right, of that month or an earlier one; where there are none,
  /// those of the time before anything was booked.
  MonthBalances latest(YearMonth month) {
    var revisions = MonthRevisions.load(dynamo, table);
    return heads()
        .filter(head -> !head.name().equals(TRAITS) && !head.name().equals(CUSTOMERS))
        .filter(head -> !YearMonth.parse(head.name()).isAfter(month))
        .filter(head -> isRight(head, revisions))
        .reduce((_, later) -> later)
        .map(this::balances)
        .orElseGet(() -> new MonthBalances(revisions.first().orElse(month).atDay(1), Map.of()));
  }

  private static boolean isRight(PagesHead head, MonthRevisions revisions) {
    return head.basis() == revisions.before(YearMonth.parse(head.name()));
  }

  private MonthBalances balances(PagesHead head) {
    var positions =
        rows(head)
            .map(BalanceRow::read)
            .collect(Collectors.toMap(BalanceRow::account, BalanceRow::position));
    return new MonthBalances(YearMonth.parse(head.name()).atDay(1), positions);
  }

  /// Keeps the balances of all months up to one that are missing or no longer right.
  public void keep(YearMonth last) {
    var revisions = MonthRevisions.load(dynamo, table);
    var heads = heads().collect(Collectors.toMap(PagesHead::name, Function.identity()));
    var first = revisions.first();
    if (first.isEmpty()) {
      return;
    }
    var month = first.get().plusMonths(1);
    while (!month.isAfter(last) && isKept(heads, month, revisions)) {
      month = month.plusMonths(1);
    }
    if (month.isAfter(last)) {
      return;
    }
    var before = heads.get(month.minusMonths(1).toString());
    var positions = new TreeMap<AccountId, RevenuePosition>();
    if (before != null) {
      positions.putAll(balances(before).positions());
    }
    var late = movements().late(first.get().atDay(1), LocalDate.MAX).collect(Collectors.toList());
    for (; !month.isAfter(last); month = month.plusMonths(1)) {
      add(month.minusMonths(1), late, positions);
      keep(month, revisions.before(month), positions);
    }
  }

  private static boolean isKept(
      Map<String, PagesHead> heads, YearMonth month, MonthRevisions revisions) {
    var head = heads.get(month.toString());
    return head != null && isRight(head, revisions);
  }

  private void add(
      YearMonth month, List<AccountMovement> late, Map<AccountId, RevenuePosition> positions) {
    Stream.concat(
            movements().onTime(month.atDay(1), month.atEndOfMonth()),
            late.stream().filter(it -> YearMonth.from(it.on().day()).equals(month)))
        .forEach(movement -> {
          var position = positions.getOrDefault(movement.account(), RevenuePosition.none());
          for (var entry : movement.entries()) {
            position = position.plus(entry);
          }
          positions.put(movement.account(), position);
        });
    positions.values().removeIf(RevenuePosition::isNothing);
  }

  private void keep(YearMonth month, long basis, Map<AccountId, RevenuePosition> positions) {
    var rows =
        positions.entrySet().stream()
            .map(each -> new BalanceRow(each.getKey(), each.getValue()).write())
            .toList();
    pages().keep(month.toString(), basis, rows, PageFormat.LISTED);
  }

  /// Begins to keep, as of today, what accounts are sorted by, and what reports say of customers
  /// beside what was booked.
  public CustomerPages beginCustomers() {
    return new CustomerPages(
        pages().begin(TRAITS, 0, PageFormat.LISTED),
        pages().begin(CUSTOMERS, 0, PageFormat.LISTED));
  }

  /// Both by accounts in the order of their ids; they count once they are complete.
  public record CustomerPages(
      PackedPages.PageWriter<JsonNode> traits, PackedPages.PageWriter<JsonNode> customers) {
    public void add(CustomerRecord customer, CustomerTraits sorted) {
      traits.add(
          JsonNodeFactory.instance
              .arrayNode()
              .add(customer.account().value())
              .add(TraitsJson.write(sorted)));
      customers.add(CustomerRecordJson.write(customer));
    }

    public void complete() {
      traits.complete();
      customers.complete();
    }
  }

  /// Keeps what reports say of these customers alone.
  public void keepCustomers(List<CustomerRecord> customers) {
    var rows = customers.stream().map(CustomerRecordJson::write).toList();
    pages().keep(CUSTOMERS, 0, rows, PageFormat.LISTED);
  }

  /// What was last kept of that; nothing before the first night.
  public List<CustomerRecord> customers() {
    return rows(CUSTOMERS).map(CustomerRecordJson::read).toList();
  }

  /// What accounts were sorted by when that was last kept.
  Map<AccountId, CustomerTraits> traits() {
    var traits = new HashMap<AccountId, CustomerTraits>();
    rows(TRAITS)
        .forEach(row ->
            traits.put(new AccountId(row.path(0).textValue()), TraitsJson.read(row.path(1))));
    return traits;
  }

  private Stream<JsonNode> rows(String name) {
    return pages().head(name).stream().flatMap(this::rows);
  }

  private Stream<JsonNode> rows(PagesHead head) {
    return pages().rows(head, PageFormat.LISTED).stream();
  }

  private Stream<PagesHead> heads() {
    return pages().heads();
  }

  private PackedPages pages() {
    return new PackedPages(dynamo, table, "BALANCES");
  }

  private RevenueMovements movements() {
    return new RevenueMovements(dynamo, table, unreadable);
  }
}
