package dev.oarlock.announce.post;

import dev.oarlock.aws.store.slack.GatheredItems;
import dev.oarlock.domain.delivery.MessageLocation;
import dev.oarlock.domain.delivery.MessagePlace;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.client.PostOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// One message for what comes one by one: posted with the first, put anew in its place with all
/// that came since. Whoever has shown something looks once more whether there is more by now, so of
/// several at once the last one shows all, without a lock.
public record GatheringPoster(ChannelPoster poster, PostedOnce once, GatheredItems items) {
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int MOST_TRIES = 10;

  /// A message that grows with what is gathered for it: whose it is, where it is posted first, all
  /// that there is by now, what it says of that, and under which message it stands, if under one.
  public record GatheredMessage(
      String key,
      String channel,
      Supplier<List<String>> items,
      Function<List<String>, Card> card,
      Optional<MessageLocation> thread,
      Optional<String> counterpart) {
    public GatheredMessage(
        String key,
        String channel,
        Supplier<List<String>> items,
        Function<List<String>, Card> card) {
      this(key, channel, items, card, Optional.empty(), Optional.empty());
    }

    public GatheredMessage under(MessageLocation message) {
      return new GatheredMessage(key, channel, items, card, Optional.of(message), counterpart);
    }

    /// The key of one that says the same elsewhere: it is enough where both would stand in one
    /// channel.
    public GatheredMessage beside(String other) {
      return new GatheredMessage(key, channel, items, card, thread, Optional.of(other));
    }
  }

  /// A message of what is gathered under its key.
  public GatheredMessage message(String key, String channel, Function<List<String>, Card> card) {
    return new GatheredMessage(key, channel, () -> items.of(key), card);
  }

  public void gather(String message, String id, String content, DeliveryProgress progress) {
    if (progress.gathered().add(message + " " + id)) {
      items.add(message, id, content);
    }
  }

  public boolean stands(GatheredMessage message) {
    return once.find(message.key()).isPresent();
  }

  /// Shows all that is gathered for a message.
  public PostOutcome show(GatheredMessage message, DeliveryProgress progress) {
    var step = new Step(message, progress);
    var places =
        message
            .thread()
            .map(it -> List.of(MessagePlace.thread(it.channel(), it.ts())))
            .orElseGet(() -> poster.places(message.channel()));
    for (var tries = 0; tries < MOST_TRIES; tries++) {
      switch (once.post(message.key(), places, step::post)) {
        case PostOutcome.Posted(var channel, var ts) -> {
          return step.complete(new MessageLocation(channel, ts));
        }
        case PostOutcome.Busy _ -> {
          if (!progress.budget().waitFor(PAUSE)) {
            return new PostOutcome.RateLimited(PAUSE);
          }
        }
        // what is unclear is this message, not what it lists
        case PostOutcome.Unclear(_, var reason) -> {
          return new PostOutcome.Held(reason, true);
        }
        case PostOutcome other -> {
          return other;
        }
      }
    }
    return new PostOutcome.RateLimited(PAUSE);
  }

  /// The showing of one message in one invocation.
  private final class Step {
    private final GatheredMessage message;
    private final DeliveryProgress progress;

    Step(GatheredMessage message, DeliveryProgress progress) {
      this.message = message;
      this.progress = progress;
    }

    PostOutcome post() {
      var all = message.items().get();
      var card = message.card().apply(all);
      var outcome =
          message
              .thread()
              .map(it -> poster.reply(message.key(), it, card))
              .orElseGet(() ->
                  poster.post(
                      message.key(),
                      message.channel(),
                      card,
                      message.counterpart().flatMap(once::find)));
      return noted(all, outcome);
    }

    /// Until it shows all that there is.
    PostOutcome complete(MessageLocation location) {
      PostOutcome outcome = new PostOutcome.Posted(location.channel(), location.ts());
      for (var tries = 0; tries < MOST_TRIES; tries++) {
        var all = message.items().get();
        if (all.equals(progress.shown().get(message.key()))) {
          return outcome;
        }
        outcome = update(location, all);
        if (!(outcome instanceof PostOutcome.Posted)) {
          return outcome;
        }
      }
      return new PostOutcome.RateLimited(PAUSE); // others add faster than we show
    }

    private PostOutcome update(MessageLocation location, List<String> all) {
      var card = message.card().apply(all);
      var outcome =
          message.thread().isPresent()
              ? poster.update(location, card)
              : poster.update(location, message.channel(), card);
      return ChannelPoster.isUnreachable(outcome) ? postAnew() : noted(all, outcome);
    }

    private PostOutcome postAnew() {
      var outcome = post();
      outcome.location().ifPresent(location -> once.moved(message.key(), location));
      return outcome;
    }

    private PostOutcome noted(List<String> all, PostOutcome outcome) {
      if (outcome instanceof PostOutcome.Posted) {
        progress.shown().put(message.key(), all);
      }
      return outcome;
    }
  }
}
