package dev.oarlock.bench.pipeline;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.oarlock.answer.AnswerSlack;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.slack.SlackAnswerStore;
import dev.oarlock.cli.command.ProjectPaths;
import dev.oarlock.ingest.IngestSignal;
import dev.oarlock.local.cloud.database.LocalDynamoDb;
import dev.oarlock.local.cloud.template.CloudTemplate;
import dev.oarlock.local.cloud.template.TemplateFile;
import dev.oarlock.score.ScoreAccount;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/// Ingest, scoring and answers on one table in memory, called in sequence, so that a bench measures
/// their work and no waiting.
public final class HandlerPipeline implements AutoCloseable {
  public static final String SIGNING_SECRET = "bench-signing-secret";

  private final LocalDynamoDb database = LocalDynamoDb.inMemory();
  private final CloudTemplate.TableResource table;
  private final CapacityMeter meter;
  private final CountingBus bus = new CountingBus();
  private final SignalLogStream stream;
  private final RequestStreamHandler intake;
  private final RequestStreamHandler scoring;
  private final RequestStreamHandler answers;
  private final RequestStreamHandler unmetered;
  private final AppContext context;
  private int logged;

  public HandlerPipeline() {
    this(Clock.systemUTC());
  }

  /// On a day that is not today, or on one after the other.
  public HandlerPipeline(Clock clock) {
    this.table = TemplateFile.read(ProjectPaths.templateFile(), Map.of()).tables().getFirst();
    database.create(table);
    this.meter = CapacityMeter.on(database.dynamo());
    this.stream = new SignalLogStream(database, tableName());
    this.context =
        new AppContext(settings(), clock, meter.client(), bus, HandlerPipeline::printErrors);
    this.intake = new IngestSignal(context);
    this.scoring = new ScoreAccount(context);
    this.answers = new AnswerSlack(context);
    this.unmetered =
        new AnswerSlack(
            new AppContext(
                settings(), clock, database.dynamo(), bus, HandlerPipeline::printErrors));
    new SlackAnswers(SlackAnswerStore.of(context)).keep(context.clock().instant());
  }

  private Map<String, String> settings() {
    return Map.of(
        "TABLE_NAME",
        tableName(),
        "BUS_NAME",
        "oarlock",
        "FEEDBACK_SOURCES",
        "*",
        "SLACK_SIGNING_SECRET",
        SIGNING_SECRET,
        "SLACK_BOT_TOKEN",
        SlackAnswers.TOKEN,
        "SLACK_API_URL",
        "http://127.0.0.1:9/", // nobody listens: all that is asked is known
        "WRITES_AT_ONCE",
        "1"); // so that the caller's thread does, and is seen to do, all of the work
  }

  public String tableName() {
    return table.request().tableName();
  }

  /// As its functions see it.
  public AppContext context() {
    return context;
  }

  /// The table itself, past the meter.
  public DynamoDbClient table() {
    return database.dynamo();
  }

  public CapacityMeter meter() {
    return meter;
  }

  public CountingBus bus() {
    return bus;
  }

  /// Ingests one batch of new events.
  public void ingest(List<String> envelopes) {
    call(intake, LambdaBatches.ofQueue(envelopes));
    logged += envelopes.size();
  }

  /// Scores all signals logged since the last call, in batches of `size`.
  public void score(int size) {
    var changes = stream.next(logged);
    logged = 0;
    for (var from = 0; from < changes.size(); from += size) {
      call(
          scoring,
          LambdaBatches.ofStream(changes.subList(from, Math.min(from + size, changes.size()))));
    }
  }

  /// Answers a slash command as Slack would send it.
  public String answer(String command, String text) {
    return call(answers, SignedCommands.signed(command, text));
  }

  /// The same past the meter, for a comparison with who asks the table itself.
  public String unmeteredAnswer(String command, String text) {
    return call(unmetered, SignedCommands.signed(command, text));
  }

  /// The same to the end: where the answer follows, the bus brings the question back, and what is
  /// heard then is the answer.
  public String wholeAnswer(String command, String text) {
    try (var heard = new HeardAnswer()) {
      bus.takeLatest();
      var body = SignedCommands.body(command, text, heard.url());
      var first = call(answers, SignedCommands.signedBody(body, Instant.now()));
      return bus.takeLatest()
          .filter(event -> event.detailType().equals("QuestionDeferred"))
          .map(event -> {
            call(answers, back(event));
            return heard.text();
          })
          .orElse(first);
    }
  }

  private static String back(PutEventsRequestEntry event) {
    var envelope = JsonTree.object().put("id", "bench").put("detail-type", event.detailType());
    envelope.set("detail", JsonTree.parse(event.detail()));
    return JsonTree.write(envelope);
  }

  /// Prints only errors, so that a failed bench says why.
  private static void printErrors(String line) {
    if (line.contains("\"ERROR\"")) {
      System.err.println(line);
    }
  }

  private static String call(RequestStreamHandler handler, String event) {
    var output = new ByteArrayOutputStream();
    try {
      var input = new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8));
      handler.handleRequest(input, output, null);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    var answer = output.toString(StandardCharsets.UTF_8);
    if (answer.contains("itemIdentifier")) {
      throw new IllegalStateException("a part of the batch failed: " + answer);
    }
    return answer;
  }

  @Override
  public void close() {
    database.close();
  }
}
