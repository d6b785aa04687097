package dev.oarlock.local;

import com.sun.net.httpserver.HttpHandler;
import dev.oarlock.aws.World;
import dev.oarlock.local.bus.LocalBus;
import dev.oarlock.local.database.Endpoint;
import dev.oarlock.local.database.LocalDatabase;
import dev.oarlock.local.function.FunctionFailed;
import dev.oarlock.local.function.Functions;
import dev.oarlock.local.http.FrontDoor;
import dev.oarlock.local.metrics.MetricSums;
import dev.oarlock.local.queue.AsyncPoller;
import dev.oarlock.local.queue.Journal;
import dev.oarlock.local.queue.JournalFile;
import dev.oarlock.local.queue.Queues;
import dev.oarlock.local.schedule.Schedules;
import dev.oarlock.local.slack.Asking;
import dev.oarlock.local.slack.SlackStandIn;
import dev.oarlock.local.slack.socket.SocketMode;
import dev.oarlock.local.template.Names;
import dev.oarlock.local.template.Template;
import dev.oarlock.local.template.TemplateFile;
import dev.oarlock.local.work.Failures;
import dev.oarlock.local.work.Pulse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;

/// The whole deployment in this process: table, bus, queues, functions, schedules and Slack's
/// remote end, wired as template.yaml says. Tests start one in memory, the command line one on
/// disk. Long because it hands out every part.
///
/// ```
/// try (var cloud = LocalCloud.start(Setup.inMemory())) {
///   cloud.put(events);
///   cloud.drain();
///   cloud.slack().posts();
/// }
/// ```
public final class LocalCloud implements AutoCloseable {
  private final Setup setup;
  private final Template template;
  private final Pulse pulse = new Pulse();
  private final MetricSums metrics = new MetricSums();
  private final LocalDatabase database;
  private final Endpoint databaseEndpoint;
  private final Journal journal;
  private final Queues queues;
  private final Functions functions;
  private final LocalBus bus;
  private final SlackSide slack;
  private final FrontDoor door;
  private final Doors doors;
  private final Pollers pollers;
  private final Optional<SocketMode> socket;

  private LocalCloud(Setup setup) {
    this.setup = setup;
    this.template = TemplateFile.read(setup.template(), setup.environment());
    this.door = FrontDoor.open(setup.port());
    this.database = setup.data().map(LocalDatabase::onDisk).orElseGet(LocalDatabase::inMemory);
    template.tables().forEach(database::create);
    this.databaseEndpoint = database.serve(setup.port() == 0 ? 0 : setup.port() + 1);
    this.journal =
        setup
            .data()
            .<Journal>map(f -> JournalFile.open(f.resolve("queues.journal")))
            .orElseGet(Journal::none);
    this.queues = new Queues(allQueues(template), journal, pulse, setup.pause());
    this.slack = SlackSide.of(setup, template, door.url());
    this.functions =
        new Functions(template, this::world, pulse, new Failures(setup.clock(), setup.lines()));
    this.bus = new LocalBus(template, queues, setup.clock());
    this.doors = Doors.open(this);
    this.pollers = Pollers.start(this);
    this.socket = slack.join(setup);
  }

  /// Starts everything; when it returns, events can be put.
  public static LocalCloud start(Setup setup) {
    return new LocalCloud(setup);
  }

  private static List<Template.Queue> allQueues(Template template) {
    return Stream.concat(
            template.queues().stream(), template.functions().stream().map(AsyncPoller::queue))
        .toList();
  }

  private World world(Template.Function function) {
    return setup.around().apply(function.id(), world(function.environment()));
  }

  private World world(Map<String, String> settings) {
    var environment = new HashMap<>(slack.environment());
    environment.putAll(settings);
    environment.put("AWS_REGION", Names.REGION);
    var lines = metrics.andThen(setup.lines());
    return new World(environment, setup.clock(), database.dynamo(), bus, lines);
  }

  /// The moment that it is for the business: the clock's, or that of the day that is looked at.
  public Instant now() {
    return world(Map.of()).now();
  }

  /// Puts entries on the bus, in requests of ten; throws if one is refused.
  public void put(List<PutEventsRequestEntry> entries) {
    for (var from = 0; from < entries.size(); from += 10) {
      var ten = entries.subList(from, Math.min(entries.size(), from + 10));
      var response = bus.putEvents(b -> b.entries(ten));
      if (response.failedEntryCount() > 0) {
        throw new IllegalArgumentException("refused: " + response.entries());
      }
    }
  }

  /// Puts one event on Oarlock's bus.
  public PutEventsResponse put(String source, String detailType, String detail) {
    var entry =
        PutEventsRequestEntry.builder()
            .eventBusName(busName())
            .source(source)
            .detailType(detailType)
            .detail(detail)
            .build();
    return bus.putEvents(b -> b.entries(entry));
  }

  /// Waits until nothing is left to do, a minute at most.
  public void drain() {
    drain(Duration.ofMinutes(1));
  }

  /// Waits until nothing is left to do; throws IllegalStateException, telling what is, when that
  /// takes longer than `patience`.
  public void drain(Duration patience) {
    new Drain(this).await(patience);
  }

  /// Invokes a function now and returns what it answers.
  public String invoke(String function, String payload) throws FunctionFailed {
    return functions.invoke(function, payload);
  }

  /// Invokes a schedule's function as the schedule would, by the function's or the schedule's id.
  public String fire(String schedule) throws FunctionFailed {
    var found =
        template.schedules().stream()
            .filter(s -> s.id().equals(schedule) || s.function().equals(schedule))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no schedule " + schedule));
    return invoke(found.function(), Schedules.payload(found, setup.clock().instant()));
  }

  /// What starts functions by the clock.
  public Schedules schedules() {
    return pollers.schedules();
  }

  /// What the functions counted since the start.
  MetricSums metrics() {
    return metrics;
  }

  /// Mounts a handler on the HTTP server.
  public void mount(String path, HttpHandler handler) {
    door.mount(path, handler);
  }

  /// What people see at the root of the HTTP server.
  public void show(HttpHandler page) {
    doors.root().show(page);
  }

  /// Slack's remote end.
  public SlackStandIn slack() {
    return slack.standIn();
  }

  /// Types commands as somebody in the built-in Slack does.
  public Asking asking() {
    return new Asking(slack.app());
  }

  /// The settings of Slack that the functions see: SLACK_API_URL, SLACK_BOT_TOKEN, ...
  public Map<String, String> slackEnvironment() {
    return slack.environment();
  }

  /// The table's client, in process.
  public DynamoDbClient dynamo() {
    return database.dynamo();
  }

  /// The bus, as an AWS client.
  public LocalBus bus() {
    return bus;
  }

  /// The name of Oarlock's bus.
  public String busName() {
    return template.buses().getFirst();
  }

  /// What runs here.
  public Template template() {
    return template;
  }

  /// The address of the HTTP server, without a slash at its end.
  public String url() {
    return door.url();
  }

  /// The address of DynamoDB's endpoint.
  public String databaseUrl() {
    return databaseEndpoint.url();
  }

  /// How it was started.
  public Setup setup() {
    return setup;
  }

  SlackSide slackSide() {
    return slack;
  }

  Pulse pulse() {
    return pulse;
  }

  LocalDatabase database() {
    return database;
  }

  Queues queues() {
    return queues;
  }

  Functions functions() {
    return functions;
  }

  Pollers pollers() {
    return pollers;
  }

  /// What failed so far.
  public Failures failures() {
    return functions.failures();
  }

  /// Stops everything, taking nothing new first; what is not done stays in the journal.
  @Override
  public void close() {
    socket.ifPresent(SocketMode::close);
    door.close();
    pollers.close();
    functions.close();
    journal.close();
    databaseEndpoint.close();
    database.close();
  }
}
