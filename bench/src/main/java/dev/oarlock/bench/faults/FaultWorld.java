package dev.oarlock.bench.faults;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.events.EventEnvelope;
import dev.oarlock.aws.events.SignalOrigin;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.bench.faults.FaultStory.ToldSignal;
import dev.oarlock.bench.faults.effect.FaultClock;
import dev.oarlock.bench.faults.effect.FaultDice;
import dev.oarlock.bench.faults.effect.FaultTable;
import dev.oarlock.bench.faults.effect.FaultyBus;
import dev.oarlock.bench.faults.effect.FaultySlack;
import dev.oarlock.bench.faults.effect.FaultyTable;
import dev.oarlock.bench.pipeline.HandlerPipeline;
import dev.oarlock.bench.pipeline.SignedCommands;
import dev.oarlock.local.cloud.runtime.StrictJson;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/// All eight functions on one table, one bus, one Slack, in one thread: what happens next, what
/// goes wrong, and what else happens in the middle of a call, is drawn from the seed.
public final class FaultWorld {
  private static final double OVERLAPS = 0.03;

  /// So that a seed tells what goes wrong when.
  private static final int ONE_BY_ONE = 1;

  /// What the bus hands on to a function itself.
  private static final Map<String, String> LATER =
      Map.of("QuestionDeferred", "AnswerSlack", "AnomalyAnswered", "AdvanceDay");

  private final FaultDice dice;
  private final FaultySlack slack;
  private final FaultClock clock;
  private final AppContext context;
  private final FaultProcesses processes;
  private final Set<String> announced;
  private final FaultQueue signals;
  private final FaultQueue announcements;
  private final FaultQueue invocations;
  private final FaultQueue digests;
  private final FaultStream stream;
  private final Set<String> owed = new LinkedHashSet<>();
  private final List<String> errors = new ArrayList<>();
  private int events;
  private int deadLetters;
  private int overlaps;

  public FaultWorld(FaultDice dice, FaultySlack slack, FaultClock clock, FaultTable table) {
    this(dice, slack, clock, table, ONE_BY_ONE);
  }

  /// One whose scoring writes so many accounts at once.
  FaultWorld(
      FaultDice dice, FaultySlack slack, FaultClock clock, FaultTable table, int writesAtOnce) {
    this.dice = dice;
    this.slack = slack;
    this.clock = clock;
    this.announced = table.announced();
    this.signals = new FaultQueue(dice, 5);
    this.announcements = new FaultQueue(dice, 8);
    this.invocations = new FaultQueue(dice, 3);
    this.digests = new FaultQueue(dice, 8);
    this.stream = new FaultStream(dice);
    slack.use(dice);
    var dynamo = new FaultyTable(table.dynamo(), dice, this::overlap, stream::add).client();
    var bus = new FaultyBus(dice, this::overlap, this::onBus);
    this.context = new AppContext(settings(table, writesAtOnce), clock, dynamo, bus, errors::add);
    this.processes = new FaultProcesses(dice, clock, context);
  }

  private Map<String, String> settings(FaultTable table, int writesAtOnce) {
    return Map.of(
        "TABLE_NAME",
        table.name(),
        "BUS_NAME",
        "oarlock",
        "FEEDBACK_SOURCES",
        "*",
        "DIGEST_CHANNEL",
        "#customer-health",
        "CHANNEL_ROUTES",
        "{\"default\":\"#customer-health\",\"gong\":\"#gong\"}",
        "SLACK_SIGNING_SECRET",
        HandlerPipeline.SIGNING_SECRET,
        "SLACK_BOT_TOKEN",
        slack.workspace().botToken(),
        "SLACK_API_URL",
        slack.url(),
        "WRITES_AT_ONCE",
        String.valueOf(writesAtOnce));
  }

  AppContext context() {
    return context;
  }

  /// The announcements that the bus took.
  Set<String> owed() {
    return owed;
  }

  /// The calls that began while another one was under way.
  int overlaps() {
    return overlaps;
  }

  int deadLetters() {
    return deadLetters;
  }

  public void tell(String type, ObjectNode detail) {
    tell(new ToldSignal(type, detail));
  }

  void tell(ToldSignal told) {
    signals.send(
        told.run()
            .map(run -> imported(told, run))
            .orElseGet(() -> envelope("crm", told.type(), told.detail())));
  }

  /// As `import` puts it on the bus.
  private String imported(ToldSignal told, String run) {
    var event = (ObjectNode) StrictJson.parse(envelope("export", told.type(), told.detail()));
    var origin = SignalOrigin.text("export@1", run);
    event.putArray("resources").add(EventEnvelope.resource(origin));
    return StrictJson.write(event);
  }

  /// A message of the signal queue, word for word.
  public void tellRaw(String message) {
    signals.send(message);
  }

  /// What is answered to a request of Slack with this body, if it is answered.
  public Optional<String> request(String body) {
    return processes.call("AnswerSlack", SignedCommands.signedBody(body, clock.instant()));
  }

  /// What somebody does with the table from a command line, which may die of it as a function may.
  void run(Runnable command) {
    processes.run(command);
  }

  void schedule(String function) {
    invocations.send(function);
  }

  /// What is answered to a command that somebody types in a channel.
  public Optional<String> ask(String command, String text) {
    var url = slack.responseUrl(SignedCommands.CHANNEL, SignedCommands.USER);
    return request(SignedCommands.body(command, text, url));
  }

  private void onBus(PutEventsRequestEntry entry) {
    var detail = (ObjectNode) StrictJson.parse(entry.detail());
    var type = entry.detailType();
    if (!entry.source().equals("oarlock")) {
      signals.send(envelope(entry.source(), type, detail));
    } else if (type.equals("DigestRequested")) {
      digests.send(envelope(entry.source(), type, detail));
    } else if (LATER.containsKey(type)) {
      invocations.send(LATER.get(type) + "\n" + envelope(entry.source(), type, detail));
    } else if (announced.contains(type)) {
      if (!detail.path("factsChanged").booleanValue()) { // edits a card, and is told to nobody
        owed.add(detail.path("id").asText(type));
      }
      announcements.send(envelope(entry.source(), type, detail));
    }
  }

  private String envelope(String source, String type, ObjectNode detail) {
    var event = JsonNodeFactory.instance.objectNode().put("version", "0").put("id", "e" + events++);
    event.put("detail-type", type).put("source", source).put("time", clock.instant().toString());
    return StrictJson.write(event.set("detail", detail));
  }

  /// The next thing that happens; false where nothing is left to do.
  public boolean step() {
    clock.pass(dice.isOver() ? 100 : 1 + dice.below(100)); // leases end sooner or later
    return next();
  }

  /// In the middle of a call, sometimes: what happens beside it, from its beginning to its end.
  private void overlap() {
    if (processes.mayOverlap() && dice.happens(OVERLAPS)) {
      clock.pass(1);
      overlaps += next() ? 1 : 0;
    }
  }

  private boolean next() {
    var open = new ArrayList<Runnable>();
    if (!signals.isEmpty()) {
      open.add(() -> queue("IngestSignal", signals, 10));
    }
    if (!announcements.isEmpty()) {
      open.add(() -> queue("AnnounceChange", announcements, 10));
    }
    if (!digests.isEmpty()) {
      open.add(() -> queue("SendDigest", digests, 1));
    }
    if (!invocations.isEmpty()) {
      open.add(this::invocation);
    }
    if (!stream.isEmpty()) {
      open.add(this::stream);
    }
    if (!open.isEmpty()) {
      dice.oneOf(open).run();
    }
    return !open.isEmpty();
  }

  /// Somebody mended the cause and brings what was set aside; false where nothing was.
  public boolean redrive() {
    var count = signals.redrive() + announcements.redrive() + invocations.redrive();
    count += stream.redrive() + digests.redrive();
    deadLetters += count;
    return count > 0;
  }

  private void queue(String function, FaultQueue queue, int most) {
    var batch = queue.receive(most);
    if (batch.isEmpty()) {
      return;
    }
    var answer = processes.call(function, FaultQueue.event(batch));
    queue.answered(
        batch, answer.map(FaultWorld::failed).orElse(batch.stream().map(it -> it.id).toList()));
  }

  private void stream() {
    var batch = stream.receive();
    var answer = processes.call("ScoreAccount", FaultStream.event(batch));
    var first = List.of(FaultStream.position(batch.getFirst()));
    stream.answered(batch, answer.map(FaultWorld::failed).orElse(first));
  }

  private void invocation() {
    var batch = invocations.receive(1);
    if (batch.isEmpty()) {
      return;
    }
    var call = batch.getFirst().body.split("\n", 2);
    var event = call.length > 1 ? call[1] : "{\"id\":\"" + batch.getFirst().id + "\"}";
    var answer = processes.call(call[0], event);
    invocations.answered(batch, answer.isPresent() ? List.of() : List.of(batch.getFirst().id));
  }

  private static List<String> failed(String answer) {
    var failed = new ArrayList<String>();
    StrictJson.parse(answer)
        .path("batchItemFailures")
        .forEach(item -> failed.add(item.path("itemIdentifier").asText()));
    return failed;
  }

  DynamoDbClient dynamo() {
    return context.dynamo();
  }

  /// The latest lines of the log that tell of a failure.
  public List<String> errors() {
    return errors.stream().filter(line -> line.contains("\"ERROR\"")).toList();
  }

  Clock clock() {
    return clock;
  }
}
