package dev.oarlock.cli.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.events.SignalJson;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.invoice.AccountInvoices;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An export of invoices says what is paid of each in all, an event what was paid now: together
/// they count each payment once, in whatever order they come.
class StripePaymentsTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-12-02");
  private static final Path EVENTS = Path.of("..", "events", "mappings", "stripe", "events");

  @TempDir private Path folder;

  @Test
  void aLaterExportAddsTheRestOfWhatIsPaid() throws IOException {
    var first = export(LocalDate.parse("2026-11-30"), "100.00", "open");
    var second = export(TODAY, "200.00", "open");

    assertThat(owed(both(first, second))).isEqualTo(160_00);
    assertThat(owed(both(second, first))).isEqualTo(160_00);
  }

  @Test
  void theEventOfAPartThatAnExportTellsAsWellAddsNothing() throws IOException {
    var part = event("invoice-part-paid");

    assertThat(owed(both(export(TODAY, "100.00", "open"), part))).isEqualTo(260_00);
    assertThat(owed(both(part, export(TODAY, "200.00", "open")))).isEqualTo(160_00);
    assertThat(owed(both(part, export(TODAY, "360.00", "paid")))).isZero();
  }

  private Map<String, LoggedSignal> export(LocalDate day, String paid, String status)
      throws IOException {
    Files.writeString(
        folder.resolve("invoices.csv"),
        """
        id,Currency,Customer,Date (UTC),Due Date (UTC),Total,Amount Paid,Status
        in_E9,usd,cus_E1,2026-11-20 09:12,2026-11-20 09:12,360.00,%s,%s
        """
            .formatted(paid, status));
    var stripe = ShippedMapping.named("stripe").orElseThrow().mapping();
    var log = new LinkedHashMap<String, LoggedSignal>();
    for (var signal :
        ImportPlan.named(stripe, SourceFiles.of(List.of(folder)).asOf(day))
            .map()
            .activitySignals()) {
      put(log, signal.type(), JsonTree.parse(signal.detail()));
    }
    return log;
  }

  private static Map<String, LoggedSignal> event(String name) throws IOException {
    var event = Files.readString(EVENTS.resolve(name + ".json")).replace("\"jpy\"", "\"usd\"");
    var log = new LinkedHashMap<String, LoggedSignal>();
    for (var signal : ((Translation.Signals) PartnerEvents.of().of(event)).signals()) {
      var message = JsonTree.parse(signal.message());
      put(log, message.path("detail-type").asText(), message.path("detail"));
    }
    return log;
  }

  private static void put(Map<String, LoggedSignal> log, String type, JsonNode detail) {
    var id = new SignalId(detail.path("id").asText());
    var at = OffsetDateTime.parse(at(detail.path("at").asText())).toInstant();
    var signal = SignalJson.read(type, detail);
    log.put(id.toString(), new LoggedSignal(id, new AccountId("acme"), at, at, signal));
  }

  private static String at(String time) {
    return time.contains("T") ? time : time + "T00:00:00Z";
  }

  /// What the log keeps of both: an id that is there already stays.
  private static List<LoggedSignal> both(
      Map<String, LoggedSignal> first, Map<String, LoggedSignal> second) {
    var log = new LinkedHashMap<>(first);
    second.forEach(log::putIfAbsent);
    return new ArrayList<>(log.values());
  }

  private static long owed(List<LoggedSignal> log) {
    var owed = AccountInvoices.of(Facts.none().fold(log, TODAY)).owed(TODAY);
    return owed.byCurrency().values().stream().mapToLong(Long::longValue).sum();
  }
}
