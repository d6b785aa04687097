package dev.oarlock.digest;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.slack.api.Slack;
import dev.oarlock.aws.metrics.FunctionLog;
import dev.oarlock.aws.metrics.FunctionMetrics;
import dev.oarlock.aws.metrics.InvocationFailure;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.settings.SlackCredentialsProvider;
import dev.oarlock.aws.store.people.PeopleStore;
import dev.oarlock.aws.store.slack.MessageLocation;
import dev.oarlock.aws.store.slack.PostOnceResult;
import dev.oarlock.aws.store.slack.PostedMessages;
import dev.oarlock.aws.store.slack.SlackAnswerStore;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.client.MessageClient;
import dev.oarlock.slack.client.PostOutcome;
import dev.oarlock.slack.client.SlackClients;
import dev.oarlock.slack.client.WorkspaceClient;
import dev.oarlock.slack.people.OwnerMentions;
import dev.oarlock.slack.view.digest.DigestReplyView;
import dev.oarlock.slack.view.digest.DigestView;
import dev.oarlock.slack.workspace.KeptAnswers;
import dev.oarlock.slack.workspace.KnownWorkspace;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The digest goes to its channel once a week and when somebody says so, and to whoever typed
/// `/digest`.
public final class SendDigest implements RequestStreamHandler {
  private final AppContext appContext;
  private final DigestSource source;
  private final PostedMessages posted;
  private final PeopleStore people;
  private final DigestResponses responses;
  private final MessageClient client;
  private final FunctionLog log;
  private final FunctionMetrics metrics;

  public SendDigest() {
    this(AppContext.fromEnvironment());
  }

  public SendDigest(AppContext appContext) {
    this.appContext = appContext;
    this.source = DigestSource.of(appContext);
    this.posted = PostedMessages.of(appContext);
    this.people = PeopleStore.of(appContext);
    var slack = SlackClients.forApi(appContext.setting("SLACK_API_URL", SlackClients.API_URL));
    var secrets = SlackCredentialsProvider.of(appContext);
    this.log = FunctionLog.of(appContext, "SendDigest");
    var workspace = workspace(slack, secrets);
    this.client = new MessageClient(slack, () -> secrets.current().botToken(), workspace::posting);
    this.responses = new DigestResponses(slack, log);
    this.metrics = FunctionMetrics.of(appContext, "SendDigest");
  }

  /// Knows who reads a channel.
  private KnownWorkspace workspace(Slack slack, SlackCredentialsProvider secrets) {
    var store = SlackAnswerStore.of(appContext);
    return new KnownWorkspace(
        new WorkspaceClient(() -> slack.methods(secrets.current().botToken())),
        () -> secrets.current().botToken(),
        new KeptAnswers(store::load, store::keep),
        appContext.clock(),
        (about, why) ->
            log.warn(about, "Slack did not say who reads the channel", Map.of("reason", why)));
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, @Nullable Context context)
      throws IOException {
    var trigger = DigestTrigger.read(input);
    log.guard(trigger.correlation(), () -> send(trigger));
  }

  private void send(DigestTrigger trigger) throws IOException {
    var channel = appContext.setting("DIGEST_CHANNEL");
    switch (trigger) {
      case DigestTrigger.ShowRequested asked -> {
        responses.send(asked, DigestView.withPostButton(digest(), channel));
        log.info(asked.correlation(), "digest shown", Map.of());
      }
      case DigestTrigger.Weekly weekly -> post(weekly, channel);
      case DigestTrigger.PostRequested asked -> post(asked, channel);
    }
  }

  private Card digest() {
    return mentions().in(source.load(appContext));
  }

  private void post(DigestTrigger trigger, String channel) throws IOException {
    var key = trigger.key(appContext.today());
    var posting =
        posted.postOnce(
            key,
            () -> client.post(channel, digest()),
            outcome -> outcome.location(MessageLocation::new));
    switch (posting) {
      case PostOnceResult.AlreadyPosted<PostOutcome> _ -> {
        log.info(trigger.correlation(), "digest was posted already", Map.of());
        responses.send(trigger, DigestReplyView.posted(channel));
      }
      case PostOnceResult.HeldByOther<PostOutcome> _ ->
          throw new InvocationFailure("another run is posting this digest");
      case PostOnceResult.Attempted<PostOutcome>(var outcome) -> report(trigger, channel, outcome);
    }
  }

  private OwnerMentions mentions() {
    var known = people.load();
    var now = appContext.clock().instant();
    return OwnerMentions.of(csm -> known.slackUser(csm, now), known::name);
  }

  private void report(DigestTrigger trigger, String channel, PostOutcome outcome)
      throws IOException {
    switch (outcome) {
      case PostOutcome.Posted _ -> {
        metrics.count("DigestsPosted", 1);
        log.info(trigger.correlation(), "digest posted", Map.of());
        responses.send(trigger, DigestReplyView.posted(channel));
      }
      case PostOutcome.RateLimited _ -> {
        responses.send(trigger, DigestReplyView.delayed(channel));
        throw new InvocationFailure("Slack rate limit; the invocation is retried");
      }
      case PostOutcome.Refused(var error) -> {
        metrics.count("DigestsFailed", 1);
        refused(trigger, DigestReplyView.failed(channel, error), error);
      }
    }
  }

  /// A person who asked is told and may ask again; the schedule has only its retries.
  private void refused(DigestTrigger trigger, Card failed, String error) throws IOException {
    switch (trigger) {
      case DigestTrigger.Requested asked -> {
        log.warn(asked.correlation(), "Slack refused the digest", Map.of("reason", error));
        responses.send(asked, failed);
      }
      case DigestTrigger.Weekly _ ->
          throw new InvocationFailure("Slack refused the digest: " + error);
    }
  }
}
