package dev.oarlock.announce;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.oarlock.announce.post.DeliveryProgress;
import dev.oarlock.announce.post.RetryBudget;
import dev.oarlock.aws.lambda.BatchMessage;
import dev.oarlock.aws.lambda.MessageResult;
import dev.oarlock.aws.lambda.QueueBatch;
import dev.oarlock.aws.metrics.FunctionLog;
import dev.oarlock.aws.metrics.FunctionMetrics;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.alert.QuietChannels;
import dev.oarlock.aws.store.erasure.ErasureStore;
import dev.oarlock.aws.store.slack.DeliveryBacklog;
import dev.oarlock.slack.client.SlackClients;
import dev.oarlock.slack.language.LocalizedText;
import dev.oarlock.slack.language.MessageCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Each announcement of the queue is posted into its channel, once, after those that came before.
/// One that Slack will not take now is handed back to the queue alone.
public final class AnnounceChange implements RequestStreamHandler {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final AppContext appContext;
  private final SlackAnnouncer announcer;
  private final BacklogDelivery delivery;
  private final ErasureStore erasures;
  private final RetryBudget.Sleeper sleeper;
  private final FunctionLog log;
  private final FunctionMetrics metrics;

  public AnnounceChange() {
    this(AppContext.fromEnvironment());
  }

  public AnnounceChange(AppContext appContext) {
    this(appContext, Thread::sleep, SlackClients.PATIENCE);
  }

  /// With its own way to wait, and so much patience with Slack.
  public AnnounceChange(AppContext appContext, RetryBudget.Sleeper sleeper, Duration patience) {
    this.appContext = appContext;
    LocalizedText.speak(MessageCatalog.load(appContext.language()));
    this.sleeper = sleeper;
    this.erasures = ErasureStore.of(appContext);
    this.log = FunctionLog.of(appContext, "AnnounceChange");
    this.metrics = FunctionMetrics.of(appContext, "AnnounceChange");
    this.announcer = new AnnounceWiring(appContext, log, metrics, patience).announcer();
    this.delivery =
        new BacklogDelivery(
            DeliveryBacklog.of(appContext),
            QuietChannels.of(appContext),
            announcer,
            new DeliveryReports(log, metrics),
            appContext.clock());
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, @Nullable Context context)
      throws IOException {
    var left = context == null ? TIMEOUT : Duration.ofMillis(context.getRemainingTimeInMillis());
    var budget = new RetryBudget(appContext.clock(), left, sleeper);
    var progress = DeliveryProgress.start(budget, erasures.load());
    var batch = QueueBatch.read(input);
    // all at first, so that their message is posted once; what fails here fails again below
    batch.handle(message -> gather(message, progress), (_, _) -> {});
    batch.handle(message -> announce(message, progress), this::failed).write(output);
  }

  private MessageResult gather(BatchMessage message, DeliveryProgress progress) {
    var queued = delivery.read(message.body());
    if (!queued.isErased(progress.erased())) {
      announcer.deliveries(queued).forEach(post -> announcer.gather(post, progress));
    }
    return MessageResult.DONE;
  }

  private MessageResult announce(BatchMessage message, DeliveryProgress progress) {
    return delivery.deliver(delivery.read(message.body()), progress)
        ? MessageResult.DONE
        : MessageResult.RETRY;
  }

  private void failed(BatchMessage message, RuntimeException cause) {
    log.error(message.id(), "announcement failed", cause);
    metrics.count("AnnouncementsFailed", 1);
  }
}
