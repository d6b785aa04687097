package dev.oarlock.answer;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.settings.SlackCredentialsProvider;
import dev.oarlock.aws.store.log.AccountDirectory;
import dev.oarlock.aws.store.log.DirectoryEntry;
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
import java.util.Base64;
import java.util.Optional;

/// Takes a request the whole way before SnapStart takes its snapshot: a `/health`, signed by
/// ourselves, about the first account there is, asked by our own bot. What the first person would
/// have waited for is in the snapshot then. If Slack does not say where the app is installed,
/// somebody unknown asks, who is refused.
record SnapStartPriming(
    AnswerSlack handler, AppContext appContext, Optional<AppInstallation> installation) {
  void run() throws IOException {
    appContext.bus();
    AccountStates.of(appContext).load(new AccountId("priming"));
    var accounts = AccountDirectory.of(appContext).all();
    ask(accounts.stream().findFirst().map(DirectoryEntry::name).orElse("priming"));
    ask("help");
  }

  private void ask(String text) throws IOException {
    handler.handleRequest(signed(body(text)), new ByteArrayOutputStream(), null);
  }

  private byte[] body(String text) {
    var typed = URLEncoder.encode(text, StandardCharsets.UTF_8);
    var bot = installation.map(AppInstallation::botUser).orElse("U0");
    var team = installation.map(AppInstallation::team).orElse("T0");
    var form = "command=%2Fhealth&text=" + typed + "&user_id=" + bot + "&team_id=" + team;
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
