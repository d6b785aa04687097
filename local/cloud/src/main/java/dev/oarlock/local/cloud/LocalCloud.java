package dev.oarlock.local.cloud;

import com.sun.net.httpserver.HttpHandler;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.local.cloud.bus.LocalEventBus;
import dev.oarlock.local.cloud.cloudformation.ResourceNames;
import dev.oarlock.local.cloud.database.DynamoDbEndpoint;
import dev.oarlock.local.cloud.database.LocalDynamoDb;
import dev.oarlock.local.cloud.function.FunctionException;
import dev.oarlock.local.cloud.function.FunctionRuntime;
import dev.oarlock.local.cloud.http.GuidePages;
import dev.oarlock.local.cloud.http.LocalHttpServer;
import dev.oarlock.local.cloud.queue.AsyncInvoker;
import dev.oarlock.local.cloud.queue.LocalQueues;
import dev.oarlock.local.cloud.queue.QueueJournal;
import dev.oarlock.local.cloud.queue.QueueJournalFile;
import dev.oarlock.local.cloud.runtime.ActivityCounter;
import dev.oarlock.local.cloud.runtime.DiskRoom;
import dev.oarlock.local.cloud.runtime.FailureLog;
import dev.oarlock.local.cloud.runtime.MetricTotals;
import dev.oarlock.local.cloud.schedule.ScheduleRunner;
import dev.oarlock.local.cloud.template.CloudTemplate;
import dev.oarlock.local.cloud.template.TemplateFile;
import dev.oarlock.local.slack.api.SlackStandIn;
import dev.oarlock.local.slack.disk.PrivateFolder;
import dev.oarlock.local.slack.interaction.SlashCommandClient;
import dev.oarlock.local.slack.socket.SocketMode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
  private final CloudSetup setup;
  private final CloudTemplate template;
  private final ActivityCounter activity = new ActivityCounter();
  private final FailureLog failures;
  private final BusinessDay day;
  private final MetricTotals metrics = new MetricTotals();
  private final LocalDynamoDb database;
  private final DynamoDbEndpoint databaseEndpoint;
  private final QueueJournal journal;
  private final LocalQueues queues;
  private final FunctionRuntime functions;
  private final LocalEventBus bus;
  private final SlackConnection slack;
  private final LocalHttpServer server;
  private final CloudRoutes routes;
  private final CloudPollers pollers;
  private final Optional<SocketMode> socket;

  private LocalCloud(CloudSetup setup, OpenParts open) {
    this.setup = setup;
    this.failures = new FailureLog(setup.clock(), setup.logLines());
    this.day = new BusinessDay(setup);
    this.template = TemplateFile.read(setup.template(), setup.environment());
    setup.data().map(PrivateFolder::new).ifPresent(PrivateFolder::restrict);
    this.server = open.with(LocalHttpServer.open(setup.port()), LocalHttpServer::close);
    this.database =
        open.with(
            setup.data().map(LocalDynamoDb::onDisk).orElseGet(LocalDynamoDb::inMemory),
            LocalDynamoDb::close);
    template.tables().forEach(database::create);
    this.databaseEndpoint =
        open.with(
            database.serve(setup.port() == 0 ? 0 : setup.port() + 1), DynamoDbEndpoint::close);
    this.journal = open.with(journal(setup), QueueJournal::close);
    this.queues = new LocalQueues(allQueues(template), journal, activity, setup.retryPause());
    this.slack = SlackConnection.of(setup, template, server.url(), failures);
    this.functions =
        open.with(
            new FunctionRuntime(template, this::functionContext, activity, failures),
            FunctionRuntime::close);
    this.bus = new LocalEventBus(template, queues, setup.clock());
    this.routes = CloudRoutes.mountAll(this);
    this.pollers = open.with(CloudPollers.start(this), CloudPollers::close);
    this.socket = slack.joinWorkspace(setup);
    setup.data().map(PrivateFolder::new).ifPresent(PrivateFolder::restrict);
  }

  /// Starts everything; when it returns, events can be put.
  public static LocalCloud start(CloudSetup setup) {
    var open = new OpenParts();
    try {
      return new LocalCloud(setup, open);
    } catch (RuntimeException | Error e) {
      open.close(e);
      throw e;
    }
  }

  private QueueJournal journal(CloudSetup setup) {
    return setup
        .data()
        .<QueueJournal>map(f ->
            QueueJournalFile.open(f.resolve("queues.journal"), DiskRoom.of(f), failures::addRepair))
        .orElseGet(QueueJournal::none);
  }

  private static List<CloudTemplate.QueueResource> allQueues(CloudTemplate template) {
    return Stream.concat(
            template.queues().stream(), template.functions().stream().map(AsyncInvoker::queue))
        .toList();
  }

  private AppContext functionContext(CloudTemplate.FunctionResource function) {
    return setup.contextWrapper().apply(function.id(), functionContext(function.environment()));
  }

  private AppContext functionContext(Map<String, String> settings) {
    var environment = new HashMap<>(slack.environment());
    environment.putAll(settings);
    environment.computeIfPresent(
        "DOCS_URL", (_, url) -> url.isBlank() ? server.url() + GuidePages.PATH : url);
    environment.computeIfPresent("EXPORT_LOCATION", (_, bucket) -> exportFolder(bucket));
    environment.put("AWS_REGION", ResourceNames.REGION);
    day.fixed().ifPresent(it -> environment.put("OARLOCK_TODAY", it.toString()));
    var lines = metrics.andThen(setup.logLines());
    return new AppContext(environment, setup.clock(), database.dynamo(), bus, lines);
  }

  /// A folder beside the table stands for the template's bucket; another stays what it is.
  private String exportFolder(String bucket) {
    return setup
        .data()
        .filter(_ -> bucket.equals("s3://ExportBucket/"))
        .map(folder -> folder.resolve("exports").toUri().toString())
        .orElse(bucket);
  }

  /// The moment that it is for the business: the clock's, or that of the day that is looked at.
  public Instant now() {
    return functionContext(Map.of()).now();
  }

  /// The day that it is for the business.
  public LocalDate today() {
    return functionContext(Map.of()).today();
  }

  /// The day that is looked at, if it is another than the clock's.
  public Optional<LocalDate> fixedDay() {
    return day.fixed();
  }

  /// Looks at the data as on this day from now on; the functions start anew with it.
  void fixDay(LocalDate other) {
    day.fix(other);
    functions.restart();
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

  /// Puts entries that belong together, and waits until nothing is left to do, so long at most: the
  /// stream brings as many of them as it can at once.
  public void putAndDrain(List<PutEventsRequestEntry> entries, Duration patience) {
    try (var _ = activity.beginDrain();
        var _ = activity.beginBatch()) {
      try (var _ = activity.beginPut()) {
        put(entries);
      }
      drain(patience);
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
    new DrainMonitor(this).await(patience);
  }

  /// Copies its data folder, so that another can be started with the copy; nothing may be left to
  /// do.
  public void saveTo(Path folder) {
    SavedFolder.write(this, folder);
  }

  /// Invokes a function now and returns what it answers.
  public String invoke(String function, String payload) throws FunctionException {
    return functions.invoke(function, payload);
  }

  /// Invokes a schedule's function as the schedule would, by the function's or the schedule's id.
  public String fireSchedule(String schedule) throws FunctionException {
    var found =
        template.schedules().stream()
            .filter(s -> s.id().equals(schedule) || s.function().equals(schedule))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no schedule " + schedule));
    return invoke(found.function(), ScheduleRunner.payload(found, setup.clock().instant()));
  }

  /// What starts functions by the clock.
  public ScheduleRunner schedules() {
    return pollers.schedules();
  }

  /// What the functions counted since the start.
  MetricTotals metrics() {
    return metrics;
  }

  /// Mounts a handler on the HTTP server.
  public void mount(String path, HttpHandler handler) {
    server.mount(path, handler);
  }

  /// What people see at the root of the HTTP server.
  public void showPage(HttpHandler page) {
    routes.root().showPage(page);
  }

  /// Slack's remote end.
  public SlackStandIn slack() {
    return slack.standIn();
  }

  /// Types commands as somebody in the built-in Slack does.
  public SlashCommandClient slashCommands() {
    return new SlashCommandClient(slack.appEndpoint());
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
  public LocalEventBus bus() {
    return bus;
  }

  /// The name of Oarlock's bus.
  public String busName() {
    return template.buses().getFirst();
  }

  /// What runs here.
  public CloudTemplate template() {
    return template;
  }

  /// The address of the HTTP server, without a slash at its end.
  public String url() {
    return server.url();
  }

  /// The address of DynamoDB's endpoint.
  public String databaseUrl() {
    return databaseEndpoint.url();
  }

  /// How it was started.
  public CloudSetup setup() {
    return setup;
  }

  SlackConnection slackConnection() {
    return slack;
  }

  ActivityCounter activity() {
    return activity;
  }

  LocalDynamoDb database() {
    return database;
  }

  LocalQueues queues() {
    return queues;
  }

  FunctionRuntime functions() {
    return functions;
  }

  CloudPollers pollers() {
    return pollers;
  }

  /// What failed so far.
  public FailureLog failures() {
    return failures;
  }

  /// Stops everything, taking nothing new first; what is not done stays in the journal.
  @Override
  public void close() {
    socket.ifPresent(SocketMode::close);
    server.close();
    pollers.close();
    functions.close();
    journal.close();
    databaseEndpoint.close();
    database.close();
  }
}
