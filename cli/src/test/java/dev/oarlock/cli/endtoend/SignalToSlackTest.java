package dev.oarlock.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.store.source.SignalSourceStore;
import dev.oarlock.local.cloud.CloudSetup;
import dev.oarlock.local.cloud.LocalCloud;
import dev.oarlock.local.cloud.runtime.StrictJson;
import dev.oarlock.local.slack.state.ChannelPost;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The main job on the real parts: the shipped template, the real handlers, a signal on the bus at
/// one end and Slack's remote end at the other.
class SignalToSlackTest {
  private final Instant now = Instant.now();
  private LocalCloud cloud;

  @BeforeEach
  void start() throws IOException {
    cloud = AwakeCloud.start(CloudSetup.inMemory());
    register();
  }

  @AfterEach
  void stop() {
    cloud.close();
  }

  @Test
  void aTelltaleSignAlertsTheChannelOnce() {
    competitorNoted("seen-1");
    competitorNoted("seen-1");
    competitorNoted("seen-2");

    assertThat(texts("customer-health"))
        .singleElement()
        .asString()
        .contains("Acme")
        .contains("competitor");
  }

  @Test
  void aRenewalRingsTheGong() {
    contract("renewal", "renewal", 12_000_00, 1);

    assertThat(texts("gong")).singleElement().asString().contains("Acme").contains("renew");
  }

  @Test
  void slackIsAskedAgainAfterItAskedToWait() {
    cloud.slack().rateLimitNext(1);

    competitorNoted("seen");

    assertThat(texts("customer-health")).hasSize(1);
  }

  @Test
  void aSignalNobodyCanReadStopsNoOther() {
    cloud.put("crm", "Nonsense", "{}");
    cloud.put("crm", "UsageReported", "{\"account\":\"acme\",\"day\":\"never\"}");
    competitorNoted("seen");

    assertThat(texts("customer-health")).hasSize(1);
  }

  @Test
  void healthAnswersWhoeverAsksForAName() throws IOException {
    assertThat(cloud.slashCommands().text("/health acme"))
        .contains("Acme Corporation")
        .contains("Churn probability");
  }

  @Test
  void whatACsmHoldsAgainstTheScoreStandsBesideIt() throws IOException {
    competitorNoted("seen");

    assertThat(
            cloud.slashCommands().text("/health acme override 90 because renewal-agreed: signed"))
        .contains("Saved: you set Acme Corporation to 90 (green)");
    cloud.drain();

    assertThat(cloud.slashCommands().text("/health acme"))
        .contains("Health is 90 of 100 (green), set by")
        .contains("(renewal-agreed)");
    assertThat(cloud.slashCommands().text("/health acme override off")).contains("Saved:");
    cloud.drain();
    assertThat(cloud.slashCommands().text("/health acme")).doesNotContain("set by @you");
  }

  @Test
  void aCsmsPulseCountsAtOnce() throws IOException {
    cloud.slashCommands().text("/health acme pulse 1 because competitor: they said so");
    cloud.drain();

    assertThat(texts("customer-health")).singleElement().asString().contains("pulse");
  }

  @Test
  void questionsAboutAnAccountAreAnsweredFromItsLog() throws IOException {
    competitorNoted("seen");

    assertThat(cloud.slashCommands().text("/health acme if sentiment = 5")).contains("would be");
    assertThat(cloud.slashCommands().text("/health acme why")).contains("Acme Corporation");
    assertThat(cloud.slashCommands().text("/health acme as of 2020-01-01"))
        .contains("Nothing is known of Acme Corporation on 1 Jan 2020");
  }

  @Test
  void theForecastOfTheBookRestsOnItsSignals() throws Exception {
    contract("signed", "new", 12_000_00, 20);

    cloud.fireSchedule("SummarizePortfolio");

    assertThat(cloud.slashCommands().text("/forecast")).contains("12,000 a month from 1 customer");
    assertThat(cloud.slashCommands().text("/forecast bridge"))
        .contains("There is no forecast snapshot");
    assertThat(cloud.slashCommands().text("/forecast acme"))
        .contains("churn probability at the renewal on");
  }

  @Test
  void aTypoStillFindsTheAccount() throws IOException {
    assertThat(cloud.slashCommands().text("/health Acmee")).contains("Acme Corporation");
  }

  @Test
  void theDigestIsPostedPlainWhereSlackKnowsNoCharts() throws IOException {
    cloud.slack().refuseNewBlocks(true);

    cloud.slashCommands().text("/digest post");
    cloud.drain();

    assertThat(cloud.slack().posts())
        .singleElement()
        .satisfies(
            post -> assertThat(post.message().toString()).doesNotContain("data_visualization"));
  }

  @Test
  void whoAsksSeesTheDigestAloneAndADoubleClickPostsItOnce() throws IOException {
    var dana = new PageVisitor(cloud, "dana", "customer-health");

    dana.typesCommand("/digest");
    cloud.drain();
    assertThat(cloud.slack().posts()).isEmpty();
    var shown = cloud.slack().ephemeralMessages().getLast();
    dana.presses(shown, "digest.post");
    dana.presses(shown, "digest.post");
    cloud.drain();

    assertThat(cloud.slack().posts()).hasSize(1);
    assertThat(cloud.slack().ephemeralMessages())
        .extracting(answer -> answer.message().path("text").asText())
        .anyMatch(text -> text.startsWith("The digest is posted in"));
  }

  @Test
  void aPassedDayIsLoggedWithoutAnybodyBeingTold() throws Exception {
    cloud.fireSchedule("AdvanceDay");
    cloud.drain();

    assertThat(cloud.slack().posts()).isEmpty();
    assertThat(cloud.failures().count()).isZero();
  }

  @Test
  void aSilentSourceIsToldOnceMarkedOnTheCardAndForgivenWhenItReturns() throws Exception {
    var table = cloud.template().tables().getFirst().request().tableName();
    var sources = new SignalSourceStore(cloud.dynamo(), table);
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    today
        .minusDays(70)
        .datesUntil(today.minusDays(6))
        .forEach(day -> sources.recordSignal("calendar", "MeetingHeld", day));
    put("MeetingHeld", detail("met", 30).put("kind", "qbr"));
    cloud.drain();

    cloud.fireSchedule("AdvanceDay");
    cloud.drain();
    cloud.fireSchedule("AdvanceDay");
    cloud.drain();

    assertThat(texts("customer-health"))
        .singleElement()
        .asString()
        .startsWith("No signals about meetings from calendar since ");
    assertThat(cloud.slashCommands().text("/health acme"))
        .contains("values frozen")
        .contains("meetings since");

    sources.recordSignal("calendar", "MeetingHeld", today);
    cloud.fireSchedule("AdvanceDay");
    cloud.drain();

    assertThat(texts("customer-health"))
        .last()
        .asString()
        .contains("meetings from calendar are back");
    assertThat(cloud.slashCommands().text("/health acme")).doesNotContain("values frozen");
  }

  private void register() {
    var acme = detail("registered", 400).put("name", "Acme Corporation").put("segment", "SMB");
    acme.putArray("aliases").add("ACME");
    put("AccountRegistered", acme.put("csm", "dana"));
    contract("contract", "new", 10_000_00, 400);
    for (var ago = 40; ago >= 1; ago--) {
      var day = now.minus(ago, ChronoUnit.DAYS).toString().substring(0, 10);
      put("UsageReported", detail("usage-" + ago, ago).put("day", day).put("activeUsers", 70));
    }
    cloud.drain();
  }

  private void contract(String id, String order, long cents, int ago) {
    var effective = now.minus(ago, ChronoUnit.DAYS).toString().substring(0, 10);
    var contract = detail(id, ago).put("contract", "C-1").put("order", order);
    contract.put("effective", effective).put("termMonths", 12).put("autoRenew", true);
    var line = contract.putArray("lines").addObject().put("sku", "seat").put("quantity", 100);
    line.put("per", "month").put("discountPercent", 0);
    line.putObject("amount").put("amount", cents).put("currency", "EUR");
    put("ContractChanged", contract);
    cloud.drain();
  }

  private void competitorNoted(String id) {
    put("CorporateEventNoted", detail(id, 0).put("kind", "competitor-evaluation"));
    cloud.drain();
  }

  private ObjectNode detail(String id, int daysAgo) {
    var at = now.minus(daysAgo, ChronoUnit.DAYS);
    return StrictJson.object().put("account", "acme").put("id", id).put("at", at.toString());
  }

  private void put(String type, ObjectNode detail) {
    cloud.put("crm", type, StrictJson.write(detail));
  }

  private List<String> texts(String channel) {
    return cloud.slack().posts(channel).stream()
        .map(ChannelPost::message)
        .map(message -> message.path("text").asText())
        .toList();
  }
}
