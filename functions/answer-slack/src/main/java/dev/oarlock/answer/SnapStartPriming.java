package dev.oarlock.answer;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.lambda.LambdaEvent;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.settings.SlackCredentialsProvider;
import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.directory.DirectoryEntry;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.slack.access.AppInstallation;
import dev.oarlock.slack.verify.SigningSecret;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// Takes requests the whole way before SnapStart takes its snapshot, signed by ourselves and asked
/// by our own bot: `/health` about the first account there is, lists, and one question of each kind
/// that only reads. What the first person would have waited for is in the snapshot then, and, of
/// the card that is asked for most, compiled code in place of bytes that are interpreted. If Slack
/// does not say where the app is installed, somebody unknown asks, who is refused.
record SnapStartPriming(
    AnswerSlack handler, AppContext appContext, Optional<AppInstallation> installation) {
  /// The quick compiler has compiled what is called two hundred times.
  private static final int ROUNDS = 300;

  /// A deployment waits for it; five seconds are usual.
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final List<String> OF_THE_PORTFOLIO =
      List.of("at risk", "renewals", "changes", "new", "portfolio");

  private static final List<String> OF_AN_ACCOUNT = List.of(" details", " signs", " why", " if");

  void run() throws Exception {
    appContext.bus();
    AccountStates.of(appContext).load(new AccountId("priming"));
    var accounts = AccountDirectory.of(appContext).first(1);
    var name = accounts.stream().findFirst().map(DirectoryEntry::name).orElse("priming");
    ask(name);
    ask("help");
    var end = appContext.clock().instant().plus(PATIENCE);
    askOfEachKind(name);
    handler.drawBook();
    askAgainAndAgain(name, end);
  }

  private void ask(String text) throws IOException {
    handler.handleRequest(signed(body("/health", text, 0)), new ByteArrayOutputStream(), null);
  }

  private void askOfEachKind(String name) throws Exception {
    for (var list : OF_THE_PORTFOLIO) {
      askUnmeasured("/health", list, 0);
    }
    for (var question : OF_AN_ACCOUNT) {
      askUnmeasured("/health", name + question, 0);
    }
    askUnmeasured("/forecast", name, 0);
    askUnmeasured("/renewal", name, 0);
    askUnmeasured("/metrics", "this quarter", 0);
    askUnmeasured("/alerts", "", 0);
  }

  private void askAgainAndAgain(String name, Instant end) throws Exception {
    for (var round = 1; round < ROUNDS && appContext.clock().instant().isBefore(end); round++) {
      askUnmeasured("/health", name, round);
    }
  }

  /// Beneath the metrics, for nobody waits for these answers; the first that fails is the last.
  private void askUnmeasured(String command, String text, int round) throws Exception {
    var event = LambdaEvent.read(signed(body(command, text, round)));
    handler.answered(FunctionUrlEvent.Request.of(event)).toBytes();
  }

  /// No two rounds are the same, for the same twice is refused as played back.
  private byte[] body(String command, String text, int round) {
    var typed = URLEncoder.encode(text, StandardCharsets.UTF_8);
    var bot = installation.map(AppInstallation::botUser).orElse("U0");
    var team = installation.map(AppInstallation::team).orElse("T0");
    var form =
        "command=%s&text=%s&user_id=%s&team_id=%s&trigger_id=%d"
            .formatted(URLEncoder.encode(command, StandardCharsets.UTF_8), typed, bot, team, round);
    return form.getBytes(StandardCharsets.UTF_8);
  }

  private InputStream signed(byte[] body) {
    var second = Long.toString(appContext.clock().instant().getEpochSecond());
    var secret =
        new SigningSecret(SlackCredentialsProvider.of(appContext).current().signingSecret());
    var event = JsonTree.object().put("rawPath", "/").put("isBase64Encoded", true);
    event
        .putObject("headers")
        .put("content-type", "application/x-www-form-urlencoded")
        .put("x-slack-request-timestamp", second)
        .put("x-slack-signature", secret.sign(second, body));
    event.putObject("requestContext").put("requestId", "priming");
    event.put("body", Base64.getEncoder().encodeToString(body));
    return new ByteArrayInputStream(JsonTree.write(event).getBytes(StandardCharsets.UTF_8));
  }
}
