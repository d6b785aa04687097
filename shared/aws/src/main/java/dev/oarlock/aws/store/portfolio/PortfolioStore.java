package dev.oarlock.aws.store.portfolio;

import static dev.oarlock.aws.store.table.ItemAttributes.text;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.json.RecordCodec;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.table.UnreadableItems;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge;
import dev.oarlock.domain.portfolio.followup.LargeAccounts;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast;
import dev.oarlock.domain.portfolio.rollup.PortfolioSnapshot;
import dev.oarlock.domain.portfolio.snapshot.ForecastAccuracy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The latest summary of the portfolio, an item each: the spread of scores, which every card asks
/// for, and what is larger and asked for now and then.
public final class PortfolioStore {
  private static final String PARTITION = "PORTFOLIO";
  private static final String SEGMENT_SCORES = "SEGMENT_SCORES";
  private static final String BREAKDOWNS = "BREAKDOWNS";
  private static final String FORECAST = "FORECAST";
  private static final String BRIDGE = "BRIDGE";
  private static final String ACCURACIES = "ACCURACIES";
  private static final String LARGE_ACCOUNTS = "LARGE_ACCOUNTS";
  private static final int MAX_QUARTERS = 8;
  private static final int MAX_GROUPS = 300;

  /// Characters, of which a few take more than one of the 400 KB that an item may have.
  private static final int MAX_DOCUMENT = 250_000;

  private final DynamoDbClient dynamo;
  private final String table;
  private final UnreadableItems unreadable;

  public PortfolioStore(DynamoDbClient dynamo, String table, UnreadableItems unreadable) {
    this.dynamo = dynamo;
    this.table = table;
    this.unreadable = unreadable;
  }

  public PortfolioStore(DynamoDbClient dynamo, String table) {
    this(dynamo, table, UnreadableItems.untold());
  }

  public static PortfolioStore of(AppContext appContext) {
    return new PortfolioStore(
        appContext.dynamo(), appContext.setting("TABLE_NAME"), UnreadableItems.logged(appContext));
  }

  /// Keeps a snapshot instead of the one before.
  public void keep(PortfolioSnapshot snapshot) {
    var day = snapshot.day();
    var scores = SegmentScoresJson.write(snapshot.scoresBySegment());
    put(SEGMENT_SCORES, day, JsonTree.write(scores));
    put(BREAKDOWNS, day, breakdowns(snapshot));
  }

  /// With as many of the largest groups as an item holds.
  private static String breakdowns(PortfolioSnapshot snapshot) {
    var most = MAX_GROUPS;
    var document = breakdowns(snapshot, most);
    while (document.length() > MAX_DOCUMENT && most > 1) {
      most /= 2;
      document = breakdowns(snapshot, most);
    }
    return document;
  }

  private static String breakdowns(PortfolioSnapshot snapshot, int most) {
    return RecordCodec.of(PortfolioBreakdowns.class)
        .write(new PortfolioBreakdowns(snapshot.day(), snapshot.largest(most).breakdowns()));
  }

  /// Empty before the first snapshot; half a read unit for each 4 KB.
  public Optional<SegmentScores> segmentScores() {
    return read(SEGMENT_SCORES, PortfolioStore::segmentScores);
  }

  private static SegmentScores segmentScores(Map<String, AttributeValue> item) {
    return new SegmentScores(
        LocalDate.parse(text(item, "day")),
        SegmentScoresJson.read(JsonTree.parse(text(item, "document"))));
  }

  /// Likewise.
  public Optional<PortfolioBreakdowns> breakdowns() {
    return get(BREAKDOWNS, PortfolioBreakdowns.class);
  }

  /// Keeps a forecast of the portfolio instead of the one before.
  public void keep(RevenueForecast forecast) {
    put(FORECAST, forecast.day(), RecordCodec.of(RevenueForecast.class).write(forecast));
  }

  /// Empty before the first snapshot; half a read unit for each 4 KB.
  public Optional<RevenueForecast> forecast() {
    return get(FORECAST, RevenueForecast.class);
  }

  /// Keeps a bridge instead of the one before.
  public void keep(ForecastBridge bridge) {
    put(BRIDGE, bridge.day(), RecordCodec.of(ForecastBridge.class).write(bridge));
  }

  /// Empty while there was no forecast snapshot before the latest summary; half a read unit for
  /// each 4 KB.
  public Optional<ForecastBridge> bridge() {
    return get(BRIDGE, ForecastBridge.class);
  }

  /// Keeps how good the forecasts of a quarter were, beside the others and instead of what was kept
  /// of that quarter before.
  public void keep(ForecastAccuracy accuracy, List<ForecastAccuracy> known, LocalDate day) {
    var all = new ArrayList<>(known);
    all.removeIf(it -> it.quarter().equals(accuracy.quarter()));
    all.add(accuracy);
    all.sort(Comparator.comparing(ForecastAccuracy::quarter).reversed());
    var kept = List.copyOf(all.subList(0, Math.min(MAX_QUARTERS, all.size())));
    put(ACCURACIES, day, RecordCodec.ofList(ForecastAccuracy.class).write(kept));
  }

  /// How good the forecasts of past quarters were, the latest first.
  public List<ForecastAccuracy> accuracies() {
    var codec = RecordCodec.ofList(ForecastAccuracy.class);
    return read(ACCURACIES, item -> codec.read(text(item, "document"))).orElse(List.of());
  }

  /// Keeps from which amount on an account is large instead of what was kept before.
  public void keep(LargeAccounts large, LocalDate day) {
    var document = JsonTree.object();
    large.least().forEach((currency, least) -> document.put(currency.getCurrencyCode(), least));
    put(LARGE_ACCOUNTS, day, JsonTree.write(document));
  }

  /// Empty before the first snapshot; half a read unit.
  public Optional<LargeAccounts> largeAccounts() {
    return read(LARGE_ACCOUNTS, PortfolioStore::largeAccounts);
  }

  private static LargeAccounts largeAccounts(Map<String, AttributeValue> item) {
    var least = new HashMap<Currency, Long>();
    JsonTree.parse(text(item, "document"))
        .properties()
        .forEach(it -> least.put(Currency.getInstance(it.getKey()), it.getValue().longValue()));
    return new LargeAccounts(least);
  }

  private void put(String part, LocalDate day, String document) {
    var item = new HashMap<>(key(part));
    item.put("day", fromS(day.toString()));
    item.put("document", fromS(document));
    dynamo.putItem(put -> put.tableName(table).item(item));
  }

  private <T> Optional<T> get(String part, Class<T> type) {
    return read(part, item -> RecordCodec.of(type).read(text(item, "document")));
  }

  /// Empty as well where it cannot be read: the next summary writes it anew.
  private <T> Optional<T> read(String part, Function<Map<String, AttributeValue>, T> read) {
    var got = dynamo.getItem(get -> get.tableName(table).key(key(part)));
    return got.hasItem() ? unreadable.readable(got.item(), read) : Optional.empty();
  }

  private static Map<String, AttributeValue> key(String part) {
    return Map.of("pk", fromS(PARTITION), "sk", fromS(part));
  }
}
