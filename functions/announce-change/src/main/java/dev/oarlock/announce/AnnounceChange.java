package dev.oarlock.announce;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.oarlock.aws.SlackSecrets;
import dev.oarlock.aws.World;
import dev.oarlock.aws.events.Envelope;
import dev.oarlock.aws.observe.Log;
import dev.oarlock.aws.observe.Metrics;
import dev.oarlock.aws.posted.Claim;
import dev.oarlock.aws.posted.Post;
import dev.oarlock.aws.posted.Posted;
import dev.oarlock.slack.client.Line;
import dev.oarlock.slack.client.Outcome;
import dev.oarlock.slack.client.SlackPosts;
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

  private final World world;
  private final Posted posted;
  private final Announcer announcer;
  private final Patience.Pause pause;
  private final Log log;
  private final Metrics metrics;

  public AnnounceChange() {
    this(World.fromEnvironment());
  }

  public AnnounceChange(World world) {
    this(world, Thread::sleep);
  }

  AnnounceChange(World world, Patience.Pause pause) {
    this.world = world;
    this.pause = pause;
    this.posted = Posted.of(world);
    this.log = Log.of(world, "AnnounceChange");
    this.metrics = Metrics.of(world, "AnnounceChange");
    var secrets = SlackSecrets.of(world);
    var slack = Line.to(world.setting("SLACK_API_URL", Line.SLACK));
    var posts = new SlackPosts(slack, () -> secrets.current().botToken());
    this.announcer = new Announcer(Routes.parse(world.setting("ROUTES")), posts, posted, log);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, @Nullable Context context)
      throws IOException {
    var left = context == null ? TIMEOUT : Duration.ofMillis(context.getRemainingTimeInMillis());
    var patience = new Patience(world.clock(), left, pause);
    var failed = new ArrayList<String>();
    for (var message : Batch.read(input).messages()) {
      if (!isDone(message, patience)) {
        failed.add(message.id());
      }
    }
    output.write(Batch.answer(failed));
  }

  /// Whatever goes wrong with one announcement must not stop the others; the queue brings it again
  /// and sets it aside after too many times.
  private boolean isDone(Batch.Message message, Patience patience) {
    try {
      return isDone(Heard.of(Envelope.parse(message.body())), patience);
    } catch (RuntimeException e) {
      log.error(message.id(), "announcement failed", e);
      metrics.count("AnnouncementsFailed", 1);
      return false;
    }
  }

  private boolean isDone(Heard heard, Patience patience) {
    return switch (posted.claim(heard.id())) {
      case Claim.Done _ -> true;
      case Claim.Theirs _ -> false;
      case Claim.Ours _ -> isPosted(heard, patience);
    };
  }

  private boolean isPosted(Heard heard, Patience patience) {
    return switch (outcome(heard, patience)) {
      case Outcome.Posted post -> {
        posted.done(heard.id(), new Post(post.channel(), post.ts()));
        metrics.count(heard.type() + "Posted", 1);
        log.info(heard.correlation(), "posted", Map.of("announcement", heard.id()));
        yield true;
      }
      case Outcome.RateLimited limited -> {
        posted.release(heard.id());
        metrics.count("SlackRateLimited", 1);
        var seconds = limited.retryAfter().toSeconds();
        log.info(heard.correlation(), "Slack asks to wait too long", Map.of("seconds", seconds));
        yield false;
      }
      case Outcome.Refused refused -> {
        posted.release(heard.id());
        metrics.count("AnnouncementsFailed", 1);
        log.warn(heard.correlation(), "Slack refused", Map.of("reason", refused.error()));
        yield false;
      }
    };
  }

  private Outcome outcome(Heard heard, Patience patience) {
    try {
      return announcer.announce(heard, patience);
    } catch (RuntimeException e) {
      posted.release(heard.id());
      throw e;
    }
  }
}
