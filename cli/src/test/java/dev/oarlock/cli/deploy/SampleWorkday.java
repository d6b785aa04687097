package dev.oarlock.cli.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromB;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.events.EventEnvelope;
import dev.oarlock.aws.events.SignalJson;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.store.alert.AlertRules;
import dev.oarlock.aws.store.anomaly.AnomalyStore;
import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.forecast.ForecastSnapshots;
import dev.oarlock.aws.store.log.LogEntry;
import dev.oarlock.aws.store.log.SignalLog;
import dev.oarlock.aws.store.slack.DeliveryBacklog;
import dev.oarlock.aws.store.slack.DeliveryBacklog.DeliveryPause;
import dev.oarlock.aws.store.slack.DeliveryBacklog.WaitingPost;
import dev.oarlock.aws.store.source.SignalSourceStore;
import dev.oarlock.aws.store.table.TablePartition;
import dev.oarlock.cli.instance.LocalClients;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged.OrderType;
import dev.oarlock.domain.account.signal.IdentitySignal.ProfileSignal;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.RelationshipSignal.SurveyAnswered;
import dev.oarlock.domain.account.signal.RelationshipSignal.SurveyAnswered.Survey;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.SignalId;
import dev.oarlock.domain.account.signal.order.AgreedTerm;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.health.measure.Measure;
import dev.oarlock.domain.portfolio.exposure.ExpectedLoss;
import dev.oarlock.domain.portfolio.exposure.QuarterForecast;
import dev.oarlock.domain.portfolio.snapshot.ForecastSnapshot;
import dev.oarlock.domain.portfolio.snapshot.SnapshotEntry;
import dev.oarlock.domain.risk.alert.AlertRule;
import dev.oarlock.local.cloud.LocalCloud;
import dev.oarlock.local.slack.fault.SlackFault;
import dev.oarlock.local.slack.http.AppEndpoint;
import dev.oarlock.local.slack.interaction.SlashCommandClient;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/// A day on which everything happens that functions have to do with.
record SampleWorkday(LocalCloud cloud, Instant now) {
  /// What an import brought comes by the bus as well.
  private void importedBefore() {
    var detail =
        "{\"account\":\"acme\",\"at\":\"%s\",\"id\":\"told-twice\",\"kind\":\"rfp\"}"
            .formatted(now);
    try (var bus = LocalClients.eventBridge(cloud.url())) {
      var told =
          PutEventsRequestEntry.builder()
              .eventBusName(cloud.busName())
              .source("crm")
              .detailType("CorporateEventNoted")
              .resources(EventEnvelope.resource("mine@1 import-2026-11-22T08:00:00Z"))
              .detail(detail)
              .build();
      bus.putEvents(put -> put.entries(told));
    }
    cloud.drain();
    cloud.put("sales", "CorporateEventNoted", detail);
    cloud.drain();
  }

  private void mutedAlert() {
    var rules =
        new AlertRules(
            new TablePartition(cloud.dynamo(), cloud.template().tableName(), "ALERT_RULES"));
    rules.mute(new AlertRule("renewal-in-doubt"), "#acme", now.plus(Duration.ofDays(9)));
    put(List.of("account-at-risk/renewal-in-doubt.json"));
  }

  /// Something of each kind: signals before and after their account is known, news that is fresh
  /// enough to be announced however the others were batched, the same again, a handover, both
  /// commands, a double click, a month that passes, a digest that was sent already after its
  /// channel was closed, a family, a source that falls silent, an anomaly, an account that cannot
  /// be scored.
  void work() throws Exception {
    usualDays();
    var asking = new SlashCommandClient(app());
    put(List.of("contract-changed/new.json"));
    put(EventSamples.ofSignals());
    correctedOrder();
    importedBefore();
    var fresh = "{\"account\":\"acme\",\"at\":\"%s\",\"pulse\":1}".formatted(now);
    cloud.put("oarlock.slack", "SentimentNoted", fresh);
    cloud.drain();
    var child = "{\"account\":\"labs\",\"at\":\"%s\",\"name\":\"Labs\",\"parent\":\"acme\"}";
    cloud.put("crm", "AccountRegistered", child.formatted(now));
    var west =
        "{\"account\":\"west\",\"at\":\"%s\",\"name\":\"Labs"
            + " West\",\"parent\":\"acme\",\"aliases\":[\"%s\"]}";
    cloud.put("crm", "AccountRegistered", west.formatted(now.minusSeconds(60), "Far Labs"));
    cloud.drain();
    cloud.put("crm", "AccountRegistered", west.formatted(now, "Near"));
    cloud.drain();
    List.of("labs", "west").forEach(this::asBeforeNamesWereKeys);
    var looking = "{\"account\":\"labs\",\"at\":\"%s\",\"kind\":\"rfp\"}".formatted(now);
    cloud.put("crm", "CorporateEventNoted", looking);
    cloud.drain();
    var unknown =
        """
        {"account":{"system":"crm","id":"nobody"},"name":"Labbs","domain":"labs.example",
         "at":"%s","pulse":2}\
        """;
    cloud.put("oarlock.slack", "SentimentNoted", unknown.formatted(now));
    put(List.of("account-at-risk/sponsor-left.json"));
    put(List.of("account-at-risk/sponsor-left.json"));
    put(List.of("play-updated/first-step-done.json"));
    handover();
    asking.text("/health acme");
    asking.text("/health acme why");
    asking.text("/health acme pulse 2");
    endedRisk();
    asking.text("/digest");
    asking.text("/digest last week");
    asking.text("/alerts");
    asking.text("/alerts mute entered red for 3 days here");
    asking.text("/alerts unmute entered red here");
    asking.text("/audit acme");
    new DoubleClick(asking.app()).press();
    cloud.drain();
    unknownIdentity(asking);
    waitingDigest();
    cloud.slack().refuseNext("chat.postMessage", "is_archived");
    cloud.fireSchedule("SendDigest");
    cloud.fireSchedule("SendDigest");
    anomaly();
    silence();
    cloud.fireSchedule("AdvanceDay");
    cloud.fireSchedule("AdvanceDay.Hourly");
    lockedAWeekAgo();
    unlisted();
    told(new AccountId("books"), today().minusDays(20), cancellation());
    cloud.drain();
    cloud.fireSchedule("SummarizePortfolio");
    told(new AccountId("books"), today().minusDays(30), order(OrderType.NEW, today(), 12));
    order("c", "2026-11-04", 90_000);
    cloud.drain();
    cloud.fireSchedule("SummarizePortfolio");
    leavings();
    cloud.fireSchedule("TrainForecast");
    cloud.fireSchedule("ExportTables");
    cloud.drain();
    mutedAlert();
    cloud.drain();
    asking.text("/health all accounts");
    asking.text("/health portfolio");
    asking.text("/health acme family");
    asking.text("/health labs family");
    asking.text("/forecast");
    asking.text("/forecast acme");
    asking.text("/forecast bridge");
    asking.text("/forecast accuracy");
    asking.text("/forecast calls");
    asking.text("/renewal acme");
    asking.text("/renewal acme because price: too dear");
    asking.text("/metrics");
    asking.text("/metrics saves");
    asking.text("/health acme plays");
    asked();
    new SampleWebhooks(cloud).post();
    cloud.slack().failNext("chat.postMessage", SlackFault.UNAVAILABLE, 1);
    asking.text("/digest post");
    cloud.drain();
    unreadable();
    asking.text("/health wset");
    asking.text("/health labs");
  }

  /// The one of whom nobody knew when something was said of them.
  private void unknownIdentity(SlashCommandClient asking) throws Exception {
    var clicks = new DoubleClick(asking.app());
    clicks.press("identity.ignore", "- crm nobody");
    clicks.press("identity.ask-again", "- crm nobody");
    cloud.drain();
    clicks.press("identity.link.0", "labs crm nobody");
    cloud.drain();
  }

  /// An order of a product that a later one takes back. What programs ask.
  private void asked() throws Exception {
    var secret = "Bearer " + cloud.slack().workspace().signingSecret();
    try (var http = HttpClient.newHttpClient()) {
      for (var path :
          List.of(
              "accounts",
              "accounts?name=acme",
              "accounts?name=tidal",
              "accounts?name=labs",
              "accounts?name=acmee",
              "accounts/acme",
              "forecast",
              "metrics")) {
        var uri = URI.create(cloud.url() + "/api/" + path);
        var request = HttpRequest.newBuilder(uri).header("Authorization", secret).build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
      }
    }
  }

  private void asBeforeNamesWereKeys(String account) {
    cloud
        .dynamo()
        .updateItem(update ->
            update
                .tableName(table())
                .key(Map.of("pk", fromS("DIRECTORY"), "sk", fromS(account)))
                .updateExpression("REMOVE findable"));
  }

  private void correctedOrder() {
    cloud.put(
        "crm", "AccountRegistered", "{\"account\":\"books\",\"at\":\"2026-11-01\",\"name\":\"B\"}");
    order("a", "2026-10-02", 100_000);
    cloud.drain();
    order("b", "2026-11-03", 0);
    cloud.drain();
  }

  private void order(String id, String at, int amount) {
    cloud.put(
        "billing",
        "ContractChanged",
        """
        {"account":"books","at":"%s","id":"%s","contract":"B-1","order":"new",
         "effective":"2026-10-02","termMonths":12,"lines":[{"sku":"plan","quantity":1,
         "amount":{"amount":%d,"currency":"EUR"},"per":"month"}]}\
        """
            .formatted(at, id, amount));
  }

  /// The state of an account is no state any more when its next signal comes.
  private void unreadable() {
    var garbage =
        Map.of(
            "pk", fromS("STATE#labs"),
            "sk", fromS("STATE"),
            "version", fromN("1"),
            "state", fromB(SdkBytes.fromUtf8String("garbage")));
    cloud.dynamo().putItem(put -> put.tableName(table()).item(garbage));
    var pulse = "{\"account\":\"labs\",\"at\":\"%s\",\"pulse\":3}".formatted(now);
    cloud.put("oarlock.slack", "SentimentNoted", pulse);
    cloud.drain();
  }

  /// To somebody whom systems call by the e-mail.
  private void handover() {
    var event = EventSamples.read("pulse-requested/handed-over.json");
    var detail = event.path("detail").toString().replace("\"dana\"", "\"dana@example.com\"");
    cloud.put("oarlock", "PulseRequested", detail);
    cloud.drain();
  }

  /// Use falls for eight accounts at once. Before any signal: what is usual on a day is read once,
  /// with the first account that moves.
  private void usualDays() {
    var anomalies = new AnomalyStore(cloud.dynamo(), table());
    today()
        .minusDays(40)
        .datesUntil(today())
        .forEach(day -> anomalies.putReaders(day, Map.of(Measure.USAGE_TREND, 8)));
  }

  private void anomaly() {
    for (var ago = 30; ago >= 0; ago--) {
      for (var account = 1; account <= 8; account++) {
        use("tidal-" + account, today().minusDays(ago), ago == 0 ? 1 : 50);
      }
      if (ago <= 1) {
        cloud.drain();
      }
    }
  }

  private void use(String account, LocalDate day, int users) {
    var detail = "{\"account\":\"%s\",\"at\":\"%sT06:00:00Z\",".formatted(account, day);
    if (users > 1) {
      cloud.put("crm", "AccountRegistered", detail + "\"name\":\"" + account + "\"}");
    }
    var use = "\"day\":\"%s\",\"activeUsers\":%d}".formatted(day, users);
    cloud.put("warehouse", "UsageReported", detail + use);
  }

  private void endedRisk() {
    var calm = "{\"account\":\"calm\",\"at\":\"%s\",\"name\":\"Calm\"}";
    cloud.put("crm", "AccountRegistered", calm.formatted(now));
    for (var pulse : List.of(1, 5)) {
      var said = "{\"account\":\"calm\",\"at\":\"%s\",\"pulse\":%d}";
      var at = now.plusSeconds(pulse);
      cloud.put("oarlock.slack", "SentimentNoted", said.formatted(at, pulse));
      cloud.drain();
    }
  }

  /// As it was before there were lists, one at risk and one that is not.
  private void unlisted() {
    for (var account : List.of("acme", "calm")) {
      for (var partition = 0; partition < 4; partition++) {
        var key = Map.of("pk", fromS("LISTED#" + partition), "sk", fromS(account));
        cloud.dynamo().deleteItem(delete -> delete.tableName(table()).key(key));
      }
    }
  }

  /// So that there is a bridge from it.
  private void lockedAWeekAgo() {
    var then = now.minus(Duration.ofDays(7));
    var day = LocalDate.ofInstant(then, ZoneOffset.UTC);
    var nothing = new ExpectedLoss(new Probability(.1), MultiCurrencyAmount.zero());
    var call = new QuarterForecast(nothing, Optional.empty(), Optional.empty());
    var acme =
        new SnapshotEntry(
            new AccountId("acme"),
            "Acme",
            Optional.empty(),
            MultiCurrencyAmount.of(Money.of(100, "EUR")),
            Optional.empty(),
            MultiCurrencyAmount.zero(),
            List.of(call, call),
            Map.of());
    new ForecastSnapshots(cloud.dynamo(), table(), Clock.fixed(then, ZoneOffset.UTC))
        .add(new ForecastSnapshot(day, "expert", List.of(acme)));
  }

  /// The week's own, which Slack did not take some minutes ago.
  private void waitingDigest() {
    var digests = DeliveryBacklog.ofDigests(RolesTest.DIGEST_CHANNEL);
    var backlog = new DeliveryBacklog(cloud.dynamo(), table(), cloud.setup().clock());
    var since = now.minus(Duration.ofMinutes(5));
    var week =
        "DIGEST#%d-W%02d"
            .formatted(
                today().get(IsoFields.WEEK_BASED_YEAR),
                today().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    backlog.join(digests, new WaitingPost(since, week, ""));
    backlog.pause(digests, DeliveryPause.none().grown(since));
  }

  /// Sixteen accounts left within seven months, of which no model had foreseen so many.
  private void leavings() {
    var start = today().minusDays(400);
    for (var i = 0; i < 16; i++) {
      var end = today().minusDays(50 + 11 * i);
      var id = new AccountId("left-" + i);
      var registered = JsonTree.object().put("name", id.value());
      new AccountDirectory(cloud.dynamo(), table())
          .writer()
          .enter(id, now, (ProfileSignal) SignalJson.read("AccountRegistered", registered));
      told(id, start, order(OrderType.NEW, start, 12));
      told(id, today().minusDays(200), new SurveyAnswered(Survey.NPS, 9, Optional.empty()));
      told(id, end, order(OrderType.CANCELLATION, end, 0));
    }
  }

  /// Of a contract that nobody signed.
  private ContractChanged cancellation() {
    return order(OrderType.CANCELLATION, today().minusDays(20), 0);
  }

  private static ContractChanged order(OrderType type, LocalDate effective, int months) {
    return new ContractChanged(
        "C-1",
        type,
        effective,
        AgreedTerm.ofMonths(months, true),
        false,
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private void told(AccountId account, LocalDate day, Signal signal) {
    var at = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    var id = signal.type().word() + day;
    var logged = new LoggedSignal(new SignalId(id), account, at, at, signal);
    new SignalLog(cloud.dynamo(), table()).append(new LogEntry(logged, "crm", id));
  }

  /// Use was reported for two months, and not in the month that passes.
  private void silence() {
    var sources = new SignalSourceStore(cloud.dynamo(), table());
    today()
        .minusDays(60)
        .datesUntil(today())
        .forEach(day -> sources.recordSignal("warehouse", "UsageReported", day));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  private String table() {
    return cloud.template().tables().getFirst().request().tableName();
  }

  private AppEndpoint app() {
    var secret = cloud.slack().workspace().signingSecret();
    return new AppEndpoint(
        URI.create(cloud.url() + "/slack/events"), secret, cloud.setup().clock());
  }

  private void put(List<String> samples) {
    for (var sample : samples) {
      var event = EventSamples.read(sample);
      var type = event.path("detail-type").asText();
      cloud.put(event.path("source").asText(), type, event.path("detail").toString());
    }
    cloud.drain();
  }
}
