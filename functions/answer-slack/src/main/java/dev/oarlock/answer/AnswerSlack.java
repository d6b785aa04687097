package dev.oarlock.answer;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.util.SlackRequestParser;
import dev.oarlock.aws.Once;
import dev.oarlock.aws.SlackSecrets;
import dev.oarlock.aws.World;
import dev.oarlock.aws.log.Directory;
import dev.oarlock.aws.look.Looks;
import dev.oarlock.aws.observe.Log;
import dev.oarlock.aws.observe.Metrics;
import dev.oarlock.aws.posted.Posted;
import dev.oarlock.aws.scorecard.CurrentScorecards;
import dev.oarlock.aws.state.AccountStates;
import dev.oarlock.slack.client.Line;
import dev.oarlock.slack.verify.Origin;
import dev.oarlock.slack.verify.Replays;
import dev.oarlock.slack.verify.SignedRequest;
import dev.oarlock.slack.verify.SigningSecret;
import dev.oarlock.slack.view.ChoiceView;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.crac.Core;
import org.crac.Resource;
import org.jspecify.annotations.Nullable;

/// Slack calls, and hears the answer in the same breath: commands and buttons, once the request has
/// proven to be Slack's.
public final class AnswerSlack implements RequestStreamHandler, Resource {
  private final World world;
  private final SlackSecrets secrets;
  private final Replays replays = new Replays();
  private final App app;
  private final SlackRequestParser parser;
  private final Log log;
  private final Metrics metrics;

  public AnswerSlack() {
    this(World.fromEnvironment());
    if (world.find("AWS_LAMBDA_INITIALIZATION_TYPE").filter("snap-start"::equals).isPresent()) {
      Core.getGlobalContext().register(this); // looking for who takes snapshots costs a start 25 ms
    }
  }

  public AnswerSlack(World world) {
    this.world = world;
    this.secrets = SlackSecrets.of(world);
    this.log = Log.of(world, "AnswerSlack");
    this.metrics = Metrics.of(world, "AnswerSlack");
    var directory = Directory.of(world);
    var book = new Book(directory::all, world.clock());
    var wire = new Wire(world);
    var states = AccountStates.of(world);
    var statements = new Once<>(() -> new Statements(world, wire, CurrentScorecards.of(world)));
    var answers =
        new Answers(
            new Lookup(book, states::load, ChoiceView.CHOOSE),
            Looks.of(world),
            new Once<>(() -> Explanations.of(world)),
            new Surroundings(book, world),
            statements,
            world::today);
    var config = AppConfig.builder().slack(Line.mute()).threadPoolSize(1).build();
    var shares = new Shares(Posted.of(world));
    var forecasts = new Once<>(() -> Forecasts.of(world, book, statements.get()));
    var decisions =
        new Once<>(() -> new Decisions(world, states, Posted.of(world), statements.get()));
    var digests = new DigestRequests(wire);
    var forms =
        new Forms(
            new Once<>(() -> Openings.of(world, secrets, log)),
            new Once<>(() -> Submissions.of(world, states, statements.get())));
    var clicks = new Clicks(answers, forecasts, decisions, shares, forms);
    this.app = new Conversation(answers, forecasts, digests, clicks, forms).app(config);
    this.parser = new SlackRequestParser(config);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, @Nullable Context context)
      throws IOException {
    var began = world.clock().millis();
    var request = FunctionUrl.Request.read(input);
    var response = answer(request);
    output.write(response.toBytes());
    metrics.milliseconds("AnswerLatency", (double) (world.clock().millis() - began));
  }

  @Override
  public void beforeCheckpoint(org.crac.Context<? extends Resource> context) throws IOException {
    new Rehearsal(this, world).run();
  }

  @Override
  public void afterRestore(org.crac.Context<? extends Resource> context) {
    // The name index of the snapshot is good for exact names, and read again for all others.
  }

  private FunctionUrl.Response answer(FunctionUrl.Request request) {
    return switch (origin(request)) {
      case Origin.Slack _ -> converse(request);
      case Origin.Unknown unknown -> {
        log.warn(request.id(), "request refused", Map.of("reason", unknown.reason()));
        yield new FunctionUrl.Response(401, "");
      }
    };
  }

  private Origin origin(FunctionUrl.Request request) {
    var now = world.clock().instant();
    var signature = request.header("x-slack-signature");
    var signed =
        new SignedRequest(request.header("x-slack-request-timestamp"), signature, request.body());
    var origin = new SigningSecret(secrets.current().signingSecret()).check(signed, now);
    var again = origin instanceof Origin.Slack && !replays.isNew(signature.orElseThrow(), now);
    return again ? new Origin.Unknown("the same request was seen before") : origin;
  }

  /// Whoever asked must hear that it did not work, so every failure is caught here and told with a
  /// reference to its line in the log.
  private FunctionUrl.Response converse(FunctionUrl.Request request) {
    try {
      var answered = app.run(parser.parse(slackRequest(request)));
      var body = answered.getBody();
      return new FunctionUrl.Response(answered.getStatusCode(), body == null ? "" : body);
    } catch (Exception e) { // Bolt's handlers throw just that
      log.error(request.id(), "answer failed", e);
      metrics.count("AnswersFailed", 1);
      return Apology.to(request);
    }
  }

  private static SlackRequestParser.HttpRequest slackRequest(FunctionUrl.Request request) {
    return SlackRequestParser.HttpRequest.builder()
        .requestUri(request.path())
        .requestBody(request.text())
        .headers(new RequestHeaders(request.headers()))
        .queryString(Map.of())
        .remoteAddress("")
        .build();
  }
}
