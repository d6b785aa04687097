package dev.oarlock.answer;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonParseException;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.util.SlackRequestParser;
import dev.oarlock.answer.listing.ListQuestions;
import dev.oarlock.answer.routes.DeferredAnswers;
import dev.oarlock.aws.lambda.LambdaEvent;
import dev.oarlock.aws.metrics.FunctionLog;
import dev.oarlock.aws.metrics.FunctionMetrics;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.settings.SlackCredentialsProvider;
import dev.oarlock.slack.card.SlackMessage;
import dev.oarlock.slack.language.LocalizedText;
import dev.oarlock.slack.language.MessageCatalog;
import dev.oarlock.slack.verify.RequestOrigin;
import dev.oarlock.slack.view.help.ErrorView;
import dev.oarlock.slack.workspace.KnownWorkspace;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.crac.Core;
import org.crac.Resource;
import org.jspecify.annotations.Nullable;

/// Answers Slack within the request: commands, buttons and forms, once the request has proven to be
/// Slack's; and what takes longer when it comes back over the bus. [AnswerWiring] puts the parts
/// together, and its routes say what is answered by what.
public final class AnswerSlack implements RequestStreamHandler, Resource {
  private final AppContext appContext;
  private final RequestVerification verification;
  private final KnownWorkspace workspace;
  private final App app;
  private final ListQuestions lists;
  private final DeferredAnswers later;
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
    LocalizedText.speak(MessageCatalog.load(appContext.language()));
    this.log = FunctionLog.of(appContext, "AnswerSlack");
    this.metrics = FunctionMetrics.of(appContext, "AnswerSlack");
    var credentials = SlackCredentialsProvider.of(appContext);
    this.verification = new RequestVerification(credentials, appContext.clock());
    var wiring = new AnswerWiring(appContext, credentials, log);
    this.workspace = wiring.workspace();
    this.app = wiring.app();
    this.lists = wiring.lists();
    this.later = wiring.later();
    this.parser = new SlackRequestParser(app.config());
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, @Nullable Context context)
      throws IOException {
    var began = appContext.clock().millis();
    var event = LambdaEvent.read(input);
    if (event.has("detail-type")) {
      answerLater(event);
      return;
    }
    output.write(response(FunctionUrlEvent.Request.of(event)).toBytes());
    metrics.milliseconds("AnswerLatency", (double) (appContext.clock().millis() - began));
  }

  /// A question that came back over the bus. A failure is told to whoever asked, too; where even
  /// that fails, the event comes again.
  private void answerLater(JsonNode event) throws IOException {
    var reference = event.path("id").asText("unknown");
    try {
      later.answer(event.path("detail"));
    } catch (IOException | RuntimeException e) {
      log.error(reference, "answer failed", e);
      metrics.count("AnswersFailed", 1);
      later.fail(event.path("detail"), ErrorView.failed(reference));
    }
  }

  /// As Bolt does, the check of a certificate is answered before anything is verified: it says
  /// nothing and asks for nothing.
  private FunctionUrlEvent.Response response(FunctionUrlEvent.Request request) {
    if (request.checksCertificate()) {
      return new FunctionUrlEvent.Response(200, "");
    }
    return switch (verification.origin(request)) {
      case RequestOrigin.Verified _ -> answer(request);
      case RequestOrigin.Unverified(var reason) -> {
        log.warn(request.id(), "request rejected", Map.of("reason", reason));
        yield new FunctionUrlEvent.Response(401, "");
      }
    };
  }

  /// Whoever asked must hear that it did not work, so every failure is caught here and answered
  /// with a reference to its line in the log. What no Slack sends is refused.
  private FunctionUrlEvent.Response answer(FunctionUrlEvent.Request request) {
    try {
      return answered(request);
    } catch (JsonParseException _) {
      log.warn(request.id(), "request rejected", Map.of("reason", "its payload is not readable"));
      return new FunctionUrlEvent.Response(400, "");
    } catch (Exception e) { // Bolt's handlers throw just that
      log.error(request.id(), "answer failed", e);
      metrics.count("AnswersFailed", 1);
      return ErrorResponse.to(request);
    }
  }

  /// The same of a request that is surely ours, whose failure is told to nobody.
  FunctionUrlEvent.Response answered(FunctionUrlEvent.Request request) throws Exception {
    var response = app.run(parser.parse(slackRequest(request)));
    var body = response.getBody();
    return new FunctionUrlEvent.Response(response.getStatusCode(), body == null ? "" : body);
  }

  /// The book of the first owner there is, for nobody, as the Home tab shows it to each of theirs.
  void drawBook() {
    lists.firstBook().ifPresent(SlackMessage::forms);
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

  /// Priming is no check: where it fails (a role that is not known everywhere yet, a table that is
  /// being restored) the first person waits longer, and the deployment goes on.
  @Override
  public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
    try {
      new SnapStartPriming(this, appContext, workspace.installation()).run();
    } catch (Exception e) { // Bolt's handlers throw just that
      log.error("priming", "priming before the snapshot failed", e);
    }
  }

  @Override
  public void afterRestore(org.crac.Context<? extends Resource> context) {
    // The name index of the snapshot is good for exact names, and read again for all others.
  }
}
