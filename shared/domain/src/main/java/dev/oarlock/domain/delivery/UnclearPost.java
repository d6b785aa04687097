package dev.oarlock.domain.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A message that was sent without an answer, or by somebody who died at it.
///
/// @param since when it was sent first
/// @param last when it was sent last
/// @param sends how often it was sent so
/// @param sentTo where to, if that is known
public record UnclearPost(Instant since, Instant last, int sends, Optional<MessagePlace> sentTo) {
  /// Until then Slack may still be at it.
  private static final Duration SETTLED = Duration.ofMinutes(1);

  private static final int MOST_SENDS = 2;

  /// What is done about it next.
  public sealed interface NextStep {
    /// It stands after all.
    record Keep(MessageLocation location) implements NextStep {}

    /// It is sent once more. `earlier` is what stays unclear about it.
    record Send(Optional<UnclearPost> earlier) implements NextStep {}

    record Wait(String reason) implements NextStep {}

    /// It may stand there twice if it were sent again.
    record Stop(String reason) implements NextStep {}
  }

  /// Whoever surely would have seen it may send it as if it had never been sent; whoever would not,
  /// once more and never again.
  public NextStep next(MessageSearch search, Instant now) {
    return switch (search) {
      case MessageSearch.Found(var location) -> new NextStep.Keep(location);
      case MessageSearch.Unanswered(var reason) -> new NextStep.Wait(reason);
      case MessageSearch.Missing(var sure) ->
          sure ? send(Optional.empty(), now) : onceMore("it is not in the channel", now);
      case MessageSearch.Unreadable(var reason) -> onceMore(reason, now);
    };
  }

  private NextStep onceMore(String reason, Instant now) {
    return sends >= MOST_SENDS ? new NextStep.Stop(reason) : send(Optional.of(this), now);
  }

  private NextStep send(Optional<UnclearPost> earlier, Instant now) {
    return now.isBefore(last.plus(SETTLED))
        ? new NextStep.Wait("Slack may still be at it")
        : new NextStep.Send(earlier);
  }

  /// The same after it was sent again without an answer.
  public UnclearPost sentAgain(Instant now, Optional<MessagePlace> place) {
    return new UnclearPost(since, now, sends + 1, place.or(() -> sentTo));
  }

  public static UnclearPost first(Instant sent, Optional<MessagePlace> place) {
    return new UnclearPost(sent, sent, 1, place);
  }
}
