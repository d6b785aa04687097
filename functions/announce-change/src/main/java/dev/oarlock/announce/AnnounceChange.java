package dev.oarlock.announce;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.oarlock.aws.events.EventEnvelope;
import dev.oarlock.aws.metrics.FunctionLog;
import dev.oarlock.aws.metrics.FunctionMetrics;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.settings.SlackCredentialsProvider;
import dev.oarlock.aws.store.slack.MessageLocation;
import dev.oarlock.aws.store.slack.PostedMessages;
import dev.oarlock.aws.store.slack.PostingClaim;
import dev.oarlock.slack.client.MessageClient;
import dev.oarlock.slack.client.PostOutcome;
import dev.oarlock.slack.client.SlackClients;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a channel should hear is posted, once: a message of the queue is claimed, posted, marked.
/// One that Slack will not take now is handed back to the queue alone.
public final class AnnounceChange implements RequestStreamHandler {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final AppContext appContext;
  private final PostedMessages posted;
  private final SlackAnnouncer announcer;
  private final RetryBudget.Sleeper sleeper;
  private final FunctionLog log;
  private final FunctionMetrics metrics;

  public AnnounceChange() {
    this(AppContext.fromEnvironment());
  }

  public AnnounceChange(AppContext appContext) {
    this(appContext, Thread::sleep);
  }

  AnnounceChange(AppContext appContext, RetryBudget.Sleeper pause) {
    this.appContext = appContext;
    this.sleeper = pause;
    this.posted = PostedMessages.of(appContext);
    this.log = FunctionLog.of(appContext, "AnnounceChange");
    this.metrics = FunctionMetrics.of(appContext, "AnnounceChange");
    var secrets = SlackCredentialsProvider.of(appContext);
    var slack = SlackClients.forApi(appContext.setting("SLACK_API_URL", SlackClients.API_URL));
    var posts = new MessageClient(slack, () -> secrets.current().botToken());
    this.announcer =
        new SlackAnnouncer(ChannelRoutes.parse(appContext.setting("ROUTES")), posts, posted, log);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, @Nullable Context context)
      throws IOException {
    var left = context == null ? TIMEOUT : Duration.ofMillis(context.getRemainingTimeInMillis());
    var budget = new RetryBudget(appContext.clock(), left, sleeper);
    var failed = new ArrayList<String>();
    for (var message : AnnouncementQueueBatch.read(input).messages()) {
      if (!isDone(message, budget)) {
        failed.add(message.id());
      }
    }
    output.write(AnnouncementQueueBatch.answer(failed));
  }

  /// Whatever goes wrong with one announcement must not stop the others; the queue brings it again
  /// and sets it aside after too many times.
  private boolean isDone(AnnouncementQueueBatch.Message message, RetryBudget budget) {
    try {
      return isDone(BusNotification.of(EventEnvelope.parse(message.body())), budget);
    } catch (RuntimeException e) {
      log.error(message.id(), "announcement failed", e);
      metrics.count("AnnouncementsFailed", 1);
      return false;
    }
  }

  private boolean isDone(BusNotification notification, RetryBudget budget) {
    return switch (posted.claim(notification.id())) {
      case PostingClaim.AlreadyPosted _ -> true;
      case PostingClaim.HeldByOther _ -> false;
      case PostingClaim.Granted _ -> isPosted(notification, budget);
    };
  }

  private boolean isPosted(BusNotification notification, RetryBudget budget) {
    return switch (outcome(notification, budget)) {
      case PostOutcome.Posted post -> {
        posted.markPosted(notification.id(), new MessageLocation(post.channel(), post.ts()));
        metrics.count(notification.type() + "Posted", 1);
        log.info(notification.correlation(), "posted", Map.of("announcement", notification.id()));
        yield true;
      }
      case PostOutcome.RateLimited limited -> {
        posted.release(notification.id());
        metrics.count("SlackRateLimited", 1);
        var seconds = limited.retryAfter().toSeconds();
        log.info(
            notification.correlation(), "Slack asks to wait too long", Map.of("seconds", seconds));
        yield false;
      }
      case PostOutcome.Refused refused -> {
        posted.release(notification.id());
        metrics.count("AnnouncementsFailed", 1);
        log.warn(notification.correlation(), "Slack refused", Map.of("reason", refused.error()));
        yield false;
      }
    };
  }

  private PostOutcome outcome(BusNotification notification, RetryBudget budget) {
    try {
      return announcer.announce(notification, budget);
    } catch (RuntimeException e) {
      posted.release(notification.id());
      throw e;
    }
  }
}
