package dev.oarlock.cli.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.events.SignalJson;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.SignalId;
import dev.oarlock.ingest.partner.PartnerEvents;
import dev.oarlock.ingest.partner.PartnerEvents.Translation;
import dev.oarlock.mapping.definition.ShippedMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// An export says what is so on its day, and events what changed on theirs: of one subscription
/// they are one contract, in whatever order they come.
class StripeOverlapTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-12-02");
  private static final Path EVENTS = Path.of("..", "events", "mappings", "stripe", "events");
  private static final String EXPORT =
      """
      id,Customer ID,Plan,Quantity,Currency,Interval,Amount,Status,Created (UTC),Start Date (UTC)
      sub_E1,cus_E1,price_team,%d,usd,month,%d.00,active,2025-12-01 00:00,2025-12-01 00:00
      """;

  @TempDir private Path folder;

  /// It was 12 seats from the beginning and 15 since 27 November, by the events. The subscription
  /// was made at the very midnight that the export tells.
  @ParameterizedTest
  @CsvSource({
    "2026-11-26, 20,  600,  450,  450", // an event is of a later day than the export
    "2026-11-30, 40, 1200,  450, 1200" // the export is of a later day than all events
  })
  void theLaterDayPrevailsWhicheverCameFirst(
      LocalDate exported, int seats, long worth, long afterTheEvent, long now) throws IOException {
    var export = export(exported, seats, worth);
    var events = events("subscription-created", "subscription-seats");

    for (var told : orders(export, events)) {
      var contracts = contracts(told);
      assertThat(cmrr(contracts, "2026-11-25")).as("as it began").isEqualTo(360_00);
      assertThat(cmrr(contracts, exported.toString())).isEqualTo(100 * worth);
      assertThat(cmrr(contracts, "2026-11-27")).isEqualTo(100 * afterTheEvent);
      assertThat(cmrr(contracts, TODAY.toString())).isEqualTo(100 * now);
      assertThat(contracts.all()).hasSize(1);
    }
  }

  @Test
  void whoCancelsAgainAfterAChangeOfMindLeaves() throws IOException {
    var events =
        events(
            "subscription-created", "subscription-will-not-renew", "subscription-renews-after-all");
    assertThat(contracts(events).noticeEffective(LocalDate.parse("2026-11-30"))).isEmpty();

    var again = new LinkedHashMap<>(events);
    again.putAll(
        translated(
            sample("subscription-will-not-renew")
                .replace("evt_subscription_will_not_renew", "evt_again")
                .replace("\"created\": 1795771200", "\"created\": 1795944000")));

    assertThat(contracts(again).noticeEffective(LocalDate.parse("2026-11-30")))
        .contains(LocalDate.parse("2026-12-01"));
  }

  /// By no accident of what stands in the two, few seats or many.
  @ParameterizedTest
  @ValueSource(ints = {1, 9, 100})
  void anEventOfTheMidnightOfAnExportPrevails(int seats) throws IOException {
    var export = export(LocalDate.parse("2026-11-27"), seats, 30L * seats);
    var events =
        translated(
            sample("subscription-seats")
                .replace("\"created\": 1795771200", "\"created\": 1795737600"));

    for (var told : orders(export, events)) {
      assertThat(cmrr(contracts(told), "2026-11-27")).isEqualTo(450_00);
    }
  }

  /// Each is a whole export: its day, and what it says of notice.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-11-10 true                                       | 2026-12-01
          2026-11-10 true, 2026-11-20 false                     |
          2026-11-20 false, 2026-11-10 true                     |
          2026-11-10 true, 2026-11-05 false                     | 2026-12-01
          2026-11-10 true, 2026-11-20 false, 2026-11-20 false   |
          2026-11-10 true, 2026-11-20 false, 2026-11-25 true    | 2026-12-01
          2026-11-25 true, 2026-11-20 false, 2026-11-10 true    | 2026-12-01
          2026-11-10 true, 2026-11-20 unsaid                    | 2026-12-01
          """)
  void theLatestExportSaysWhetherNoticeStands(String exports, LocalDate leaves) throws IOException {
    var log = new LinkedHashMap<String, LoggedSignal>();
    for (var export : exports.split(", ")) {
      var said = export.split(" ");
      notice(LocalDate.parse(said[0]), said[1]).forEach(log::putIfAbsent);
    }

    assertThat(contracts(log).noticeEffective(LocalDate.parse("2026-11-30")))
        .isEqualTo(Optional.ofNullable(leaves));
  }

  @Test
  void anExportFromAfterTheirLastDaySaysThatTheyNeverLeft() throws IOException {
    var log = new LinkedHashMap<>(notice(LocalDate.parse("2026-11-10"), "true"));
    assertThat(contracts(log).inForce(TODAY)).isFalse();

    log.putAll(notice(LocalDate.parse("2026-12-02"), "false"));

    assertThat(contracts(log).inForce(TODAY)).isTrue();
    assertThat(contracts(log).spells().until(TODAY)).hasSize(1);
  }

  /// Some exports call that canceled, too, and tell of no end.
  @Test
  void whoIsCanceledForTheEndOfThePeriodStaysUntilThen() throws IOException {
    var log = notice(LocalDate.parse("2026-11-10"), "true", "canceled");

    assertThat(contracts(log).noticeEffective(LocalDate.parse("2026-11-30")))
        .contains(LocalDate.parse("2026-12-01"));
  }

  @Test
  void aChangeOfSeatsOfTheSameDayDoesNotBringTheNoticeBack() throws IOException {
    var log = new LinkedHashMap<>(notice(LocalDate.parse("2026-11-10"), "true"));
    log.putAll(notice(LocalDate.parse("2026-11-27"), "false"));
    log.putAll(events("subscription-seats"));

    assertThat(contracts(log).noticeEffective(LocalDate.parse("2026-11-30"))).isEmpty();
  }

  /// They are told as they were then; what was changed later holds beyond the end of the period.
  @Test
  void seatsAddedAfterAChangeOfMindStay() throws IOException {
    var log =
        events(
            "subscription-created", "subscription-will-not-renew", "subscription-renews-after-all");
    log.putAll(
        translated(
            sample("subscription-seats")
                .replace("\"created\": 1795771200", "\"created\": 1795860000")));

    assertThat(contracts(log).noticeEffective(LocalDate.parse("2026-11-30"))).isEmpty();
    assertThat(cmrr(contracts(log), "2026-12-02")).isEqualTo(450_00);
  }

  /// The part is told by both under one id, and the rest by another.
  @Test
  void aPartOfAnInvoiceIsPaidOnce() throws IOException {
    Files.writeString(
        folder.resolve("invoices.csv"),
        """
        id,Currency,Customer,Date (UTC),Due Date (UTC),Total,Amount Paid,Status
        in_E9,usd,cus_E1,2026-11-20 09:12,2026-11-20 09:12,360.00,100.00,open
        """);
    var stripe = ShippedMapping.named("stripe").orElseThrow().mapping();
    var files = SourceFiles.of(List.of(folder)).asOf(LocalDate.parse("2026-11-30"));
    var told =
        ImportPlan.named(stripe, files).map().activitySignals().stream()
            .map(it -> JsonTree.parse(it.detail()).path("id").asText());
    var part = (Translation.Signals) PartnerEvents.of().of(sample("invoice-part-paid"));
    var whole = (Translation.Signals) PartnerEvents.of().of(sample("invoice-paid"));

    assertThat(told).contains(id(part)).doesNotContain(id(whole));
  }

  private static String id(Translation.Signals told) {
    return JsonTree.parse(told.signals().getFirst().message()).at("/detail/id").asText();
  }

  /// Six weeks at a time, billed from another day than it began: a CSM compares with Stripe.
  @Test
  void itRenewsAtTheEndOfThePeriodThatTheExportTells() throws IOException {
    var rows = EXPORT.formatted(2, 60).replace("month,", "week,6,").lines().toList();
    var head = rows.get(0).replace("Interval,", "Interval,Interval Count,");
    var contracts =
        contracts(periods(head + ",Current Period End (UTC)", rows.get(1) + ",2026-12-21 00:00"));

    assertThat(contracts.all()).hasSize(1);
    assertThat(renewal(contracts, "2026-12-02")).isEqualTo("2026-12-21");
    assertThat(renewal(contracts, "2026-12-21")).isEqualTo("2027-02-01");
  }

  /// Stripe ends a month that began on the 31st on the 30th: the contract keeps its day.
  @Test
  void aPeriodThatTheContractComesToAnywayMovesNothing() throws IOException {
    var rows = EXPORT.formatted(2, 60).replace("2025-12-01", "2025-10-31").lines().toList();
    var contracts =
        contracts(periods(rows.get(0) + ",Current Period End (UTC)", rows.get(1) + ",2027-02-28"));

    assertThat(renewal(contracts, "2027-02-27")).isEqualTo("2027-02-28");
    assertThat(renewal(contracts, "2027-02-28")).isEqualTo("2027-03-31");
    assertThat(contracts.isMonthToMonth(TODAY)).isTrue();
  }

  /// From months to a year, in the middle of a month.
  @Test
  void aSwapToYearsRenewsInAYearByEventByExportAndByBoth() throws IOException {
    var swapped =
        translated(
            sample("subscription-seats")
                .replace("\"interval\": \"month\"", "\"interval\": \"year\"")
                .replace(
                    "\"current_period_end\": 1796083200", "\"current_period_end\": 1827307200"));
    var row =
        "sub_E1,cus_E1,price_team,15,usd,year,450.00,active,2025-12-01 00:00,2025-12-01 00:00";
    var export =
        periods(
            EXPORT.lines().findFirst().orElseThrow() + ",Current Period End (UTC)",
            row + ",2027-11-27 09:20");

    for (var told : orders(export, swapped)) {
      told.putAll(events("subscription-created"));
      assertThat(contracts(told).all()).hasSize(1);
      assertThat(renewal(contracts(told), "2026-12-02")).isEqualTo("2027-11-27");
    }
    swapped.putAll(events("subscription-created"));
    assertThat(renewal(contracts(swapped), "2026-12-02")).isEqualTo("2027-11-27");
  }

  @Test
  void whatIsBilledFromTheFirstRenewsOnTheFirst() throws IOException {
    var begun =
        translated(
            sample("subscription-created")
                .replace(
                    "\"start_date\": 1764547200",
                    "\"billing_cycle_anchor\": 1765584000, \"start_date\": 1764547200")
                .replace(
                    "\"current_period_end\": 1796083200", "\"current_period_end\": 1765584000"));

    assertThat(renewal(contracts(begun), "2025-12-02")).isEqualTo("2025-12-13");
    assertThat(renewal(contracts(begun), "2026-12-02")).isEqualTo("2026-12-13");
    assertThat(contracts(begun).all()).hasSize(1);
  }

  private static String renewal(AccountContracts contracts, String day) {
    return contracts.nextRenewal(LocalDate.parse(day)).orElseThrow().date().toString();
  }

  private Map<String, LoggedSignal> periods(String head, String row) throws IOException {
    Files.writeString(folder.resolve("subscriptions.csv"), head + "\n" + row + "\n");
    return read(LocalDate.parse("2026-11-30"));
  }

  /// What the log keeps of both, one before the other: an id that is there already stays.
  private static List<Map<String, LoggedSignal>> orders(
      Map<String, LoggedSignal> one, Map<String, LoggedSignal> other) {
    var first = new LinkedHashMap<>(one);
    other.forEach(first::putIfAbsent);
    var second = new LinkedHashMap<>(other);
    one.forEach(second::putIfAbsent);
    return List.of(first, second);
  }

  private static AccountContracts contracts(Map<String, LoggedSignal> log) {
    return AccountContracts.of(Facts.none().fold(new ArrayList<>(log.values()), TODAY));
  }

  private static long cmrr(AccountContracts contracts, String day) {
    return contracts.cmrr(LocalDate.parse(day)).byCurrency().values().stream()
        .mapToLong(it -> it)
        .sum();
  }

  private Map<String, LoggedSignal> export(LocalDate day, int seats, long worth)
      throws IOException {
    Files.writeString(folder.resolve("subscriptions.csv"), EXPORT.formatted(seats, worth));
    return read(day);
  }

  private Map<String, LoggedSignal> read(LocalDate day) {
    var files = SourceFiles.of(List.of(folder)).asOf(day);
    var stripe = ShippedMapping.named("stripe").orElseThrow().mapping();
    return logged(
        ImportPlan.named(stripe, files).map().activitySignals().stream()
            .map(it -> JsonTree.parse(it.detail())));
  }

  /// Without the day on which notice was given; `unsaid` leaves the column out.
  private Map<String, LoggedSignal> notice(LocalDate day, String atPeriodEnd) throws IOException {
    return notice(day, atPeriodEnd, "active");
  }

  private Map<String, LoggedSignal> notice(LocalDate day, String atPeriodEnd, String status)
      throws IOException {
    var column = atPeriodEnd.equals("unsaid") ? "Anything" : "Cancel At Period End";
    var lines = EXPORT.replace("active", status).formatted(12, 360).lines().toList();
    Files.writeString(
        folder.resolve("subscriptions.csv"),
        lines.get(0)
            + ",Current Period End (UTC),"
            + column
            + "\n"
            + lines.get(1)
            + ",2026-12-01 00:00,"
            + atPeriodEnd
            + "\n");
    return read(day);
  }

  private static Map<String, LoggedSignal> events(String... names) throws IOException {
    var all = new LinkedHashMap<String, LoggedSignal>();
    for (var name : names) {
      all.putAll(translated(sample(name)));
    }
    return all;
  }

  private static String sample(String name) throws IOException {
    return Files.readString(EVENTS.resolve(name + ".json"));
  }

  private static Map<String, LoggedSignal> translated(String event) {
    var read = (Translation.Signals) PartnerEvents.of().of(event);
    return logged(read.signals().stream().map(it -> JsonTree.parse(it.message()).path("detail")));
  }

  private static Map<String, LoggedSignal> logged(Stream<JsonNode> orders) {
    var log = new LinkedHashMap<String, LoggedSignal>();
    orders.forEach(detail -> {
      var id = detail.path("id").asText();
      var at = detail.path("at").asText();
      var when =
          at.length() == 10
              ? LocalDate.parse(at).atStartOfDay().toInstant(ZoneOffset.UTC)
              : OffsetDateTime.parse(at).toInstant();
      var order = SignalJson.read("ContractChanged", detail);
      log.put(id, new LoggedSignal(new SignalId(id), new AccountId("acme"), when, when, order));
    });
    return log;
  }
}
