package dev.oarlock.cli.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.store.digest.DigestSource;
import dev.oarlock.aws.store.replay.DigestReplay;
import dev.oarlock.cli.instance.InstanceTable;
import dev.oarlock.cli.metrics.PrintedMetrics;
import dev.oarlock.domain.portfolio.board.DigestReport;
import dev.oarlock.domain.portfolio.board.DigestReport.BoardReport;
import dev.oarlock.domain.portfolio.board.DigestReport.PastWeekReport;
import dev.oarlock.domain.portfolio.board.DigestReport.WeekReport;
import dev.oarlock.domain.portfolio.board.DigestVersion;
import dev.oarlock.domain.portfolio.exposure.CalendarQuarter;
import dev.oarlock.domain.revenue.metric.RevenuePlan;
import dev.oarlock.domain.revenue.report.RevenuePeriod;
import dev.oarlock.local.cloud.CloudSetup;
import dev.oarlock.local.cloud.LocalCloud;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Orders on the bus become a digest that adds up, and that says what the report on revenue says.
class DigestReportTest {
  private static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");
  private static final RevenuePlan PLAN =
      new RevenuePlan(1, .1, Map.of("SMB", .2), .02, List.of(), Optional.empty());
  private static final LocalDate TODAY = LocalDate.parse("2026-11-28");

  private LocalCloud cloud;

  @BeforeEach
  void ordersOfAYear() throws Exception {
    var clock = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), NOW));
    cloud = LocalCloud.start(CloudSetup.inMemory().withClock(clock));
    signed("stays", "Enterprise", "2025-06-01", 100_000);
    order("stays", "2026-11-25", "2026-11-25", "add-on", 30_000);
    signed("leaves", "SMB", "2025-03-01", 20_000);
    order("leaves", "2026-11-26", "2026-11-26", "cancellation", 0);
    signed("fresh", "SMB", "2026-10-10", 5_000);
    customer("late", "SMB");
    order("late", "2026-11-27", "2026-02-01", "new", 7_000);
    cloud.drain();
  }

  @AfterEach
  void stop() {
    cloud.close();
  }

  @Test
  void theWeekAndTheQuarterAreThoseOfTheReportOnRevenue() {
    var revenue = json(new DigestVersion.Leadership()).path("revenue");

    var week = metrics("2026-11-22");
    assertThat(dollars(revenue.path("week"), "opening"))
        .isEqualTo(opening(week))
        .isEqualTo(132_000);
    assertThat(dollars(revenue.path("week"), "closing"))
        .isEqualTo(closing(week))
        .isEqualTo(142_000);
    assertThat(dollars(revenue, "known") + dollars(revenue, "earlierGained"))
        .as("what was known a week ago, and what was told late")
        .isEqualTo(opening(week));
    sameLines(revenue.path("week"), week);
    sameLines(revenue.path("quarter"), metrics("2026-10-01"));
    assertThat(dollars(revenue.path("quarter"), "opening"))
        .isEqualTo(opening(metrics("2026-10-01")));
  }

  /// What the accounts' logs say at the end of today is what their states say.
  @Test
  void aDayPlayedAgainIsTheDigestOfThatDay() {
    var live = (WeekReport) report(new DigestVersion.Leadership());

    var again = replayed(new DigestVersion.Leadership(), TODAY);

    assertThat(again.known()).isEqualTo(4);
    assertThat(again.week().digest()).isEqualTo(live.digest());
    assertThat(DigestText.of(again))
        .contains("As it was known at the end of 28 Nov 2026, played again from the log.")
        .contains("Revenue: $1,420 a month, +$170 within the week: +$300 add-on, −$200")
        .doesNotContain("Forecast:");
  }

  @Test
  void ofAWeekBeforeAnythingWasToldNothingWasKnown() {
    var before = replayed(new DigestVersion.Leadership(), TODAY.minusDays(7));

    assertThat(before.known()).isZero();
    assertThat(DigestText.of(before))
        .startsWith("Nothing was known of any account by the end of 21 Nov 2026")
        .contains("./oarlock metrics --from 2026-11-15 --to 2026-11-21 --every month");
    assertThat(DigestJson.of(before).path("accountsKnown").asInt(-1)).isZero();
  }

  @Test
  void whatTakesTooLongToPlayAgainIsNotShownByHalf() {
    assertThat(
            DigestReplay.of(table().appContext(_ -> {}), "digest")
                .load(new DigestVersion.Leadership(), TODAY, (done, _) -> done < 2))
        .isEmpty();
  }

  private PastWeekReport replayed(DigestVersion version, LocalDate day) {
    return DigestReplay.of(table().appContext(_ -> {}), "digest")
        .load(version, day, (_, _) -> true)
        .orElseThrow();
  }

  @Test
  void lossesAndGainsMakeTheChangeOfTheWeek() {
    var revenue = json(new DigestVersion.Leadership()).path("revenue");
    long moved = 0;
    for (var line : revenue.path("week").path("lines")) {
      moved += line.path("USD").asLong();
    }

    assertThat(dollars(revenue, "known") + dollars(revenue, "earlierGained") + moved)
        .isEqualTo(dollars(revenue.path("week"), "closing"));
    assertThat(DigestText.of(report(new DigestVersion.Leadership())))
        .contains("Revenue: $1,420 a month, +$170 within the week: +$300 add-on, −$200")
        .contains("+$70 of earlier days, told since (late)")
        .contains("Health in full");
    assertThat(text("leadership")).doesNotContain("Plan:");
  }

  /// Of $1,200 with which the quarter opened $200 are lost; of the small one's $200 all.
  @Test
  void theQuarterSoFarStandsBesideThePlan() {
    table().plans().apply(PLAN, NOW);

    assertThat(text("leadership"))
        .contains("Plan: of the $1,270 with which the quarter opened, $")
        .contains("was planned to churn up to 28 Nov 2026; $200 is lost, $", " more than planned.");
    var small = json(DigestVersion.read("segment:smb").orElseThrow()).path("plan");
    var large = json(DigestVersion.read("segment:enterprise").orElseThrow()).path("plan");
    var all = json(new DigestVersion.Leadership()).path("plan");
    assertThat(small.path("lost").asLong()).isEqualTo(20_000);
    assertThat(large.path("lost").asLong()).isZero();
    assertThat(small.path("plannedChurn").asLong() + large.path("plannedChurn").asLong())
        .isEqualTo(all.path("plannedChurn").asLong());
  }

  private String text(String version) {
    return DigestText.of(report(DigestVersion.read(version).orElseThrow())).replaceAll("\\s+", " ");
  }

  @Test
  void aPartIsOfItsAccountsAndThePartsMakeTheWhole() {
    var small = json(DigestVersion.read("segment:smb").orElseThrow()).path("revenue");
    var large = json(DigestVersion.read("segment:Enterprise").orElseThrow()).path("revenue");

    assertThat(dollars(small.path("week"), "closing") + dollars(large.path("week"), "closing"))
        .isEqualTo(142_000);
    assertThat(DigestCsv.of(report(DigestVersion.read("segment:SMB").orElseThrow())))
        .startsWith("section,account,value,amount,currency\r\n")
        .contains(
            "revenue.week,,closing,120.00,USD\r\n", "revenue.week.lines,,cancellation,-200.00,USD")
        .doesNotContain("stays");
  }

  @Test
  void theBoardsPageStandsAloneAndSaysWhatTheReportSays() {
    table().plans().apply(PLAN, NOW);
    var quarter = new CalendarQuarter(2026, 4);
    var board = (BoardReport) report(new DigestVersion.BoardPages(Optional.of(quarter)));

    assertThat(BoardPage.of(board))
        .contains("Board pack, Q4 2026 up to 28 Nov 2026", "$1,420 a month on 28 Nov 2026")
        .contains("<tr><th>Cancellation</th><td>−$200</td></tr>", "1 customer left with $200")
        .contains("<p>Plan: planned to churn $", "the customers of the first day pay $1,370.</p>")
        .contains("<svg ")
        .doesNotContain("http://", "https://", "<script", "<!--");
    assertThat(DigestJson.of(board).path("quarters").path(4).path("closing").path("USD").asLong())
        .isEqualTo(142_000);
    isThatOfTheMetrics(DigestJson.of(board));
  }

  /// Of the customers with whom the quarter opened, whatever came since.
  private void isThatOfTheMetrics(JsonNode board) {
    var metrics = metrics("2026-10-01");
    var plan = board.path("plan");
    assertThat(plan.path("expectedLocked").asLong() + plan.path("plannedChurn").asLong())
        .isEqualTo(opening(metrics));
    assertThat(plan.path("actualOfOpening").asLong())
        .isEqualTo(Math.round(metrics.path("netRetention").asDouble() * opening(metrics)));
  }

  private JsonNode json(DigestVersion version) {
    return DigestJson.of(report(version));
  }

  private DigestReport report(DigestVersion version) {
    return DigestSource.of(table().appContext(_ -> {}), "digest").load(version);
  }

  private JsonNode metrics(String from) {
    return PrintedMetrics.of(table(), new RevenuePeriod(LocalDate.parse(from), TODAY));
  }

  private static void sameLines(JsonNode digest, JsonNode metrics) {
    digest
        .path("lines")
        .properties()
        .forEach(line ->
            assertThat(line.getValue().path("USD").asLong())
                .as(line.getKey())
                .isEqualTo(metrics.path("lines").path(line.getKey()).asLong()));
  }

  private static long dollars(JsonNode json, String name) {
    return json.path(name).path("USD").asLong();
  }

  private static long opening(JsonNode metrics) {
    return metrics.path("opening").asLong();
  }

  private static long closing(JsonNode metrics) {
    return metrics.path("closing").asLong();
  }

  private InstanceTable table() {
    var name = cloud.template().tables().getFirst().request().tableName();
    return new InstanceTable(cloud.dynamo(), name, TODAY);
  }

  private void signed(String account, String segment, String day, int cents) {
    customer(account, segment);
    order(account, day, day, "new", cents);
  }

  private void customer(String account, String segment) {
    cloud.put(
        "crm",
        "AccountRegistered",
        "{\"account\":\"%s\",\"at\":\"2025-01-01\",\"name\":\"%s\",\"segment\":\"%s\",\"csm\":\"dana\"}"
            .formatted(account, account, segment));
  }

  private void order(String account, String told, String effective, String order, int cents) {
    cloud.put(
        "billing",
        "ContractChanged",
        """
        {"account":"%s","at":"%s","id":"%s-%s-%s","contract":"C1","order":"%s","effective":"%s",
         "termMonths":36,"autoRenew":true,"lines":[{"sku":"%s","quantity":1,
         "amount":{"amount":%d,"currency":"USD"},"per":"month"}]}\
        """
            .formatted(
                account,
                told,
                account,
                order,
                told,
                order,
                effective,
                order.equals("add-on") ? "more" : "plan",
                cents));
  }
}
