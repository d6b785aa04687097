package dev.oarlock.aws.survey;

import static dev.oarlock.aws.table.Attributes.text;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.World;
import dev.oarlock.aws.events.Json;
import dev.oarlock.domain.outlook.BookForecast;
import dev.oarlock.domain.outlook.Bridge;
import dev.oarlock.domain.outlook.Reckoning;
import dev.oarlock.domain.portfolio.Survey;
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
public final class Surveys {
  private static final String SEGMENTS = "SEGMENTS";
  private static final String PORTFOLIOS = "PORTFOLIOS";
  private static final String FORECAST = "FORECAST";
  private static final String BRIDGE = "BRIDGE";
  private static final String RECKONINGS = "RECKONINGS";
  private static final int MOST_QUARTERS = 8;

  private final DynamoDbClient dynamo;
  private final String table;

  public Surveys(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  public static Surveys of(World world) {
    return new Surveys(world.dynamo(), world.setting("TABLE_NAME"));
  }

  /// Keeps a survey instead of the one before.
  public void keep(Survey survey) {
    put(SEGMENTS, survey.day(), SurveyJson.segments(survey.segments()));
    put(PORTFOLIOS, survey.day(), SurveyJson.portfolios(survey.portfolios()));
  }

  /// Empty before the first survey; half a read unit for each 4 KB.
  public Optional<Segments> segments() {
    return get(SEGMENTS, (day, body) -> new Segments(day, SurveyJson.readSegments(body)));
  }

  /// Likewise.
  public Optional<Portfolios> portfolios() {
    return get(PORTFOLIOS, (day, body) -> new Portfolios(day, SurveyJson.readPortfolios(body)));
  }

  /// Keeps a forecast of the book instead of the one before.
  public void keep(BookForecast forecast) {
    put(FORECAST, forecast.day(), OutlookJson.write(forecast));
  }

  /// Empty before the first survey; half a read unit for each 4 KB.
  public Optional<BookForecast> forecast() {
    return get(FORECAST, OutlookJson::read);
  }

  /// Keeps a bridge instead of the one before.
  public void keep(Bridge bridge) {
    put(BRIDGE, bridge.day(), BridgeJson.write(bridge));
  }

  /// Empty while no call was locked before the latest survey; half a read unit for each 4 KB.
  public Optional<Bridge> bridge() {
    return get(BRIDGE, BridgeJson::read);
  }

  /// Keeps what a quarter came to, beside the others and instead of what it came to before.
  public void keep(Reckoning reckoning, List<Reckoning> known, LocalDate day) {
    var all = new ArrayList<>(known);
    all.removeIf(it -> it.quarter().equals(reckoning.quarter()));
    all.add(reckoning);
    all.sort(Comparator.comparing(Reckoning::quarter).reversed());
    var kept = all.subList(0, Math.min(MOST_QUARTERS, all.size()));
    put(RECKONINGS, day, OutlookJson.array(kept, ReckoningJson::write));
  }

  /// What past quarters came to, the latest first.
  public List<Reckoning> reckonings() {
    return get(RECKONINGS, (_, body) -> OutlookJson.list(body, ReckoningJson::read))
        .orElse(List.of());
  }

  private void put(String part, LocalDate day, JsonNode body) {
    var item = new HashMap<>(key(part));
    item.put("day", fromS(day.toString()));
    item.put("body", fromS(Json.write(body)));
    dynamo.putItem(put -> put.tableName(table).item(item));
  }

  private <T> Optional<T> get(String part, BiFunction<LocalDate, JsonNode, T> read) {
    var got = dynamo.getItem(get -> get.tableName(table).key(key(part)));
    return got.hasItem()
        ? Optional.of(read.apply(LocalDate.parse(text(got.item(), "day")), body(got.item())))
        : Optional.empty();
  }

  private static JsonNode body(Map<String, AttributeValue> item) {
    return Json.parse(text(item, "body"));
  }

  private static Map<String, AttributeValue> key(String part) {
    return Map.of("pk", fromS("BOOK"), "sk", fromS(part));
  }
}
