package dev.oarlock.bench.fuzz;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What comes from outside while Oarlock runs: events, commands, forms and clicks. Each is
/// answered, in whatever way, and a right signal that comes with a wrong one is scored.
final class DoorTargets implements AutoCloseable {
  private static final Instant START = Instant.parse("2026-11-20T09:00:00Z");
  private static final AccountId GOOD = new AccountId("good");
  private static final int FORGET_AFTER = 300;

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
    fresh.tell("ContractChanged", order());
    fresh.tell("CorporateEventNoted", detail("rfp").put("kind", "competitor-evaluation"));
    fresh.tell(
        "AccountRegistered", detail("registered").put("account", "lost").put("name", "Lost"));
    fresh.tell("ContractChanged", order().put("account", "lost"));
    fresh.tell("ContractChanged", cancellation());
    settle(fresh);
    return fresh;
  }

  List<FuzzTarget> targets() throws IOException {
    return List.of(
        new FuzzTarget("event", 3, events(), this::event),
        new FuzzTarget("command", 3, CommandInputs.all(), this::command),
        new FuzzTarget("form", 2, FormInputs.all(), this::form),
        new FuzzTarget("button", 2, ButtonInputs.all(), this::button));
  }

  static List<String> events() throws IOException {
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
    var answer = world.ask(CommandInputs.command(input), CommandInputs.words(input));
    mustHold(answer.filter(it -> it.contains("\"statusCode\":200")).isPresent(), "not answered");
    settle(world);
  }

  private void form(String input) {
    forgetSometimes();
    submit(FormInputs.payload(input, inputs));
  }

  private void button(String input) {
    forgetSometimes();
    var url = slack.responseUrl(SignedCommands.CHANNEL, SignedCommands.USER);
    submit(ButtonInputs.payload(input, inputs, url));
  }

  private void submit(String payload) {
    var body = "payload=" + URLEncoder.encode(payload, StandardCharsets.UTF_8);
    mustHold(world.request(body).isPresent(), "not answered");
    settle(world);
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

  /// So that there is a renewal to forecast and to decide on.
  private static ObjectNode order() {
    var order = detail("order").put("contract", "C-1").put("order", "new");
    order.put("effective", "2026-01-01").put("termMonths", 12).put("autoRenew", true);
    var line = order.putArray("lines").addObject().put("sku", "seat").put("quantity", 20);
    line.put("per", "month").putObject("amount").put("amount", 1_000_00).put("currency", "EUR");
    return order;
  }

  /// So that there is a loss to give a reason for.
  private static ObjectNode cancellation() {
    return detail("cancelled")
        .put("account", "lost")
        .put("contract", "C-1")
        .put("order", "cancellation")
        .put("effective", "2026-11-01");
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
