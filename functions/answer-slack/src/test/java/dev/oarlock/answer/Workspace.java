package dev.oarlock.answer;

import static dev.oarlock.domain.testing.Signals.customer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.World;
import dev.oarlock.aws.events.Json;
import dev.oarlock.aws.log.Directory;
import dev.oarlock.aws.log.DirectoryEntry;
import dev.oarlock.aws.state.AccountStates;
import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.signal.Signal.AccountRegistered;
import dev.oarlock.domain.testing.Sketch;
import dev.oarlock.domain.testing.Story;
import dev.oarlock.testing.HeardBus;
import dev.oarlock.testing.LocalTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// A workspace whose Oarlock knows three accounts.
final class Workspace {
  static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  private final LocalTable table = LocalTable.empty();
  private final Counted<DynamoDbClient> dynamo = Counted.of(DynamoDbClient.class, table.dynamo());
  private final HeardBus bus = new HeardBus();
  private final List<String> log = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-22T08:30:02Z");
  private final World world;
  private final AnswerSlack handler;

  Workspace() {
    this(Map.of());
  }

  /// With settings of its own, such as where Slack is.
  Workspace(Map<String, String> more) {
    var settings = new HashMap<>(more);
    settings.put("TABLE_NAME", table.name());
    settings.put("BUS_NAME", "oarlock");
    settings.put("SLACK_BOT_TOKEN", "xoxb-test");
    settings.put("SLACK_SIGNING_SECRET", SlackEvent.SECRET);
    var clock = InstantSource.offset(() -> now, Duration.ZERO).withZone(ZoneOffset.UTC);
    world = new World(settings, clock, dynamo.client(), bus, log::add);
    handler = new AnswerSlack(world);
    register("acme", "Acme Corp");
    register("acme-labs", "Acme Labs");
    register("globex", "Globex");
    calls().clear();
  }

  void register(String id, String name) {
    enter(id, customer(name), 1);
  }

  /// Puts another state, of the next version, in the place of an account's.
  void save(Sketch sketch) {
    var states = AccountStates.of(world);
    var before = states.load(sketch.story().account()).orElseThrow();
    states.save(sketch.version(before.version() + 1).state());
  }

  /// Acme Labs belongs to Acme Corp from now on.
  void joinFamily() {
    joinFamily("acme");
  }

  /// Acme Labs names an account as its parent.
  void joinFamily(String parent) {
    enter("acme-labs", customer("Acme Labs", Optional.of(new AccountId(parent))), 2);
  }

  private void enter(String id, AccountRegistered registered, long version) {
    Directory.of(world).enter(DirectoryEntry.of(new AccountId(id), registered), now);
    AccountStates.of(world).save(scored(id, registered).version(version).state());
  }

  /// A green account that hardly anybody expects to leave.
  static Sketch scored(String id, AccountRegistered registered) {
    return Sketch.of(Story.of(id).on(TODAY, registered), TODAY).scoring(83).leaving(0.01);
  }

  void waitFor(Duration time) {
    now = now.plus(time);
  }

  JsonNode ask(SlackEvent event) {
    var output = new ByteArrayOutputStream();
    try {
      handler.handleRequest(event.stream(), output, null);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return Json.parse(output.toString(StandardCharsets.UTF_8));
  }

  /// The text of the answer.
  String said(SlackEvent event) {
    return Json.parse(ask(event).get("body").asText()).get("text").asText();
  }

  /// What was asked of the table since it was cleared.
  List<String> calls() {
    return dynamo.calls();
  }

  String logged() {
    return String.join("\n", log);
  }

  LocalTable table() {
    return table;
  }

  HeardBus bus() {
    return bus;
  }

  World world() {
    return world;
  }

  AnswerSlack handler() {
    return handler;
  }
}
