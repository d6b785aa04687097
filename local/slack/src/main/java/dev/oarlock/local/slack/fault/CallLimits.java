package dev.oarlock.local.slack.fault;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// How often Slack takes which method: posts by channel, other calls by method.
public final class CallLimits {
  /// Calls of one method in a minute that Slack takes of some methods.
  private static final int TIER_THREE = 50;

  /// The same of methods that change the workspace.
  private static final int TIER_TWO = 20;

  private final PostRateLimiter posts;
  private final PostRateLimiter tierThree;
  private final PostRateLimiter tierTwo;
  private final AtomicInteger forced = new AtomicInteger();

  /// @param burst posts a channel takes at once before the limit of one a second holds
  public CallLimits(Clock clock, int burst) {
    this.posts = new PostRateLimiter(clock, burst);
    this.tierThree = new PostRateLimiter(clock, TIER_THREE);
    this.tierTwo = new PostRateLimiter(clock, TIER_TWO);
  }

  /// The next posts have to wait a second, this many of them.
  public void forceNext(int times) {
    forced.set(times);
  }

  /// Seconds until this call of a method is taken; 0 lets it through and counts it.
  public int secondsToWait(String method, Supplier<String> channel) {
    return switch (method) {
      case "chat.postMessage" ->
          forced.getAndUpdate(left -> Math.max(0, left - 1)) > 0
              ? 1
              : posts.secondsToWait(channel.get());
      case "chat.update", "users.lookupByEmail", "conversations.invite" ->
          tierThree.secondsToWait(method);
      case "conversations.create", "conversations.archive", "pins.add" ->
          tierTwo.secondsToWait(method);
      default -> 0;
    };
  }
}
