package dev.oarlock.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.directory.DirectoryEntry;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.cli.instance.InstanceTable;
import dev.oarlock.cli.metrics.PrintedMetrics;
import dev.oarlock.domain.account.facts.AccountMerges;
import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.ProductSignal.TicketOpened;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.revenue.report.RevenuePeriod;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.local.cloud.CloudSetup;
import dev.oarlock.local.cloud.LocalCloud;
import dev.oarlock.local.cloud.runtime.StrictJson;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two accounts of a CRM that are one customer, on the real parts.
class MergedAccountsTest {
  private static final AccountId WHOLE = new AccountId("acme");
  private static final AccountId PART = new AccountId("acme-sales");

  private final Instant now = Instant.now();
  private LocalCloud cloud;

  @BeforeEach
  void start() throws IOException {
    cloud = AwakeCloud.start(CloudSetup.inMemory());
    register(WHOLE, "Acme Corporation", 10_000_00);
    register(PART, "Acme Sales", 2_000_00);
  }

  @AfterEach
  void stop() {
    cloud.close();
  }

  @Test
  void theWholeHasBothPastsAndAnswersToBothNames() throws IOException {
    merge();

    assertThat(contracts(WHOLE)).containsExactlyInAnyOrder("C-acme", "C-acme-sales");
    assertThat(cloud.slashCommands().text("/health acme sales"))
        .startsWith("Acme Sales was merged into Acme Corporation.")
        .contains("€12,000");
    assertThat(cloud.slashCommands().text("/health acme-sales")).contains("Acme Corporation");
    assertThat(directory()).containsExactly("acme");
  }

  @Test
  void whatIsToldOfThePartLaterCountsForTheWholeAtOnce() {
    merge();

    ticket(PART, "S-2");
    ticket(WHOLE, "A-2");

    assertThat(tickets(WHOLE)).containsExactlyInAnyOrder("A-2", "S-2");
    assertThat(tickets(PART)).isEmpty();
  }

  @Test
  void aMergeAlertsNobodyAndRingsNoGong() {
    merge();

    assertThat(cloud.slack().posts("gong")).isEmpty();
    assertThat(cloud.slack().posts("customer-health")).isEmpty();
  }

  @Test
  void mergedAndSplitBothAreAsBeforeAndThePartHasWhatWasToldOfItMeanwhile() throws IOException {
    var whole = state(WHOLE);
    var part = state(PART);

    merge();
    split();

    assertThat(known(WHOLE)).isEqualTo(known(whole));
    assertThat(known(PART)).isEqualTo(known(part));
    assertThat(state(PART).assessment()).isEqualTo(part.assessment());
    assertThat(state(PART).scores().nextChangeDay()).isEqualTo(part.scores().nextChangeDay());
    assertThat(state(WHOLE).assessment()).isEqualTo(whole.assessment());
    assertThat(state(WHOLE).forecast().within90()).isEqualTo(whole.forecast().within90());
    assertThat(directory()).containsExactly("acme", "acme-sales");

    put("AccountsMerged", detail(WHOLE, "again", 0).put("merged", "acme-sales"));
    cloud.drain();
    ticket(PART, "S-3");
    put("AccountsSplit", detail(WHOLE, "split again", 0).put("merged", "acme-sales"));
    cloud.drain();

    assertThat(tickets(PART)).containsExactly("S-3");
    assertThat(tickets(WHOLE)).isEmpty();
    assertThat(cloud.slashCommands().text("/health acme sales")).contains("Acme Sales: ");
  }

  /// One customer is counted where two were, as if it had always been one; nobody has left.
  @Test
  void aMergeMovesNoRevenue() {
    var before = revenue();
    merge();

    assertThat(before.path("closing").asLong()).isEqualTo(12_000_00);
    assertThat(before.path("customersClosing").asInt()).isEqualTo(2);
    assertThat(revenue().path("closing").asLong()).isEqualTo(12_000_00);
    assertThat(revenue().path("customersClosing").asInt()).isOne();
    assertThat(revenue().path("lines").path("cancellation").asLong()).isZero();
    assertThat(revenue().path("lines").path("productChurn").asLong()).isZero();

    split();

    assertThat(revenue()).isEqualTo(before);
  }

  private JsonNode revenue() {
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return PrintedMetrics.of(
        new InstanceTable(cloud.dynamo(), table(), today),
        new RevenuePeriod(today.minusMonths(11), today),
        Currency.getInstance("EUR"));
  }

  @Test
  void whyAndAsOfReadBothLogs() throws IOException {
    var day = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(20);
    merge();

    assertThat(cloud.slashCommands().text("/health acme as of " + day)).contains("As known now");
    assertThat(cloud.slashCommands().text("/health acme why since " + day))
        .contains("Acme Corporation");
  }

  private void merge() {
    put("AccountsMerged", detail(WHOLE, "merged", 0).put("merged", "acme-sales"));
    cloud.drain();
  }

  private void split() {
    put("AccountsSplit", detail(WHOLE, "split", 0).put("merged", "acme-sales"));
    cloud.drain();
  }

  private List<String> directory() {
    return new AccountDirectory(cloud.dynamo(), table())
        .all().stream().map(DirectoryEntry::id).map(AccountId::value).toList();
  }

  private List<String> tickets(AccountId account) {
    return state(account).facts().of(TicketOpened.class).stream()
        .map(fact -> fact.signal().ticket())
        .toList();
  }

  private List<String> contracts(AccountId account) {
    return state(account).facts().of(ContractChanged.class).stream()
        .map(fact -> fact.signal().contract())
        .toList();
  }

  private List<Fact<Signal>> known(AccountId account) {
    return known(state(account));
  }

  private static List<Fact<Signal>> known(AccountState state) {
    return state.facts().all().filter(fact -> !AccountMerges.isMerge(fact.signal())).toList();
  }

  private AccountState state(AccountId account) {
    return new AccountStates(cloud.dynamo(), table()).load(account).scored().orElseThrow();
  }

  private String table() {
    return cloud.dynamo().listTables().tableNames().getFirst();
  }

  private void register(AccountId account, String name, long cents) {
    put("AccountRegistered", detail(account, "registered", 400).put("name", name));
    var signed = detail(account, "signed", 100).put("contract", "C-" + account);
    signed.put("order", "new").put("effective", day(100)).put("termMonths", 12);
    var line = signed.put("autoRenew", true).putArray("lines").addObject();
    line.put("sku", "seat").put("quantity", 100).put("per", "month");
    line.putObject("amount").put("amount", cents).put("currency", "EUR");
    put("ContractChanged", signed);
    put("SurveyAnswered", detail(account, "nps", 30).put("survey", "nps").put("score", 9));
    cloud.drain();
  }

  private void ticket(AccountId account, String id) {
    put("TicketOpened", detail(account, id, 0).put("ticket", id).put("priority", "low"));
    cloud.drain();
  }

  private String day(int ago) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(ago).toString();
  }

  private ObjectNode detail(AccountId account, String id, int daysAgo) {
    var at = Instant.now().minus(daysAgo, ChronoUnit.DAYS);
    var detail = StrictJson.object().put("account", account.value()).put("at", at.toString());
    return detail.put("id", id);
  }

  private void put(String type, ObjectNode detail) {
    cloud.put("crm", type, StrictJson.write(detail));
  }
}
