package dev.oarlock.answer;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.util.SlackRequestParser;
import dev.oarlock.answer.asking.AccountContext;
import dev.oarlock.answer.asking.AccountLookup;
import dev.oarlock.answer.asking.AccountNameCache;
import dev.oarlock.answer.asking.DigestRequests;
import dev.oarlock.answer.asking.ForecastQuestions;
import dev.oarlock.answer.asking.HealthQuestions;
import dev.oarlock.answer.asking.ScoreExplanations;
import dev.oarlock.answer.feedback.FeedbackCommands;
import dev.oarlock.answer.feedback.SlackEventPublisher;
import dev.oarlock.answer.forms.ModalForms;
import dev.oarlock.answer.forms.ModalOpener;
import dev.oarlock.answer.forms.ViewSubmissions;
import dev.oarlock.answer.routes.BlockActions;
import dev.oarlock.answer.routes.DecisionButtons;
import dev.oarlock.answer.routes.SharedCards;
import dev.oarlock.answer.routes.SlackRoutes;
import dev.oarlock.aws.metrics.FunctionLog;
import dev.oarlock.aws.metrics.FunctionMetrics;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.settings.Lazy;
import dev.oarlock.aws.settings.SlackCredentialsProvider;
import dev.oarlock.aws.store.log.AccountDirectory;
import dev.oarlock.aws.store.scorecard.CurrentScorecards;
import dev.oarlock.aws.store.slack.LastViewed;
import dev.oarlock.aws.store.slack.PostedMessages;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.slack.client.SlackClients;
import dev.oarlock.slack.verify.ReplayGuard;
import dev.oarlock.slack.verify.RequestOrigin;
import dev.oarlock.slack.verify.SignedRequest;
import dev.oarlock.slack.verify.SigningSecret;
import dev.oarlock.slack.view.lookup.AccountChoiceView;
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
  private final AppContext appContext;
  private final SlackCredentialsProvider secrets;
  private final ReplayGuard replays = new ReplayGuard();
  private final App app;
  private final SlackRequestParser parser;
  private final FunctionLog log;
  private final FunctionMetrics metrics;

  public AnswerSlack() {
    this(AppContext.fromEnvironment());
    if (appContext
        .find("AWS_LAMBDA_INITIALIZATION_TYPE")
        .filter("snap-start"::equals)
        .isPresent()) {
      Core.getGlobalContext().register(this); // looking for who takes snapshots costs a start 25 ms
    }
  }

  public AnswerSlack(AppContext appContext) {
    this.appContext = appContext;
    this.secrets = SlackCredentialsProvider.of(appContext);
    this.log = FunctionLog.of(appContext, "AnswerSlack");
    this.metrics = FunctionMetrics.of(appContext, "AnswerSlack");
    var directory = AccountDirectory.of(appContext);
    var book = new AccountNameCache(directory::all, appContext.clock());
    var events = new SlackEventPublisher(appContext);
    var states = AccountStates.of(appContext);
    var statements =
        new Lazy<>(
            () -> new FeedbackCommands(appContext, events, CurrentScorecards.of(appContext)));
    var answers =
        new HealthQuestions(
            new AccountLookup(book, states::load, AccountChoiceView.CHOOSE),
            LastViewed.of(appContext),
            new Lazy<>(() -> ScoreExplanations.of(appContext)),
            new AccountContext(book, appContext),
            statements,
            appContext::today);
    var config = AppConfig.builder().slack(SlackClients.offline()).threadPoolSize(1).build();
    var shares = new SharedCards(PostedMessages.of(appContext));
    var forecasts = new Lazy<>(() -> ForecastQuestions.of(appContext, book, statements.get()));
    var decisions =
        new Lazy<>(() ->
            new DecisionButtons(
                appContext, states, PostedMessages.of(appContext), statements.get()));
    var digests = new DigestRequests(events);
    var forms =
        new ModalForms(
            new Lazy<>(() -> ModalOpener.of(appContext, secrets, log)),
            new Lazy<>(() -> ViewSubmissions.of(appContext, states, statements.get())));
    var clicks = new BlockActions(answers, forecasts, decisions, shares, forms);
    this.app = new SlackRoutes(answers, forecasts, digests, clicks, forms).app(config);
    this.parser = new SlackRequestParser(config);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, @Nullable Context context)
      throws IOException {
    var began = appContext.clock().millis();
    var request = FunctionUrlEvent.Request.read(input);
    var response = answer(request);
    output.write(response.toBytes());
    metrics.milliseconds("AnswerLatency", (double) (appContext.clock().millis() - began));
  }

  @Override
  public void beforeCheckpoint(org.crac.Context<? extends Resource> context) throws IOException {
    new SnapStartPriming(this, appContext).run();
  }

  @Override
  public void afterRestore(org.crac.Context<? extends Resource> context) {
    // The name index of the snapshot is good for exact names, and read again for all others.
  }

  private FunctionUrlEvent.Response answer(FunctionUrlEvent.Request request) {
    return switch (origin(request)) {
      case RequestOrigin.Verified _ -> converse(request);
      case RequestOrigin.Unverified unknown -> {
        log.warn(request.id(), "request refused", Map.of("reason", unknown.reason()));
        yield new FunctionUrlEvent.Response(401, "");
      }
    };
  }

  private RequestOrigin origin(FunctionUrlEvent.Request request) {
    var now = appContext.clock().instant();
    var signature = request.header("x-slack-signature");
    var signed =
        new SignedRequest(request.header("x-slack-request-timestamp"), signature, request.body());
    var origin = new SigningSecret(secrets.current().signingSecret()).verify(signed, now);
    var again =
        origin instanceof RequestOrigin.Verified
            && !replays.firstSeen(signature.orElseThrow(), now);
    return again ? new RequestOrigin.Unverified("the same request was seen before") : origin;
  }

  /// Whoever asked must hear that it did not work, so every failure is caught here and told with a
  /// reference to its line in the log.
  private FunctionUrlEvent.Response converse(FunctionUrlEvent.Request request) {
    try {
      var answered = app.run(parser.parse(slackRequest(request)));
      var body = answered.getBody();
      return new FunctionUrlEvent.Response(answered.getStatusCode(), body == null ? "" : body);
    } catch (Exception e) { // Bolt's handlers throw just that
      log.error(request.id(), "answer failed", e);
      metrics.count("AnswersFailed", 1);
      return ErrorResponse.to(request);
    }
  }

  private static SlackRequestParser.HttpRequest slackRequest(FunctionUrlEvent.Request request) {
    return SlackRequestParser.HttpRequest.builder()
        .requestUri(request.path())
        .requestBody(request.text())
        .headers(new RequestHeaders(request.headers()))
        .queryString(Map.of())
        .remoteAddress("")
        .build();
  }
}
