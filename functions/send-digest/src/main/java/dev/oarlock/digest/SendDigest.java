package dev.oarlock.digest;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.slack.api.Slack;
import com.slack.api.webhook.Payload;
import dev.oarlock.aws.SlackSecrets;
import dev.oarlock.aws.World;
import dev.oarlock.aws.observe.Log;
import dev.oarlock.aws.observe.Metrics;
import dev.oarlock.aws.posted.Claim;
import dev.oarlock.aws.posted.Post;
import dev.oarlock.aws.posted.Posted;
import dev.oarlock.slack.block.Message;
import dev.oarlock.slack.client.Line;
import dev.oarlock.slack.client.Outcome;
import dev.oarlock.slack.client.SlackPosts;
import dev.oarlock.slack.view.DigestAskedView;
import dev.oarlock.slack.view.DigestView;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The digest goes to its channel: once a week, and whenever somebody types `/digest`.
public final class SendDigest implements RequestStreamHandler {
  private final World world;
  private final Books books;
  private final Posted posted;
  private final Slack slack;
  private final SlackPosts posts;
  private final Log log;
  private final Metrics metrics;

  public SendDigest() {
    this(World.fromEnvironment());
  }

  public SendDigest(World world) {
    this.world = world;
    this.books = Books.of(world);
    this.posted = Posted.of(world);
    this.slack = Line.to(world.setting("SLACK_API_URL", Line.SLACK));
    var secrets = SlackSecrets.of(world);
    this.posts = new SlackPosts(slack, () -> secrets.current().botToken());
    this.log = Log.of(world, "SendDigest");
    this.metrics = Metrics.of(world, "SendDigest");
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, @Nullable Context context)
      throws IOException {
    var occasion = Occasion.read(input);
    var mark = occasion.mark(world.today());
    switch (posted.claim(mark)) {
      case Claim.Done _ -> log.info(occasion.correlation(), "digest was sent already", Map.of());
      case Claim.Theirs _ -> throw new IllegalStateException("another run is sending " + mark);
      case Claim.Ours _ -> send(occasion, mark);
    }
  }

  private void send(Occasion occasion, String mark) throws IOException {
    var channel = world.setting("DIGEST_CHANNEL");
    switch (outcome(channel, mark)) {
      case Outcome.Posted post -> {
        posted.done(mark, new Post(post.channel(), post.ts()));
        metrics.count("DigestsPosted", 1);
        log.info(occasion.correlation(), "digest posted", Map.of());
        tell(occasion, DigestAskedView.posted(channel));
      }
      case Outcome.RateLimited _ -> {
        posted.release(mark);
        throw new IllegalStateException("Slack asks to wait; the invocation is retried");
      }
      case Outcome.Refused refused -> {
        posted.release(mark);
        metrics.count("DigestsFailed", 1);
        refused(occasion, DigestAskedView.failed(channel, refused.error()), refused.error());
      }
    }
  }

  /// A person who asked is told and may ask again; the schedule has only its retries.
  private void refused(Occasion occasion, Message failed, String error) throws IOException {
    switch (occasion) {
      case Occasion.Asked asked -> {
        log.warn(asked.correlation(), "Slack refused the digest", Map.of("reason", error));
        tell(asked, failed);
      }
      case Occasion.Weekly _ ->
          throw new IllegalStateException("Slack refused the digest: " + error);
    }
  }

  private Outcome outcome(String channel, String mark) {
    try {
      return posts.post(channel, DigestView.of(books.digest(world)));
    } catch (RuntimeException e) {
      posted.release(mark);
      throw e;
    }
  }

  /// Whoever asked hears how it went. The digest stands in its channel by then, so a `response_url`
  /// that has expired is no reason to fail.
  private void tell(Occasion occasion, Message message) throws IOException {
    if (occasion instanceof Occasion.Asked asked && !asked.responseUrl().isBlank()) {
      var payload = Payload.builder().text(message.text()).blocks(message.blocks()).build();
      var answer = slack.send(asked.responseUrl(), payload);
      if (answer.getCode() != 200) {
        log.warn(asked.correlation(), "response_url refused", Map.of("status", answer.getCode()));
      }
    }
  }
}
