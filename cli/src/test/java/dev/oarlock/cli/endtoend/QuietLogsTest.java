package dev.oarlock.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.store.packed.CompressedText;
import dev.oarlock.local.cloud.CloudSetup;
import dev.oarlock.local.cloud.LocalCloud;
import dev.oarlock.local.cloud.function.FunctionException;
import dev.oarlock.local.cloud.runtime.StrictJson;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Whatever senders and people write has a marker in it here, all eight functions work and fail
/// with it, and none of it may be in a line of any log.
class QuietLogsTest {
  /// In every text, id, name, type and field that comes from outside, in whatever case.
  private static final String MARKER = "zqx";

  private static final String ACCOUNT = "zqx-acme";

  private final Instant now = Instant.now();
  private final Queue<String> lines = new ConcurrentLinkedQueue<>();
  private @TempDir Path exports;
  private LocalCloud cloud;

  @BeforeEach
  void start() throws IOException {
    cloud = AwakeCloud.start(setup());
  }

  private CloudSetup setup() {
    return CloudSetup.inMemory()
        .withLogLines(lines::add)
        .withEnvironment(
            Map.of(
                "ExportSchedule",
                "cron(30 3 * * ? *)",
                "EXPORT_LOCATION",
                exports.toUri().toString()));
  }

  @AfterEach
  void stop() {
    cloud.close();
  }

  @Test
  void whatGoesWellIsLoggedWithoutAWordOfTheirs() throws Exception {
    signals();
    refusals();
    judgments();
    schedules();

    assertThat(cloud.failures().count()).isZero();
    assertThat(functions()).contains("IngestSignal", "ScoreAccount", "AnnounceChange");
    nothingOfTheirsIsLogged();
  }

  @Test
  void whatSlackRefusesIsLoggedWithoutAWordOfTheirs() throws Exception {
    signals();
    cloud.slack().rateLimitNext(1);
    put("CorporateEventNoted", detail("late", 0).put("kind", "rfp"));
    cloud.drain();

    nothingOfTheirsIsLogged();
  }

  @Test
  void whatFailsIsLoggedWithoutAWordOfTheirs() throws Exception {
    signals();
    damage();
    put("CorporateEventNoted", detail("second", 0).put("kind", "rfp"));
    ask("/health zqx acme");
    for (var function :
        List.of(
            "AdvanceDay", "SummarizePortfolio", "SendDigest", "TrainForecast", "ExportTables")) {
      fires(function);
    }
    awaitFailures();

    assertThat(lines).anyMatch(line -> line.contains("\"ERROR\""));
    nothingOfTheirsIsLogged();
  }

  private void nothingOfTheirsIsLogged() {
    assertThat(lines)
        .isNotEmpty()
        .noneMatch(line -> line.toLowerCase(Locale.ROOT).contains(MARKER));
  }

  private List<String> functions() {
    return lines.stream()
        .map(StrictJson::parse)
        .flatMap(line -> Stream.of(line.path("function").asText(), line.path("Function").asText()))
        .distinct()
        .toList();
  }

  /// Of an account, its people, use, money and notes, with fields that no signal has.
  private void signals() {
    var registered =
        detail("registered", 400).put("name", "Zqx Acme").put("segment", "zqx-segment");
    registered.put("csm", "zqx.dana@example.com").put("region", "zqx-region");
    registered.put("slackChannel", "#zqx-channel").put("zqxField", "zqx");
    registered.putArray("aliases").add("Zqx Alias");
    registered.putArray("identities").addObject().put("system", "zqxcrm").put("id", "zqx-1");
    put("AccountRegistered", registered);
    var order = detail("order", 400).put("contract", "ZQX-1").put("order", "new");
    order.put("effective", day(400)).put("termMonths", 12).put("comment", "zqx comment");
    var line = order.putArray("lines").addObject().put("sku", "zqx-sku").put("quantity", 10);
    line.put("per", "month").putObject("amount").put("amount", 1_000_00).put("currency", "EUR");
    put("ContractChanged", order);
    for (var ago = 40; ago > 0; ago--) {
      put("UsageReported", detail("use-" + ago, ago).put("day", day(ago)).put("activeUsers", 70));
    }
    var left = detail("left", 0).put("contact", "zqx.kim@example.com").put("role", "champion");
    put("ContactChanged", left.put("movement", "left"));
    put("SentimentNoted", detail("pulse", 0).put("pulse", 1).put("note", "zqx").put("by", "Zqx"));
    put("CorporateEventNoted", detail("rfp", 0).put("kind", "competitor-evaluation"));
    cloud.drain();
  }

  /// What cannot be used, in every way there is.
  private void refusals() {
    cloud.put("zqx-source", "ZqxType", "{\"zqx\":\"zqx\"}");
    put("UsageReported", detail("never", 0).put("day", "zqx"));
    put("UsageReported", detail("late", 0).put("day", "2999-01-01").put("activeUsers", 1));
    put("UsageReported", detail("who", 0).put("account", "zqx-nobody").put("day", day(1)));
    put("SentimentNoted", detail("far", 0).put("pulse", 99).put("note", "zqx"));
    var again = detail("again", 0).put("account", "zqx-other").put("name", "Zqx Other");
    again.putArray("identities").addObject().put("system", "zqxcrm").put("id", "zqx-1");
    put("AccountRegistered", again);
    put("AccountsMerged", detail("merge", 0).put("merged", ACCOUNT));
    cloud.drain();
  }

  /// By slash command, by form and by button.
  private void judgments() throws IOException {
    for (var command :
        List.of(
            "/health zqx acme",
            "/health zqx nobody",
            "/health zqx acme why",
            "/health zqx acme pulse 2 because competitor: zqx said so",
            "/health zqx acme override 90 because renewal-agreed: zqx signed",
            "/health zqx acme override zqx",
            "/forecast zqx acme",
            "/forecast zqx acme 80% zqx",
            "/zqx zqx")) {
      ask(command);
    }
    var dana = new PageVisitor(cloud, "dana", "customer-health");
    dana.typesCommand("/health zqx acme pulse");
    dana.submitsForm("{\"pulse\":[\"2\"],\"note\":[\"zqx form\"],\"days\":[\"zqx\"]}");
    dana.typesCommand("/digest post");
    cloud.drain();
  }

  private void schedules() throws FunctionException {
    for (var function :
        List.of(
            "AdvanceDay", "SummarizePortfolio", "SendDigest", "TrainForecast", "ExportTables")) {
      cloud.fireSchedule(function);
      cloud.drain();
    }
  }

  /// Items that cannot be read, with markers where the parser fails.
  private void damage() {
    var table = cloud.template().tables().getFirst().request().tableName();
    var scan = cloud.dynamo().scanPaginator(it -> it.tableName(table));
    for (var item : scan.items()) {
      var isState = item.getOrDefault("sk", AttributeValue.fromS("")).s().equals("STATE");
      var damaged = new HashMap<>(item);
      if (isState) {
        var state = SdkBytes.fromByteArray(CompressedText.compress("{\"zqx\": zqx"));
        damaged.put("state", AttributeValue.fromB(state));
      } else if (item.containsKey("detail")) {
        damaged.put("detail", AttributeValue.fromS("{\"zqx\": zqx"));
        damaged.put("at", AttributeValue.fromS("zqx"));
      }
      cloud.dynamo().putItem(put -> put.tableName(table).item(Map.copyOf(damaged)));
    }
  }

  private void fires(String function) {
    try {
      cloud.fireSchedule(function);
    } catch (FunctionException _) {
      // that is what is looked at: what it logs
    }
  }

  private void awaitFailures() throws InterruptedException {
    for (var tries = 0; tries < 200 && lines.stream().noneMatch(this::isScoring); tries++) {
      Thread.sleep(20);
    }
  }

  private boolean isScoring(String line) {
    return line.contains("\"ScoreAccount\"") && line.contains("\"ERROR\"");
  }

  private String ask(String command) throws IOException {
    return cloud.slashCommands().text(command);
  }

  private String day(int ago) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(ago).toString();
  }

  private ObjectNode detail(String id, int ago) {
    var at = now.minus(ago, ChronoUnit.DAYS).toString();
    return StrictJson.object().put("account", ACCOUNT).put("at", at).put("id", "zqx-" + id);
  }

  private void put(String type, ObjectNode detail) {
    var isSaid = type.equals("SentimentNoted");
    cloud.put(isSaid ? "oarlock.slack" : "zqx-source", type, StrictJson.write(detail));
  }
}
