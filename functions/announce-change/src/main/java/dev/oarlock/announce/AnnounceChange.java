package dev.oarlock.announce;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.slack.api.Slack;
import dev.oarlock.aws.events.EventEnvelope;
import dev.oarlock.aws.lambda.BatchMessage;
import dev.oarlock.aws.lambda.MessageResult;
import dev.oarlock.aws.lambda.QueueBatch;
import dev.oarlock.aws.metrics.FunctionLog;
import dev.oarlock.aws.metrics.FunctionMetrics;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.settings.SlackCredentialsProvider;
import dev.oarlock.aws.store.erasure.ErasureStore;
import dev.oarlock.aws.store.erasure.KnownErasures;
import dev.oarlock.aws.store.people.CurrentPeople;
import dev.oarlock.aws.store.slack.GatheredItems;
import dev.oarlock.aws.store.slack.MessageLocation;
import dev.oarlock.aws.store.slack.PostOnceResult;
import dev.oarlock.aws.store.slack.PostedMessages;
import dev.oarlock.aws.store.slack.SlackAnswerStore;
import dev.oarlock.slack.client.MessageClient;
import dev.oarlock.slack.client.PostOutcome;
import dev.oarlock.slack.client.SlackClients;
import dev.oarlock.slack.client.UserClient;
import dev.oarlock.slack.client.WorkspaceClient;
import dev.oarlock.slack.workspace.KeptAnswers;
import dev.oarlock.slack.workspace.KnownWorkspace;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Each announcement of the queue is posted into its channel, once. One that Slack will not take
/// now is handed back to the queue alone.
public final class AnnounceChange implements RequestStreamHandler {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final AppContext appContext;
  private final PostedMessages posted;
  private final ErasureStore erasures;
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

  AnnounceChange(AppContext appContext, RetryBudget.Sleeper sleeper) {
    this.appContext = appContext;
    this.sleeper = sleeper;
    this.posted = PostedMessages.of(appContext);
    this.erasures = ErasureStore.of(appContext);
    this.log = FunctionLog.of(appContext, "AnnounceChange");
    this.metrics = FunctionMetrics.of(appContext, "AnnounceChange");
    var secrets = SlackCredentialsProvider.of(appContext);
    var slack = SlackClients.forApi(appContext.setting("SLACK_API_URL", SlackClients.API_URL));
    var workspace = workspace(slack, secrets);
    var client = new MessageClient(slack, () -> secrets.current().botToken(), workspace::posting);
    var people = CurrentPeople.of(appContext);
    var routes =
        ChannelRoutes.parse(appContext.setting("CHANNEL_ROUTES"), () -> people.now().directory());
    var users = new UserClient(slack, () -> secrets.current().botToken());
    var mentions = new AskedMentions(people, users, appContext.clock(), log);
    var poster = new ChannelPoster(client, mentions, routes.defaultChannel(), log);
    var gathering = new GatheringPoster(poster, posted, GatheredItems.of(appContext));
    var gathered =
        new SlackAnnouncer.GatheredMessages(
            new HandoverMessages(routes, gathering), new BurstMessages(gathering));
    this.announcer = new SlackAnnouncer(routes, poster, posted, gathered);
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
    var left = context == null ? TIMEOUT : Duration.ofMillis(context.getRemainingTimeInMillis());
    var budget = new RetryBudget(appContext.clock(), left, sleeper);
    var progress = DeliveryProgress.start(appContext.now(), budget);
    var batch = withoutErased(QueueBatch.read(input));
    // all at first, so that their message is posted once; what fails here fails again below
    batch.handle(message -> gather(message, progress), (_, _) -> {});
    batch.handle(message -> announce(message, progress), this::failed).write(output);
  }

  /// What is told of an account that was erased meanwhile is told to nobody.
  private QueueBatch withoutErased(QueueBatch batch) {
    var erased = erasures.load();
    return erased.isEmpty()
        ? batch
        : new QueueBatch(
            batch.messages().stream().filter(message -> !isErased(message, erased)).toList());
  }

  private static boolean isErased(BatchMessage message, KnownErasures erased) {
    try {
      return read(message) instanceof BusNotification.AboutAccount(var announcement, _)
          && erased.isErased(announcement.about().account());
    } catch (RuntimeException _) {
      return false; // it fails below, and is told there
    }
  }

  private MessageResult gather(BatchMessage message, DeliveryProgress progress) {
    if (read(message) instanceof BusNotification.AboutAccount(var announcement, _)) {
      announcer.gather(announcement, progress);
    }
    return MessageResult.DONE;
  }

  private static BusNotification read(BatchMessage message) {
    return BusNotification.of(EventEnvelope.parse(message.body()));
  }

  private void failed(BatchMessage message, RuntimeException cause) {
    log.error(message.id(), "announcement failed", cause);
    metrics.count("AnnouncementsFailed", 1);
  }

  private MessageResult announce(BatchMessage message, DeliveryProgress progress) {
    var notification = read(message);
    var posting =
        posted.postOnce(
            notification.id(),
            () -> announcer.announce(notification, progress),
            outcome -> outcome.location(MessageLocation::new));
    return switch (posting) {
      case PostOnceResult.AlreadyPosted<PostOutcome> _ -> MessageResult.DONE;
      case PostOnceResult.HeldByOther<PostOutcome> _ -> MessageResult.RETRY;
      case PostOnceResult.Attempted<PostOutcome>(var outcome) -> result(notification, outcome);
    };
  }

  private MessageResult result(BusNotification notification, PostOutcome outcome) {
    return switch (outcome) {
      case PostOutcome.Posted _ -> {
        metrics.count("AnnouncementsPosted", 1);
        log.info(notification.correlation(), "posted", Map.of("type", notification.type()));
        yield MessageResult.DONE;
      }
      case PostOutcome.RateLimited(var retryAfter) -> {
        metrics.count("SlackRateLimited", 1);
        log.info(
            notification.correlation(),
            "Slack rate limit exceeds the time left",
            Map.of("seconds", retryAfter.toSeconds()));
        yield MessageResult.RETRY;
      }
      case PostOutcome.Refused(var error) -> {
        metrics.count("AnnouncementsFailed", 1);
        log.warn(notification.correlation(), "Slack refused", Map.of("reason", error));
        yield MessageResult.RETRY;
      }
    };
  }
}
