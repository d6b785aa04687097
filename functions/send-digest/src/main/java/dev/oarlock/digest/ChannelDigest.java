package dev.oarlock.digest;

import dev.oarlock.aws.metrics.FunctionLog;
import dev.oarlock.aws.metrics.FunctionMetrics;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.settings.SlackCredentialsProvider;
import dev.oarlock.aws.store.posted.PostOnceResult;
import dev.oarlock.aws.store.posted.PostedMessages;
import dev.oarlock.aws.store.slack.ClosedChannels;
import dev.oarlock.aws.store.slack.DeliveryBacklog;
import dev.oarlock.aws.store.slack.SlackAnswerStore;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.client.MessageClient;
import dev.oarlock.slack.client.MessageMark;
import dev.oarlock.slack.client.MessagePlace;
import dev.oarlock.slack.client.PostOutcome;
import dev.oarlock.slack.client.SlackClients;
import dev.oarlock.slack.client.WorkspaceClient;
import dev.oarlock.slack.client.history.HistoryClient;
import dev.oarlock.slack.workspace.KeptAnswers;
import dev.oarlock.slack.workspace.KnownWorkspace;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/// Posts digests into their channel, each once, with pauses that grow while Slack is not there.
record ChannelDigest(
    String name, AppContext appContext, DigestPost.Clients slack, DigestReports reports) {
  private static final Duration LOOK = Duration.ofSeconds(5);

  record DigestReports(FunctionLog log, FunctionMetrics metrics) {}

  static ChannelDigest of(AppContext appContext, FunctionLog log, Duration patience) {
    var url = appContext.setting("SLACK_API_URL", SlackClients.API_URL);
    var secrets = SlackCredentialsProvider.of(appContext);
    Supplier<String> token = () -> secrets.current().botToken();
    var store = SlackAnswerStore.of(appContext);
    var workspace =
        new KnownWorkspace(
            new WorkspaceClient(() -> SlackClients.forApi(url).methods(token.get())),
            token,
            new KeptAnswers(store::load, store::keep),
            appContext.clock(),
            (about, why) ->
                log.warn(about, "Slack did not say who reads the channel", Map.of("reason", why)));
    return new ChannelDigest(
        appContext.setting("DIGEST_CHANNEL"),
        appContext,
        new DigestPost.Clients(
            new MessageClient(SlackClients.forBackground(url, patience), token, workspace::posting),
            new HistoryClient(SlackClients.forBackground(url, LOOK), token)),
        new DigestReports(log, FunctionMetrics.of(appContext, "SendDigest")));
  }

  PostOutcome post(DigestTrigger trigger, Supplier<Card> digest) {
    var backlog = DeliveryBacklog.of(appContext);
    var now = appContext.clock().instant();
    var pause = backlog.head(backlogName()).pause();
    if (now.isBefore(pause.until())) {
      return new PostOutcome.Held("Slack was not there a moment ago");
    }
    var outcome = post(trigger.key(appContext.today()), digest);
    report(trigger, outcome);
    if (isSlackAway(outcome)) {
      backlog.pause(backlogName(), pause.grown(now));
    } else if (pause.failures() > 0) {
      backlog.resume(backlogName());
    }
    return outcome;
  }

  private String backlogName() {
    return "digest:" + name;
  }

  private static boolean isSlackAway(PostOutcome outcome) {
    return switch (outcome) {
      case PostOutcome.Unavailable _, PostOutcome.Unclear _, PostOutcome.Held _ -> true;
      case PostOutcome.Posted _,
          PostOutcome.RateLimited _,
          PostOutcome.Busy _,
          PostOutcome.Spent _,
          PostOutcome.Refused _ ->
          false;
    };
  }

  private PostOutcome post(String key, Supplier<Card> digest) {
    var post = new DigestPost(new MessageMark(key), MessagePlace.channel(name), digest, slack);
    return switch (PostedMessages.of(appContext).postOnce(key, post)) {
      case PostOnceResult.Attempted<PostOutcome>(var outcome) -> outcome;
      case PostOnceResult.AlreadyPosted<PostOutcome>(var at) ->
          new PostOutcome.Posted(at.channel(), at.ts());
      case PostOnceResult.HeldByOther<PostOutcome> _ -> new PostOutcome.Busy();
      case PostOnceResult.StillUnclear<PostOutcome>(var reason) -> new PostOutcome.Held(reason);
      case PostOnceResult.NeverAgain<PostOutcome>(var reason) -> new PostOutcome.Spent(reason);
    };
  }

  private void report(DigestTrigger trigger, PostOutcome outcome) {
    switch (outcome) {
      case PostOutcome.Posted _ -> {
        reports.metrics().count("DigestsPosted", 1);
        reports.log().info(trigger.correlation(), "digest posted", Map.of());
      }
      case PostOutcome.RateLimited _ -> reports.metrics().count("SlackRateLimited", 1);
      case PostOutcome.Busy _ -> warn(trigger, "another run is posting it");
      case PostOutcome.Held(var reason) -> warn(trigger, reason);
      case PostOutcome.Unavailable(var reason) -> {
        reports.metrics().count("SlackUnavailable", 1);
        warn(trigger, reason);
      }
      case PostOutcome.Unclear(_, var reason) -> {
        reports.metrics().count("PostsUnclear", 1);
        warn(trigger, "posted or not, Slack did not say: " + reason);
      }
      case PostOutcome.Spent(var reason) -> {
        countFailure();
        warn(trigger, "sent twice without an answer and never again: " + reason);
      }
      case PostOutcome.Refused refused -> {
        countFailure();
        warn(trigger, "Slack refused the digest: " + refused.error());
        if (refused.isAboutChannel()) {
          ClosedChannels.of(appContext).note(name, refused.error(), "no other");
        }
      }
    }
  }

  void countFailure() {
    reports.metrics().count("DigestsFailed", 1);
  }

  private void warn(DigestTrigger trigger, String reason) {
    reports.log().warn(trigger.correlation(), "digest not posted", Map.of("reason", reason));
  }
}
