package dev.oarlock.digest;

import dev.oarlock.aws.metrics.FunctionLog;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.settings.LazyValue;
import dev.oarlock.aws.settings.SlackCredentialsProvider;
import dev.oarlock.aws.store.posted.PostOnceResult;
import dev.oarlock.aws.store.posted.PostedMessages;
import dev.oarlock.aws.store.slack.DeliveryBacklog;
import dev.oarlock.aws.store.slack.SlackAnswerStore;
import dev.oarlock.domain.delivery.MessagePlace;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.client.MessageClient;
import dev.oarlock.slack.client.MessageMark;
import dev.oarlock.slack.client.PostOutcome;
import dev.oarlock.slack.client.SlackClients;
import dev.oarlock.slack.client.WorkspaceClient;
import dev.oarlock.slack.client.history.HistoryClient;
import dev.oarlock.slack.view.digest.DigestMessage;
import dev.oarlock.slack.view.digest.DigestThread;
import dev.oarlock.slack.workspace.KeptAnswers;
import dev.oarlock.slack.workspace.KnownWorkspace;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/// Posts digests into their channel, each once, with pauses that grow while Slack is not there.
record ChannelDigest(
    String name, AppContext appContext, DigestPost.Clients slack, DigestReports reports) {
  private static final Duration LOOK = Duration.ofSeconds(5);

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
        DigestReports.of(appContext, log));
  }

  /// The message, then the tables in its thread. What stands already is not posted again; whatever
  /// is missing is.
  PostOutcome post(DigestTrigger trigger, Supplier<DigestMessage> digest) {
    var message = new LazyValue<>(digest);
    var key = trigger.key(appContext.today());
    var posted =
        posting(
            trigger,
            key,
            MessagePlace.channel(trigger.target().orElse(name)),
            new LazyValue<>(() -> message.get().card()));
    return posted instanceof PostOutcome.Posted(var channel, var ts)
        ? thread(trigger, message, new PostOutcome.Posted(channel, ts))
        : posted;
  }

  /// A table that Slack refuses is reported and left out: the message stands.
  private PostOutcome thread(
      DigestTrigger trigger, LazyValue<DigestMessage> message, PostOutcome.Posted posted) {
    var key = trigger.key(appContext.today()) + "#";
    if (PostedMessages.of(appContext).find(key + DigestThread.LAST).isPresent()) {
      return posted;
    }
    var place = MessagePlace.thread(posted.channel(), posted.ts());
    for (var table : message.get().thread()) {
      var outcome = posting(trigger, key + table.name(), place, table::card);
      if (!(outcome instanceof PostOutcome.Posted || outcome instanceof PostOutcome.Refused)) {
        return outcome;
      }
    }
    return posted;
  }

  private PostOutcome posting(
      DigestTrigger trigger, String key, MessagePlace place, Supplier<Card> card) {
    var turn = turn(key, place);
    var held = turn.held();
    if (held.isPresent()) {
      return new PostOutcome.Held(held.get());
    }
    make(key, card);
    var outcome = postOnce(key, place, card);
    reports.report(trigger, place, outcome);
    if (isSlackAway(outcome)) {
      turn.rest();
    } else {
      turn.leave();
    }
    return outcome;
  }

  /// Before its key is claimed: of many accounts it takes longer than a claim holds, and who comes
  /// after that would post it as well.
  private void make(String key, Supplier<Card> card) {
    if (PostedMessages.of(appContext).find(key).isEmpty()) {
      var _ = card.get();
    }
  }

  private DigestTurn turn(String key, MessagePlace place) {
    var backlog = DeliveryBacklog.of(appContext);
    var now = appContext.clock().instant();
    return place.thread().isPresent()
        ? DigestTurn.ofThread(backlog, name, now)
        : DigestTurn.of(backlog, place.channel(), key, now);
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

  private PostOutcome postOnce(String key, MessagePlace place, Supplier<Card> card) {
    var post = new DigestPost(new MessageMark(key), place, card, slack);
    return switch (PostedMessages.of(appContext).postOnce(key, post)) {
      case PostOnceResult.Attempted<PostOutcome>(var outcome) -> outcome;
      case PostOnceResult.AlreadyPosted<PostOutcome>(var at) ->
          new PostOutcome.Posted(at.channel(), at.ts());
      case PostOnceResult.HeldByOther<PostOutcome> _ -> new PostOutcome.Busy();
      case PostOnceResult.StillUnclear<PostOutcome>(var reason) -> new PostOutcome.Held(reason);
      case PostOnceResult.NeverAgain<PostOutcome>(var reason) -> new PostOutcome.Spent(reason);
    };
  }

  void countFailure() {
    reports.countFailure();
  }
}
