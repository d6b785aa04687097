package dev.oarlock.local.cloud.stream;

import dev.oarlock.local.cloud.runtime.ActivityCounter;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/// How long is waited for what is about to be written; `takenIn` tells whether nobody is about to.
///
/// While somebody drains, the batching window closes as soon as all that was put is written. What
/// was put together comes in one batch on a slow machine too; nothing else keeps the window open
/// for longer, because a function at work may wait for what is held in it.
record StreamPace(ActivityCounter pulse, BooleanSupplier takenIn, Duration window) {
  private static final Duration IDLE_PAUSE = Duration.ofMillis(50);
  private static final Duration DRAIN_PAUSE = Duration.ofMillis(2);
  private static final Duration BATCH_WINDOW = Duration.ofSeconds(10);

  boolean isTakenIn() {
    return takenIn.getAsBoolean();
  }

  /// Whether the window that was opened then is to be closed.
  boolean isOver(long opened, boolean allWritten) {
    var isDraining = pulse.isDraining();
    var longest = pulse.isBatching() ? BATCH_WINDOW : window;
    return (isDraining && allWritten) || System.nanoTime() - opened >= longest.toNanos();
  }

  /// Whoever drains waits for what is left, and not for those who are at work: each look takes the
  /// table from them. When the last of them is done, the pause is over.
  void pause() throws InterruptedException {
    var end = System.nanoTime() + IDLE_PAUSE.toNanos();
    for (var left = IDLE_PAUSE;
        left.toMillis() > 0;
        left = Duration.ofNanos(end - System.nanoTime())) {
      var beats = pulse.count();
      if (pulse.isDraining() && isTakenIn()) {
        pulse.awaitAfter(beats, DRAIN_PAUSE);
        return;
      }
      pulse.awaitAfter(beats, left);
    }
  }
}
