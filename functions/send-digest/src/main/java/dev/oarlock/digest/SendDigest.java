package dev.oarlock.digest;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.slack.api.Slack;
import com.slack.api.webhook.Payload;
import dev.oarlock.aws.metrics.FunctionLog;
import dev.oarlock.aws.metrics.FunctionMetrics;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.settings.SlackCredentialsProvider;
import dev.oarlock.aws.store.slack.MessageLocation;
import dev.oarlock.aws.store.slack.PostedMessages;
import dev.oarlock.aws.store.slack.PostingClaim;
import dev.oarlock.slack.block.SlackMessage;
import dev.oarlock.slack.client.MessageClient;
import dev.oarlock.slack.client.PostOutcome;
import dev.oarlock.slack.client.SlackClients;
import dev.oarlock.slack.view.digest.DigestReplyView;
import dev.oarlock.slack.view.digest.DigestView;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The digest goes to its channel: once a week, and whenever somebody types `/digest`.
public final class SendDigest implements RequestStreamHandler {
  private final AppContext appContext;
  private final DigestSource source;
  private final PostedMessages posted;
  private final Slack slack;
  private final MessageClient posts;
  private final FunctionLog log;
  private final FunctionMetrics metrics;

  public SendDigest() {
    this(AppContext.fromEnvironment());
  }

  public SendDigest(AppContext appContext) {
    this.appContext = appContext;
    this.source = DigestSource.of(appContext);
    this.posted = PostedMessages.of(appContext);
    this.slack = SlackClients.forApi(appContext.setting("SLACK_API_URL", SlackClients.API_URL));
    var secrets = SlackCredentialsProvider.of(appContext);
    this.posts = new MessageClient(slack, () -> secrets.current().botToken());
    this.log = FunctionLog.of(appContext, "SendDigest");
    this.metrics = FunctionMetrics.of(appContext, "SendDigest");
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, @Nullable Context context)
      throws IOException {
    var trigger = DigestTrigger.read(input);
    var key = trigger.key(appContext.today());
    switch (posted.claim(key)) {
      case PostingClaim.AlreadyPosted _ ->
          log.info(trigger.correlation(), "digest was sent already", Map.of());
      case PostingClaim.HeldByOther _ ->
          throw new IllegalStateException("another run is sending " + key);
      case PostingClaim.Granted _ -> send(trigger, key);
    }
  }

  private void send(DigestTrigger trigger, String key) throws IOException {
    var channel = appContext.setting("DIGEST_CHANNEL");
    switch (outcome(channel, key)) {
      case PostOutcome.Posted post -> {
        posted.markPosted(key, new MessageLocation(post.channel(), post.ts()));
        metrics.count("DigestsPosted", 1);
        log.info(trigger.correlation(), "digest posted", Map.of());
        tell(trigger, DigestReplyView.posted(channel));
      }
      case PostOutcome.RateLimited _ -> {
        posted.release(key);
        throw new IllegalStateException("Slack asks to wait; the invocation is retried");
      }
      case PostOutcome.Refused refused -> {
        posted.release(key);
        metrics.count("DigestsFailed", 1);
        refused(trigger, DigestReplyView.failed(channel, refused.error()), refused.error());
      }
    }
  }

  /// A person who asked is told and may ask again; the schedule has only its retries.
  private void refused(DigestTrigger trigger, SlackMessage failed, String error)
      throws IOException {
    switch (trigger) {
      case DigestTrigger.Requested asked -> {
        log.warn(asked.correlation(), "Slack refused the digest", Map.of("reason", error));
        tell(asked, failed);
      }
      case DigestTrigger.Weekly _ ->
          throw new IllegalStateException("Slack refused the digest: " + error);
    }
  }

  private PostOutcome outcome(String channel, String key) {
    try {
      return posts.post(channel, DigestView.of(source.load(appContext)));
    } catch (RuntimeException e) {
      posted.release(key);
      throw e;
    }
  }

  /// Whoever asked hears how it went. The digest stands in its channel by then, so a `response_url`
  /// that has expired is no reason to fail.
  private void tell(DigestTrigger trigger, SlackMessage message) throws IOException {
    if (trigger instanceof DigestTrigger.Requested asked && !asked.responseUrl().isBlank()) {
      var payload = Payload.builder().text(message.text()).blocks(message.blocks()).build();
      var answer = slack.send(asked.responseUrl(), payload);
      if (answer.getCode() != 200) {
        log.warn(asked.correlation(), "response_url refused", Map.of("status", answer.getCode()));
      }
    }
  }
}
