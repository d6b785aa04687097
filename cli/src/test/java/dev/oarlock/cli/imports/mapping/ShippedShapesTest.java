package dev.oarlock.cli.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.cli.imports.signal.MappedSignal;
import dev.oarlock.cli.imports.suggest.MappingSuggestion;
import dev.oarlock.ingest.validation.IntakeCheck;
import dev.oarlock.mapping.definition.ShippedMapping;
import dev.oarlock.mapping.definition.SignalMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The mappings of other systems' exports, each on its own sample.
class ShippedShapesTest {
  private static final Path MAPPINGS = Path.of("..", "events", "mappings");
  private static final IntakeCheck INTAKE =
      new IntakeCheck(ZoneOffset.UTC, Instant.parse("2026-11-29T12:00:00Z"));

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(ShippedMapping.class)
  void anExportIsRecognisedByItsColumnsAndTakenWhole(ShippedMapping shape) {
    var plan = ImportPlan.recognized(sample(shape));
    var mapped = plan.map();

    assertThat(plan.files().keySet()).extracting(SignalMapping::name).containsExactly(shape.word());
    assertThat(plan.unread()).isEmpty();
    assertThat(mapped.refused()).isEmpty();
    assertThat(mapped.signals()).allSatisfy(ShippedShapesTest::isTakenIn);
  }

  @ParameterizedTest
  @EnumSource(ShippedMapping.class)
  void aShippedMappingIsOfTheDescribedShape(ShippedMapping shape) throws IOException {
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(MAPPINGS.resolve("schema.json")), InputFormat.JSON);

    assertThat(schema.validate(new YAMLMapper().readTree(shape.text()))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          spreadsheet  | AccountRegistered=4, AccountUpdated=4, ContractChanged=8, IdentityLinked=3, UsageReported=4
          stripe       | AccountRegistered=6, ContractChanged=12, IdentityLinked=5, InvoiceIssued=5, InvoiceOverdue=2, InvoicePaid=2, InvoiceVoided=1, InvoiceWrittenOff=1
          chargebee    | AccountRegistered=4, ContractChanged=7, IdentityLinked=3
          hubspot      | AccountRegistered=3, AccountUpdated=3, IdentityLinked=3
          salesforce   | AccountRegistered=7, AccountUpdated=3, ContractChanged=4, IdentityLinked=3
          zendesk      | TicketClosed=2, TicketOpened=3
          intercom     | TicketClosed=1, TicketOpened=2
          delighted    | SurveyAnswered=2
          surveymonkey | SurveyAnswered=3
          segment      | UsageReported=2
          mixpanel     | UsageReported=4
          amplitude    | UsageReported=1
          """)
  void itsRowsBecomeTheseSignals(String shape, String signals) {
    var counts =
        signals(shape).stream()
            .collect(
                Collectors.groupingBy(MappedSignal::type, TreeMap::new, Collectors.counting()));

    assertThat(counts).hasToString("{" + signals + "}");
  }

  @Test
  void everyShapeInOneFolderIsReadByItsOwnMapping() {
    var files = List.of("stripe", "hubspot", "zendesk", "delighted");

    var plan =
        ImportPlan.recognized(
            SourceFiles.of(
                files.stream().map(it -> MAPPINGS.resolve(it).resolve("sample")).toList()));

    assertThat(plan.files().keySet())
        .extracting(SignalMapping::source)
        .containsExactlyInAnyOrder("stripe", "hubspot", "zendesk", "delighted");
    assertThat(plan.map().signals())
        .extracting(MappedSignal::source)
        .contains("stripe", "hubspot", "zendesk", "delighted");
  }

  @Test
  void threePeopleOfADayAreCountedOnce() {
    var usage =
        signals("mixpanel").stream()
            .filter(signal -> signal.account().contains("G5"))
            .map(MappedSignal::detail)
            .toList();

    assertThat(usage)
        .anyMatch(it -> it.contains("\"activeUsers\":3") && it.contains("\"Report Exported\":4"));
  }

  @Test
  void amountsOfStripeAreInTheSmallestUnitOfTheirCurrency() {
    var yen = order("stripe", "sub_S2-new");

    assertThat(yen.at("/lines/0/amount")).hasToString("{\"amount\":125000,\"currency\":\"JPY\"}");
    assertThat(order("stripe", "sub_S5-new").at("/lines/0/amount/amount").asInt())
        .as("sixty pounds for six weeks are 520 a year")
        .isEqualTo(52_000);
  }

  @Test
  void aTrialIsNoContractThatIsPaid() {
    assertThat(order("stripe", "sub_S4-trial").path("trial").asBoolean()).isTrue();
    assertThat(order("stripe", "sub_S4-trial").path("ends").asText()).isEqualTo("2026-12-04");
  }

  @Test
  void aSubscriptionThatWillNotRenewEndsWithItsPeriod() {
    assertThat(order("stripe", "sub_S3-end").path("effective").asText()).isEqualTo("2027-02-28");
    assertThat(order("chargebee", "cb_2-end").path("effective").asText()).isEqualTo("2027-01-10");
  }

  @Test
  void anExportWithoutNoticeSaysThatTheSubscriptionRenews() {
    assertThat(order("stripe", "sub_S1-2026").path("autoRenew").asBoolean()).isTrue();
    assertThat(order("chargebee", "cb_1-2026").path("autoRenew").asBoolean()).isTrue();
  }

  @Test
  void whatRenewsDoesSoAtTheEndOfThePeriodThatRuns() {
    assertThat(order("stripe", "sub_S5-2026").path("ends").asText()).isEqualTo("2026-12-21");
    assertThat(order("stripe", "sub_S5-2026").path("termDays").asInt()).isEqualTo(42);
    assertThat(order("chargebee", "cb_1-2026").path("ends").asText()).isEqualTo("2026-12-16");
    assertThat(order("chargebee", "cb_1-2026").path("termMonths").asInt()).isEqualTo(1);
  }

  /// Otherwise what is paid in part in one export and whole in the next would stay open.
  @Test
  void aPartOfAnInvoiceIsToldApartFromTheWhole() {
    assertThat(signals("stripe")).anyMatch(it -> it.detail().contains("\"in_S3-part-"));
    assertThat(signals("stripe")).anyMatch(it -> it.detail().contains("\"in_S1-paid\""));
    assertThat(signals("stripe")).noneMatch(it -> it.detail().contains("\"in_S3-paid\""));
  }

  @Test
  void whatIsOverIsToldAsItsEventTellsIt() {
    assertThat(order("stripe", "sub_S6-ended").path("effective").asText()).isEqualTo("2026-07-15");
    assertThat(order("stripe", "sub_S6-ended").path("at").asText()).startsWith("2026-07-15T10:00");
  }

  @Test
  void anOpportunityIsPaidForItsWholeTerm() {
    var order = order("salesforce", "Expansion\n(2nd site)");

    assertThat(order.path("termMonths").asInt()).isEqualTo(24);
    assertThat(order.at("/lines/0/amount/amount").asInt()).isEqualTo(1_250_050);
    assertThat(order("salesforce", "Renewal 2026").path("order").asText()).isEqualTo("renewal");
  }

  @Test
  void whoIsStillListedHasRenewed() {
    var overdue = order("spreadsheet", "ContractChanged-Fern Studio-new");

    assertThat(overdue.path("ends").asText()).isEqualTo("2025-12-01");
    assertThat(overdue.path("autoRenew").asBoolean()).isTrue();
    assertThat(
            order("spreadsheet", "ContractChanged-Granite Peak-new").path("autoRenew").asBoolean())
        .isFalse();
  }

  @Test
  void whoAttachesRegistersNobodyAndLinksItsIdToTheDomain() {
    var shipped = ShippedMapping.STRIPE;
    var mapped = ImportPlan.named(shipped.mapping(), sample(shipped)).map();

    var attached = AttachedSignals.of(mapped).signals();

    assertThat(attached).extracting(MappedSignal::type).doesNotContain("AccountRegistered");
    assertThat(attached)
        .extracting(MappedSignal::detail)
        .anyMatch(it ->
            it.contains("\"account\":{\"system\":\"domain\",\"id\":\"harborfinch.example\"}")
                && it.contains("\"identities\":[{\"system\":\"stripe\",\"id\":\"cus_S1\"}]"));
  }

  private static JsonNode order(String shape, String id) {
    return signals(shape).stream()
        .filter(signal -> signal.type().equals("ContractChanged"))
        .map(signal -> JsonTree.parse(signal.detail()))
        .filter(detail -> detail.path("id").asText().contains(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError(id + " is not among " + signals(shape)));
  }

  private static List<MappedSignal> signals(String shape) {
    var shipped = ShippedMapping.named(shape).orElseThrow();
    return ImportPlan.named(shipped.mapping(), sample(shipped)).map().signals();
  }

  private static void isTakenIn(MappedSignal signal) {
    var event = JsonTree.object().put("id", "test").put("detail-type", signal.type());
    event.put("source", signal.source()).set("detail", JsonTree.parse(signal.detail()));
    assertThat(INTAKE.refusal(JsonTree.write(event))).as(signal.detail()).isEmpty();
  }

  private static SourceFiles sample(ShippedMapping shape) {
    return SourceFiles.of(List.of(MAPPINGS.resolve(shape.word()).resolve("sample")))
        .asOf(LocalDate.parse("2026-11-29"));
  }

  @Test
  void aFooterOfAListIsNoCustomer() throws IOException {
    var list =
        Files.writeString(
            folder.resolve("list.csv"),
            "Name,Owner,MRR\nAcme,dana,1200\n\nTotal,,1200\nCopyright (c) 2026,,\n");

    var mapped = ImportPlan.recognized(SourceFiles.of(List.of(list))).map();

    assertThat(mapped.registrationSignals()).hasSize(1);
    assertThat(mapped.skipped()).containsEntry("list.csv: nothing beside a name", 1);
    assertThat(mapped.refused()).isEmpty();
  }

  @Test
  void aListWithoutRevenueIsNobodysExport() throws IOException {
    Files.writeString(
        folder.resolve("who.csv"), "id,name,owner,stripe\nA1,Acme Ltd,Kim,cus_1\nA2,Beta,Kim,\n");

    var mapped = ImportPlan.recognized(SourceFiles.of(List.of(folder))).map();

    assertThat(mapped.refused()).isEmpty();
    assertThat(mapped.noted())
        .containsExactly(Map.entry("who.csv: no revenue, so registered without a contract", 2));
    assertThat(mapped.signals())
        .extracting(MappedSignal::detail)
        .anyMatch(it -> it.contains("{\"system\":\"spreadsheet\",\"id\":\"A1\"}"))
        .anyMatch(it -> it.contains("[{\"system\":\"stripe\",\"id\":\"cus_1\"}]"));
  }

  @Test
  void aListSaysWhichOfItsColumnsNothingReads() throws IOException {
    Files.writeString(
        folder.resolve("clients.csv"),
        """
        Client;MRR;Responsable;Date de fin
        Café de l'Île;1 250,50 €;Zoé;28/02/2027
        """);
    var files = SourceFiles.of(List.of(folder));

    assertThat(ImportPlan.recognized(files).map().formats())
        .containsEntry(
            "clients.csv",
            "separated by ;, decimal comma, day first; not read: Responsable, Date de fin");
    assertThat(MappingSuggestion.of(files))
        .contains("# - 'Responsable' is not read: a name that its people use may be added below");
  }

  @Test
  void whoHasNoRevenueIsRegisteredWithoutAContract() throws IOException {
    var list =
        Files.writeString(
            folder.resolve("list.csv"),
            """
            Name,Owner,MRR,ARR
            Acme,dana,1200,
            Beta,dana,,
            Gamma,sam,-,n/a
            Delta,sam,,"24,000"
            """);

    var mapped = ImportPlan.recognized(SourceFiles.of(List.of(list))).map();

    assertThat(mapped.refused()).isEmpty();
    assertThat(mapped.registrationSignals()).hasSize(4);
    assertThat(mapped.signals()).allSatisfy(ShippedShapesTest::isTakenIn);
    assertThat(mapped.noted())
        .containsExactly(Map.entry("list.csv: no revenue, so registered without a contract", 2));
    assertThat(mapped.signals())
        .filteredOn(signal -> signal.type().equals("ContractChanged"))
        .extracting(MappedSignal::account)
        .noneMatch(account -> account.contains("Beta") || account.contains("Gamma"));
    assertThat(mapped.signals())
        .extracting(MappedSignal::detail)
        .anyMatch(it -> it.contains("\"amount\":120000,") && it.contains("\"per\":\"month\""))
        .anyMatch(it -> it.contains("\"amount\":2400000,") && it.contains("\"per\":\"year\""));
  }

  @Test
  void aListOfCustomersMayBeJsonLines() throws IOException {
    var list =
        Files.writeString(
            folder.resolve("list.jsonl"),
            "{\"name\":\"Acme\",\"mrr\":1200.5,\"currency\":\"USD\"}\n"
                + "{\"name\":\"Beta\",\"mrr\":\"100\"}\n");

    var mapped = ImportPlan.recognized(SourceFiles.of(List.of(list))).map();

    assertThat(mapped.refused()).isEmpty();
    assertThat(mapped.activitySignals())
        .extracting(MappedSignal::detail)
        .anyMatch(detail -> detail.contains("{\"amount\":120050,\"currency\":\"USD\"}"))
        .anyMatch(detail -> detail.contains("{\"amount\":10000,\"currency\":\"USD\"}"));
  }
}
