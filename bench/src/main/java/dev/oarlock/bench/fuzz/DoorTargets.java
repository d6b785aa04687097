package dev.oarlock.bench.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.oarlock.aws.store.log.SignalLog;
import dev.oarlock.bench.faults.FaultWorld;
import dev.oarlock.bench.faults.effect.FaultClock;
import dev.oarlock.bench.faults.effect.FaultDice;
import dev.oarlock.bench.faults.effect.FaultTable;
import dev.oarlock.bench.faults.effect.FaultySlack;
import dev.oarlock.bench.pipeline.SignedCommands;
import dev.oarlock.cli.command.ProjectPaths;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.SignalId;
import dev.oarlock.local.cloud.runtime.StrictJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// What comes from outside while Oarlock runs: events, commands and forms. Each is answered, in
/// whatever way, and a right signal that comes with a wrong one is scored.
final class DoorTargets implements AutoCloseable {
  private static final Instant START = Instant.parse("2026-11-20T09:00:00Z");
  private static final AccountId GOOD = new AccountId("good");
  private static final int FORGET_AFTER = 300;
  private static final List<String> COMMANDS =
      List.of(
          "good",
          "good why since 2026-10-01",
          "good as of last month",
          "good if active users = 60",
          "good pulse 2 because competitor: they said so",
          "good override 90 because seasonal: x",
          "renewals this year",
          "owner dana",
          "portfolio by csm",
          "good call 30% of 12000: why",
          "calls",
          "bridge",
          "accuracy",
          "good signs",
          "good family",
          "red",
          "at risk in smb");

  private final FaultTable table = new FaultTable();
  private final FaultClock clock = new FaultClock(START);
  private final FaultySlack slack = new FaultySlack(clock);
  private FaultWorld world;
  private int inputs;

  DoorTargets() {
    this.world = anew();
  }

  private FaultWorld anew() {
    table.clear();
    var dice = new FaultDice(1);
    dice.end();
    var fresh = new FaultWorld(dice, slack, clock, table);
    fresh.tell("AccountRegistered", detail("registered").put("name", "Good"));
    fresh.tell(
        "AccountRegistered", detail("registered").put("account", "acme").put("name", "Acme"));
    settle(fresh);
    return fresh;
  }

  List<FuzzTarget> targets() throws IOException {
    return List.of(
        new FuzzTarget("event", events(), this::event),
        new FuzzTarget("command", COMMANDS, this::command),
        new FuzzTarget("form", List.of("88", "renewal-agreed", "2026-12-24", "x"), this::form));
  }

  private static List<String> events() throws IOException {
    var samples = new ArrayList<String>();
    try (var files = Files.walk(ProjectPaths.templateFile().resolveSibling("events"))) {
      for (var file : (Iterable<Path>) files.sorted()::iterator) {
        var text = file.toString().endsWith(".json") ? Files.readString(file) : "";
        if (text.contains("\"detail-type\"") && !text.contains("\"Records\"")) {
          samples.add(text);
        }
      }
    }
    return samples;
  }

  private void event(String input) {
    forgetSometimes();
    world.tellRaw(input);
    var id = "good-" + inputs;
    world.tell("SentimentNoted", detail(id).put("pulse", 1 + inputs % 5));
    settle(world);
    var log = new SignalLog(table.dynamo(), table.name());
    mustHold(log.find(GOOD, new SignalId(id)).isPresent(), "a right signal was held up");
  }

  private void command(String input) {
    forgetSometimes();
    var command = inputs % 3 == 0 ? "/forecast" : "/health";
    var answer = world.request(SignedCommands.body(command, input));
    mustHold(answer.filter(it -> it.contains("\"statusCode\":200")).isPresent(), "not answered");
    settle(world);
  }

  private void form(String input) {
    forgetSometimes();
    var payload = submission();
    var values = payload.path("view").path("state").path("values");
    var blocks = new ArrayList<JsonNode>();
    values.forEach(block -> block.forEach(blocks::add));
    ((ObjectNode) blocks.get(inputs % blocks.size())).set("value", new TextNode(input));
    var body = "payload=" + URLEncoder.encode(StrictJson.write(payload), StandardCharsets.UTF_8);
    mustHold(world.request(body).isPresent(), "not answered");
    settle(world);
  }

  /// The recorded form, as somebody of our workspace fills it in.
  private static JsonNode submission() {
    try {
      var file =
          ProjectPaths.templateFile().resolveSibling("events/slack/override-submission.json");
      var body = StrictJson.parse(Files.readString(file)).path("body").asText();
      var form = new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8);
      var payload = URLDecoder.decode(form.replaceFirst("payload=", ""), StandardCharsets.UTF_8);
      return StrictJson.parse(
          payload
              .replace("T061EG9R6", SignedCommands.TEAM)
              .replace("U2CERLKJA", SignedCommands.USER));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A log of thousands takes long to fold, and teaches nothing more.
  private void forgetSometimes() {
    if (++inputs % FORGET_AFTER == 0) {
      world = anew();
    }
  }

  private void settle(FaultWorld settling) {
    for (var steps = 0; settling.step(); steps++) {
      mustHold(steps < 500, "it does not end");
    }
    mustHold(!settling.redrive(), "something was set aside");
    mustHold(settling.errors().isEmpty(), "an error in the log");
  }

  private void mustHold(boolean holds, String otherwise) {
    if (!holds) {
      var errors = world == null ? List.<String>of() : world.errors();
      world = anew();
      throw new IllegalStateException(otherwise + ": " + errors);
    }
  }

  private static ObjectNode detail(String id) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("account", GOOD.value())
        .put("id", id)
        .put("at", START.toString());
  }

  @Override
  public void close() {
    slack.close();
    table.close();
  }
}
