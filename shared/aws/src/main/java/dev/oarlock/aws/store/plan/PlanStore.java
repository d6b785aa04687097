package dev.oarlock.aws.store.plan;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.table.ItemAttributes;
import dev.oarlock.aws.store.table.TablePartition;
import dev.oarlock.domain.revenue.metric.RevenuePlan;
import dev.oarlock.domain.revenue.report.ExchangeRates;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The plan and the exchange rates in force: what was applied last of each. Reports are made by
/// what is in force when they are asked for, so none older is needed.
public final class PlanStore {
  private static final String PLAN = "PLAN";
  private static final String RATES = "RATES";
  private final TablePartition partition;

  public PlanStore(DynamoDbClient dynamo, String table) {
    this.partition = new TablePartition(dynamo, table, "REVENUE_SETTINGS");
  }

  public static PlanStore of(AppContext appContext) {
    return new PlanStore(appContext.dynamo(), appContext.setting("TABLE_NAME"));
  }

  /// What was applied of either; nothing where nobody has.
  public record AppliedPlan(Optional<RevenuePlan> plan, Optional<ExchangeRates> rates) {}

  /// Both with one query.
  public AppliedPlan load() {
    var plan = Optional.<RevenuePlan>empty();
    var rates = Optional.<ExchangeRates>empty();
    for (var item : partition.all().toList()) {
      var document = JsonTree.parse(ItemAttributes.text(item, "document"));
      if (ItemAttributes.text(item, "sk").equals(PLAN)) {
        plan = Optional.of(PlanJson.read(document));
      } else {
        rates = Optional.of(RatesJson.read(document));
      }
    }
    return new AppliedPlan(plan, rates);
  }

  public void apply(RevenuePlan plan, Instant at) {
    put(PLAN, PlanJson.write(plan), at);
  }

  public void apply(ExchangeRates rates, Instant at) {
    put(RATES, RatesJson.write(rates), at);
  }

  private void put(String name, JsonNode document, Instant at) {
    partition.put(
        name, Map.of("document", fromS(JsonTree.write(document)), "at", fromS(at.toString())));
  }
}
