package dev.oarlock.answer;

import dev.oarlock.aws.SlackSecrets;
import dev.oarlock.aws.World;
import dev.oarlock.aws.events.Json;
import dev.oarlock.aws.log.Directory;
import dev.oarlock.aws.log.DirectoryEntry;
import dev.oarlock.aws.state.AccountStates;
import dev.oarlock.domain.account.AccountId;
import dev.oarlock.slack.verify.SigningSecret;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Walks the whole way of a request before SnapStart takes its snapshot, with a `/health` that we
/// sign ourselves about the first account there is: what the first person would have waited for is
/// in the snapshot then.
record Rehearsal(AnswerSlack handler, World world) {
  void run() throws IOException {
    world.bus();
    AccountStates.of(world).load(new AccountId("rehearsal"));
    var accounts = Directory.of(world).all();
    ask(accounts.stream().findFirst().map(DirectoryEntry::name).orElse("rehearsal"));
    ask("help");
  }

  private void ask(String text) throws IOException {
    handler.handleRequest(signed(body(text)), new ByteArrayOutputStream(), null);
  }

  private static byte[] body(String text) {
    var typed = URLEncoder.encode(text, StandardCharsets.UTF_8);
    var form = "command=%2Fhealth&text=" + typed + "&user_id=U0&channel_id=C0&team_id=T0";
    return form.getBytes(StandardCharsets.UTF_8);
  }

  private InputStream signed(byte[] body) {
    var second = Long.toString(world.clock().instant().getEpochSecond());
    var secret = new SigningSecret(SlackSecrets.of(world).current().signingSecret());
    var event = Json.object().put("rawPath", "/").put("isBase64Encoded", true);
    event
        .putObject("headers")
        .put("content-type", "application/x-www-form-urlencoded")
        .put("x-slack-request-timestamp", second)
        .put("x-slack-signature", secret.sign(second, body));
    event.putObject("requestContext").put("requestId", "rehearsal");
    event.put("body", Base64.getEncoder().encodeToString(body));
    return new ByteArrayInputStream(Json.write(event).getBytes(StandardCharsets.UTF_8));
  }
}
