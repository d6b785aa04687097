package dev.oarlock.aws.store.portfolio;

import static dev.oarlock.aws.store.table.ItemAttributes.text;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast;
import dev.oarlock.domain.portfolio.rollup.PortfolioSnapshot;
import dev.oarlock.domain.portfolio.snapshot.ForecastAccuracy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The latest survey of the book: the spread of scores, which every card asks for, and the groups,
/// which are larger and asked for now and then, as an item each.
public final class PortfolioStore {
  private static final String SEGMENTS = "SEGMENTS";
  private static final String PORTFOLIOS = "PORTFOLIOS";
  private static final String FORECAST = "FORECAST";
  private static final String BRIDGE = "BRIDGE";
  private static final String ACCURACIES = "RECKONINGS";
  private static final int MAX_QUARTERS = 8;

  private final DynamoDbClient dynamo;
  private final String table;

  public PortfolioStore(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  public static PortfolioStore of(AppContext appContext) {
    return new PortfolioStore(appContext.dynamo(), appContext.setting("TABLE_NAME"));
  }

  /// Keeps a survey instead of the one before.
  public void keep(PortfolioSnapshot survey) {
    put(SEGMENTS, survey.day(), PortfolioSnapshotJson.segments(survey.scoresBySegment()));
    put(PORTFOLIOS, survey.day(), PortfolioSnapshotJson.portfolios(survey.breakdowns()));
  }

  /// Empty before the first survey; half a read unit for each 4 KB.
  public Optional<SegmentScores> segmentScores() {
    return get(
        SEGMENTS, (day, body) -> new SegmentScores(day, PortfolioSnapshotJson.readSegments(body)));
  }

  /// Likewise.
  public Optional<PortfolioBreakdowns> breakdowns() {
    return get(
        PORTFOLIOS,
        (day, body) -> new PortfolioBreakdowns(day, PortfolioSnapshotJson.readPortfolios(body)));
  }

  /// Keeps a forecast of the book instead of the one before.
  public void keep(RevenueForecast forecast) {
    put(FORECAST, forecast.day(), PortfolioForecastJson.write(forecast));
  }

  /// Empty before the first survey; half a read unit for each 4 KB.
  public Optional<RevenueForecast> forecast() {
    return get(FORECAST, PortfolioForecastJson::read);
  }

  /// Keeps a bridge instead of the one before.
  public void keep(ForecastBridge bridge) {
    put(BRIDGE, bridge.day(), ForecastBridgeJson.write(bridge));
  }

  /// Empty while no call was locked before the latest survey; half a read unit for each 4 KB.
  public Optional<ForecastBridge> bridge() {
    return get(BRIDGE, ForecastBridgeJson::read);
  }

  /// Keeps what a quarter came to, beside the others and instead of what it came to before.
  public void keep(ForecastAccuracy reckoning, List<ForecastAccuracy> known, LocalDate day) {
    var all = new ArrayList<>(known);
    all.removeIf(it -> it.quarter().equals(reckoning.quarter()));
    all.add(reckoning);
    all.sort(Comparator.comparing(ForecastAccuracy::quarter).reversed());
    var kept = all.subList(0, Math.min(MAX_QUARTERS, all.size()));
    put(ACCURACIES, day, PortfolioForecastJson.array(kept, ForecastAccuracyJson::write));
  }

  /// What past quarters came to, the latest first.
  public List<ForecastAccuracy> accuracies() {
    return get(
            ACCURACIES, (_, body) -> PortfolioForecastJson.list(body, ForecastAccuracyJson::read))
        .orElse(List.of());
  }

  private void put(String part, LocalDate day, JsonNode body) {
    var item = new HashMap<>(key(part));
    item.put("day", fromS(day.toString()));
    item.put("body", fromS(JsonTree.write(body)));
    dynamo.putItem(put -> put.tableName(table).item(item));
  }

  private <T> Optional<T> get(String part, BiFunction<LocalDate, JsonNode, T> read) {
    var got = dynamo.getItem(get -> get.tableName(table).key(key(part)));
    return got.hasItem()
        ? Optional.of(read.apply(LocalDate.parse(text(got.item(), "day")), body(got.item())))
        : Optional.empty();
  }

  private static JsonNode body(Map<String, AttributeValue> item) {
    return JsonTree.parse(text(item, "body"));
  }

  private static Map<String, AttributeValue> key(String part) {
    return Map.of("pk", fromS("BOOK"), "sk", fromS(part));
  }
}
