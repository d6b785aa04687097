package dev.oarlock.answer;

import dev.oarlock.aws.settings.SlackCredentialsProvider;
import dev.oarlock.slack.verify.ReplayGuard;
import dev.oarlock.slack.verify.RequestOrigin;
import dev.oarlock.slack.verify.SignedRequest;
import dev.oarlock.slack.verify.SigningSecret;
import java.time.InstantSource;

/// Tells Slack's requests from all others: signed with our app's secret, just now, and not seen
/// before.
final class RequestVerification {
  private final SlackCredentialsProvider credentials;
  private final InstantSource clock;
  private final ReplayGuard replays = new ReplayGuard();

  RequestVerification(SlackCredentialsProvider credentials, InstantSource clock) {
    this.credentials = credentials;
    this.clock = clock;
  }

  RequestOrigin origin(FunctionUrlEvent.Request request) {
    var now = clock.instant();
    var signature = request.header("x-slack-signature");
    var signed =
        new SignedRequest(request.header("x-slack-request-timestamp"), signature, request.body());
    var origin = new SigningSecret(credentials.current().signingSecret()).verify(signed, now);
    var isReplay =
        origin instanceof RequestOrigin.Verified
            && !replays.firstSeen(signature.orElseThrow(), now);
    return isReplay ? new RequestOrigin.Unverified("the same request was seen before") : origin;
  }
}
