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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  /// It was 12 seats from the beginning and 15 since 27 November, by the events.
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
    var files = SourceFiles.of(List.of(folder)).asOf(day);
    var stripe = ShippedMapping.named("stripe").orElseThrow().mapping();
    return logged(
        ImportPlan.named(stripe, files).map().activitySignals().stream()
            .map(it -> JsonTree.parse(it.detail())));
  }

  private static Map<String, LoggedSignal> events(String... names) throws IOException {
    var all = new LinkedHashMap<String, LoggedSignal>();
    for (var name : names) {
      all.putAll(translated(sample(name)));
    }
    return all;
  }

  private static String sample(String name) throws IOException {
    return Files.readString(EVENTS.resolve(name + ".json"))
        .replace("\"created\": 1764547200", "\"created\": 1764547233"); // the export has no seconds
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
