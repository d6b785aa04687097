package dev.oarlock.cli.metrics;

import static dev.oarlock.domain.revenue.slice.RevenueDimension.SEGMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.cli.instance.InstanceTable;
import dev.oarlock.cli.metrics.print.MetricsExtras;
import dev.oarlock.cli.metrics.print.MetricsJson;
import dev.oarlock.cli.metrics.print.MetricsText;
import dev.oarlock.cli.plan.PlanFile;
import dev.oarlock.cli.plan.RatesFile;
import dev.oarlock.domain.revenue.journal.RevenueView;
import dev.oarlock.domain.revenue.metric.PlanComparison;
import dev.oarlock.domain.revenue.report.ExchangeRates;
import dev.oarlock.domain.revenue.report.RevenuePeriod;
import dev.oarlock.domain.revenue.report.RevenuePeriod.PeriodLength;
import dev.oarlock.domain.revenue.report.RevenueReport;
import dev.oarlock.domain.revenue.report.RevenueReport.ReportScope;
import dev.oarlock.domain.risk.departure.ReasonCatalog;
import dev.oarlock.local.cloud.CloudSetup;
import dev.oarlock.local.cloud.LocalCloud;
import dev.oarlock.mapping.input.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Orders on the bus become a report of revenue and retention.
class MetricsReportTest {
  private static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");
  private static final RevenuePeriod YEAR =
      new RevenuePeriod(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"));

  @TempDir private Path folder;

  @Test
  void ordersOnTheBusAreReportedAsRevenue() throws Exception {
    var clock = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), NOW));
    try (var cloud = LocalCloud.start(CloudSetup.inMemory().withClock(clock))) {
      customer(cloud, "stays", "Enterprise");
      order(cloud, "stays", "2025-06-01", "new", 10, 100_000);
      order(cloud, "stays", "2026-06-01", "renewal", 15, 150_000);
      customer(cloud, "leaves", "SMB");
      order(cloud, "leaves", "2025-03-01", "new", 5, 20_000);
      order(cloud, "leaves", "2026-03-01", "cancellation", 0, 0);
      cloud.drain();

      var report = JsonTree.parse(MetricsJson.of(report(cloud, scope()), MetricsExtras.none()));

      assertThat(report.path("currency").asText()).isEqualTo("USD");
      assertHasItsFields(report);
      var period = report.path("periods").path(0);
      assertThat(period.path("opening").asLong()).isEqualTo(120_000);
      assertThat(period.path("lines").path("upgradeQuantity").asLong()).isEqualTo(50_000);
      assertThat(period.path("lines").path("cancellation").asLong()).isEqualTo(-20_000);
      assertThat(period.path("closing").asLong()).isEqualTo(150_000);
      assertThat(period.path("grossRetention").asDouble()).isEqualTo(0.833333);
      assertThat(period.path("netRetention").asDouble()).isEqualTo(1.25);
      assertThat(period.path("customersClosing").asInt()).isOne();
      assertThat(
              MetricsText.of(
                  report(cloud, scope()),
                  new MetricsExtras(
                      plan(cloud),
                      Map.of(),
                      Optional.empty(),
                      List.of(),
                      List.of(),
                      ReasonCatalog.shipped())))
          .contains("Expected CMRR, locked", "1080.00", "CRC ratio")
          .contains("Upgrade by quantity", "500.00", "Net retention", "125.0 %")
          .doesNotContain("Discount change");

      var small =
          new ReportScope(YEAR, PeriodLength.YEAR, Map.of(SEGMENT, "smb"), Optional.empty());
      assertThat(report(cloud, small).periods().getFirst().opening()).isEqualTo(20_000);
      var split = new ReportScope(YEAR, PeriodLength.YEAR, Map.of(), Optional.of(SEGMENT));
      assertThat(report(cloud, split).parts()).containsOnlyKeys("Enterprise", "SMB");
    }
  }

  /// What other programs read: a name that goes breaks them.
  private static void assertHasItsFields(JsonNode report) {
    assertThat(names(report)).containsExactly("currency", "periods");
    var period = report.path("periods").path(0);
    assertThat(names(period))
        .contains("from", "to", "opening", "lines", "closing")
        .contains("grossRetention", "netRetention", "logoRetention", "unitChurn", "dollarChurn")
        .contains("customersOpening", "customersClosing");
    assertThat(names(period.path("lines")))
        .containsExactly(
            "new",
            "wonBack",
            "addOn",
            "renewal",
            "upgradeQuantity",
            "upgradePrice",
            "downgradeQuantity",
            "downgradePrice",
            "productChurn",
            "cancellation",
            "archive",
            "discount",
            "unexplained");
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }

  @Test
  void whatIsBookedEqualsAFullRecountAndADifferenceIsNamed() throws Exception {
    var clock = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), NOW));
    try (var cloud = LocalCloud.start(CloudSetup.inMemory().withClock(clock))) {
      customer(cloud, "stays", "Enterprise");
      order(cloud, "stays", "2025-06-01", "new", 10, 100_000);
      order(cloud, "stays", "2026-06-01", "renewal", 15, 150_000);
      cloud.drain();

      assertThat(recount(cloud).differences()).isEmpty();

      var item = Map.of("pk", fromS("MOVEMENTS#2026-06"), "sk", fromS("2026-06-01#stays"));
      cloud.dynamo().deleteItem(delete -> delete.tableName(table(cloud).name()).key(item));
      assertThat(recount(cloud).differences())
          .singleElement()
          .asString()
          .contains("stays 2026-06-01 C1 plan upgradeQuantity", "booked 0, counted 50000");
    }
  }

  private static LedgerRecount recount(LocalCloud cloud) {
    var all = new RevenuePeriod(LocalDate.parse("2000-01-01"), LocalDate.parse("2026-11-28"));
    return LedgerRecount.of(
        RevenuePortfolio.booked(table(cloud), all, RevenueView.CORRECTED),
        RevenuePortfolio.recounted(table(cloud), _ -> {}));
  }

  /// A tenth of the opening is planned to churn in the eleven months so far and the one to come.
  private List<PlanComparison> plan(LocalCloud cloud) throws IOException {
    var file = folder.resolve("plan.yaml");
    Files.writeString(
        file, "churn: 0.10\ncosts:\n  - from: 2026-01\n    winning: 9000\n    keeping: 800\n");
    var scope = new ReportScope(YEAR, PeriodLength.YEAR, Map.of(), Optional.of(SEGMENT));
    return PlanComparison.of(report(cloud, scope), PlanFile.read(file));
  }

  private static ReportScope scope() {
    return ReportScope.of(YEAR, PeriodLength.YEAR);
  }

  @Test
  void ratesAreReadFromAFile() throws IOException {
    var file = folder.resolve("rates.yaml");
    Files.writeString(file, "base: USD\nrates:\n  - from: 2024-01-01\n    EUR: 1.104\n");

    assertThat(RatesFile.read(file).rates())
        .singleElement()
        .satisfies(rate -> assertThat(rate.worth()).isEqualByComparingTo("1.104"));
  }

  @Test
  void aRateThatIsNoneIsRefusedWithItsLine() throws IOException {
    var file = folder.resolve("rates.yaml");
    Files.writeString(file, "base: USD\nrates:\n  - from: 2024-01-01\n    EUR: much\n");

    assertThatThrownBy(() -> RatesFile.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("rates.yaml:4");
  }

  private static RevenueReport report(LocalCloud cloud, ReportScope scope) {
    var customers = RevenuePortfolio.booked(table(cloud), scope.whole(), RevenueView.CORRECTED);
    assertThat(RevenueReport.mainCurrency(customers)).isEqualTo(dollars());
    return RevenueReport.of(customers, scope, ExchangeRates.only(dollars()));
  }

  private static Currency dollars() {
    return Currency.getInstance("USD");
  }

  private static InstanceTable table(LocalCloud cloud) {
    var name = cloud.template().tables().getFirst().request().tableName();
    return new InstanceTable(cloud.dynamo(), name, LocalDate.parse("2026-11-28"));
  }

  private static void customer(LocalCloud cloud, String id, String segment) {
    cloud.put(
        "crm",
        "AccountRegistered",
        "{\"account\":\"%s\",\"at\":\"2025-01-01\",\"name\":\"%s\",\"segment\":\"%s\"}"
            .formatted(id, id, segment));
  }

  private static void order(
      LocalCloud cloud, String id, String day, String order, int seats, int monthly) {
    var lines =
        seats == 0
            ? "[]"
            : """
            [{"sku":"plan","quantity":%d,"amount":{"amount":%d,"currency":"USD"},
              "per":"month"}]\
            """
                .formatted(seats, monthly);
    cloud.put(
        "billing",
        "ContractChanged",
        """
        {"account":"%s","at":"%s","id":"%s-%s","contract":"C1","order":"%s","effective":"%s",
         "termMonths":12,"autoRenew":true,"lines":%s}\
        """
            .formatted(id, day, id, order, order, day, lines));
  }
}
