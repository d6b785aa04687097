package dev.oarlock.local.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.World;
import dev.oarlock.aws.feed.Feeds;
import dev.oarlock.aws.lock.Locks;
import dev.oarlock.aws.log.Directory;
import dev.oarlock.aws.log.DirectoryEntry;
import dev.oarlock.aws.log.LogEntry;
import dev.oarlock.aws.log.SignalLog;
import dev.oarlock.aws.tide.Tides;
import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.account.Segment;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.health.Measure;
import dev.oarlock.domain.outlook.Position;
import dev.oarlock.domain.outlook.QuarterCall;
import dev.oarlock.domain.outlook.Sheet;
import dev.oarlock.domain.outlook.Stated;
import dev.oarlock.domain.revenue.Amounts;
import dev.oarlock.domain.revenue.Money;
import dev.oarlock.domain.signal.LoggedSignal;
import dev.oarlock.domain.signal.Signal;
import dev.oarlock.domain.signal.Signal.ContractChanged;
import dev.oarlock.domain.signal.Signal.ContractChanged.OrderType;
import dev.oarlock.domain.signal.Signal.SurveyAnswered;
import dev.oarlock.domain.signal.Signal.SurveyAnswered.Survey;
import dev.oarlock.domain.signal.SignalId;
import dev.oarlock.local.LocalCloud;
import dev.oarlock.local.Setup;
import dev.oarlock.local.deploy.Grants.Deed;
import dev.oarlock.local.json.Json;
import dev.oarlock.local.slack.AppEndpoint;
import dev.oarlock.local.slack.Asking;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/// Every function does its work under watch: what its role in the template does not let it do must
/// not happen, and what its role lets it do must.
class RolesTest {
  private static final Instant START = Instant.parse("2026-11-20T09:00:00Z");
  private static final String A_MONTH_LATER = "2026-12-20";

  private final Map<String, Set<Deed>> deeds = new ConcurrentHashMap<>();

  @Test
  void aRoleAllowsWhatItsFunctionDoesAndNothingElse() throws Exception {
    var clock = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), START));
    var setup = Setup.inMemory().withClock(clock).withAround(this::watch);
    try (var cloud = LocalCloud.start(setup)) {
      work(cloud, new Asking(app(cloud)));
    }
    var deployment = Deployment.read();
    for (var function : deployment.functions().keySet()) {
      var role = Grants.of(deployment, function);
      assertThat(role.beyond(deeds.getOrDefault(function, Set.of()))).isEmpty();
      assertThat(role.unused(deeds.getOrDefault(function, Set.of()))).isEmpty();
    }
  }

  /// Something of each kind: signals before and after their account is known, news that is fresh
  /// enough to be announced however the others were batched, the same again, both commands, a
  /// double click, a month that passes, a digest that was sent already, a family, a source that
  /// falls silent, a tide.
  private static void work(LocalCloud cloud, Asking asking) throws Exception {
    put(cloud, List.of("contract-changed/new.json"));
    put(cloud, samples());
    var fresh = "{\"account\":\"acme\",\"at\":\"%s\",\"pulse\":1}".formatted(START);
    cloud.put("crm", "SentimentNoted", fresh);
    cloud.drain();
    var child = "{\"account\":\"labs\",\"at\":\"%s\",\"name\":\"Labs\",\"parent\":\"acme\"}";
    cloud.put("crm", "AccountRegistered", child.formatted(START));
    cloud.drain();
    var looking = "{\"account\":\"labs\",\"at\":\"%s\",\"kind\":\"rfp\"}".formatted(START);
    cloud.put("crm", "CorporateEventNoted", looking);
    cloud.drain();
    put(cloud, List.of("account-at-risk/sponsor-left.json"));
    put(cloud, List.of("account-at-risk/sponsor-left.json"));
    asking.text("/health acme");
    asking.text("/health acme why");
    asking.text("/health acme pulse 2");
    asking.text("/digest");
    new DoubleClick(asking.app()).press();
    cloud.drain();
    cloud.fire("SendDigest");
    cloud.fire("SendDigest");
    tide(cloud);
    silence(cloud);
    cloud.fire("PassTime");
    lockedAWeekAgo(cloud);
    cloud.fire("SurveyBook");
    leavings(cloud);
    cloud.fire("TrainForecast");
    cloud.drain();
    asking.text("/health portfolio");
    asking.text("/health acme family");
    asking.text("/forecast");
    asking.text("/forecast acme");
    asking.text("/forecast bridge");
    asking.text("/forecast accuracy");
    asking.text("/forecast calls");
  }

  /// Use falls for eight accounts at once.
  private static void tide(LocalCloud cloud) {
    var table = cloud.template().tables().getFirst().request().tableName();
    var tides = new Tides(cloud.dynamo(), table);
    var last = LocalDate.ofInstant(START, ZoneOffset.UTC);
    last.minusDays(40)
        .datesUntil(last)
        .forEach(day -> tides.read(day, Map.of(Measure.USAGE_TREND, 8)));
    for (var ago = 30; ago >= 0; ago--) {
      for (var account = 1; account <= 8; account++) {
        use(cloud, "tidal-" + account, last.minusDays(ago), ago == 0 ? 1 : 50);
      }
      if (ago <= 1) {
        cloud.drain();
      }
    }
  }

  private static void use(LocalCloud cloud, String account, LocalDate day, int users) {
    var detail = "{\"account\":\"%s\",\"at\":\"%sT06:00:00Z\",".formatted(account, day);
    if (users > 1) {
      cloud.put("crm", "AccountRegistered", detail + "\"name\":\"" + account + "\"}");
    }
    var use = "\"day\":\"%s\",\"activeUsers\":%d}".formatted(day, users);
    cloud.put("warehouse", "UsageReported", detail + use);
  }

  /// So that there is a bridge from it.
  private static void lockedAWeekAgo(LocalCloud cloud) {
    var table = cloud.template().tables().getFirst().request().tableName();
    var then = START.minus(Duration.ofDays(7));
    var day = LocalDate.ofInstant(then, ZoneOffset.UTC);
    var nothing = new Stated(new Probability(.1), Amounts.none());
    var call = new QuarterCall(nothing, Optional.empty(), Optional.empty());
    var acme =
        new Position(
            new AccountId("acme"),
            "Acme",
            Optional.empty(),
            Amounts.of(Money.of(100, "EUR")),
            Optional.empty(),
            Amounts.none(),
            List.of(call, call),
            Map.of());
    new Locks(cloud.dynamo(), table, Clock.fixed(then, ZoneOffset.UTC))
        .keep(new Sheet(day, "expert", List.of(acme)));
  }

  /// Eight accounts left within two months, of which no model had foreseen so many.
  private static void leavings(LocalCloud cloud) {
    var table = cloud.template().tables().getFirst().request().tableName();
    var day = LocalDate.ofInstant(START, ZoneOffset.UTC);
    for (int i = 0; i < 8; i++) {
      var id = new AccountId("left-" + i);
      new Directory(cloud.dynamo(), table)
          .enter(
              new DirectoryEntry(
                  id,
                  id.value(),
                  List.of(),
                  new Segment("Small"),
                  Optional.empty(),
                  Optional.empty()),
              START);
      told(cloud, table, id, day.minusDays(300), order(OrderType.NEW, day.minusDays(300)));
      told(
          cloud,
          table,
          id,
          day.minusDays(200),
          new SurveyAnswered(Survey.NPS, 9, Optional.empty()));
      told(cloud, table, id, day.minusDays(50), order(OrderType.CANCELLATION, day.minusDays(50)));
    }
  }

  private static ContractChanged order(OrderType type, LocalDate effective) {
    return new ContractChanged(
        "C-1",
        type,
        effective,
        type == OrderType.NEW ? 12 : 0,
        true,
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private static void told(
      LocalCloud cloud, String table, AccountId account, LocalDate day, Signal signal) {
    var at = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    var id = signal.type() + day;
    var logged = new LoggedSignal(new SignalId(id), account, at, at, signal);
    new SignalLog(cloud.dynamo(), table).append(new LogEntry(logged, "crm", id));
  }

  /// Use was reported for two months, and not in the month that passes.
  private static void silence(LocalCloud cloud) {
    var feeds =
        new Feeds(cloud.dynamo(), cloud.template().tables().getFirst().request().tableName());
    var last = LocalDate.ofInstant(START, ZoneOffset.UTC);
    last.minusDays(60)
        .datesUntil(last)
        .forEach(day -> feeds.heard("warehouse", "UsageReported", day));
  }

  private World watch(String function, World world) {
    var env = new HashMap<>(world.env());
    if (function.equals("PassTime")) {
      env.put("OARLOCK_TODAY", A_MONTH_LATER);
    }
    var watched =
        new Watched(deeds.computeIfAbsent(function, _ -> ConcurrentHashMap.newKeySet())::add);
    var table = watched.table(world.dynamo());
    return new World(env, world.clock(), table, watched.bus(world.bus()), world.lines());
  }

  private static AppEndpoint app(LocalCloud cloud) {
    var secret = cloud.slack().workspace().signingSecret();
    return new AppEndpoint(
        URI.create(cloud.url() + "/slack/events"), secret, cloud.setup().clock());
  }

  private static void put(LocalCloud cloud, List<String> samples) {
    for (var sample : samples) {
      var event = read(sample);
      var type = event.path("detail-type").asText();
      cloud.put(event.path("source").asText(), type, event.path("detail").toString());
    }
    cloud.drain();
  }

  /// The samples of all signals.
  private static List<String> samples() throws IOException {
    var events = Deployment.house().resolve("events");
    try (var files = Files.find(events, 2, (file, _) -> file.toString().endsWith(".json"))) {
      return files
          .map(file -> events.relativize(file).toString())
          .filter(name -> isSignal(read(name)))
          .sorted()
          .toList();
    }
  }

  private static boolean isSignal(JsonNode event) {
    return event.has("detail-type") && !event.path("source").asText().equals("oarlock");
  }

  private static JsonNode read(String sample) {
    try {
      return Json.parse(
          Files.readString(Deployment.house().resolve("events").resolve(Path.of(sample))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
