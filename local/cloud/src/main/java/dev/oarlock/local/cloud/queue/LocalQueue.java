package dev.oarlock.local.cloud.queue;

import dev.oarlock.local.cloud.template.CloudTemplate;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The messages of one queue: a received one is invisible until it is dropped, comes back after a
/// while, or goes to the dead letters when it has been received too often.
public final class LocalQueue {
  private static final long IDLE = 250;
  private static final long BUSY = 10;

  /// So many are not shared out: what was sent together comes in one batch.
  private static final int FEW = 25;

  private final CloudTemplate.QueueResource spec;
  private final LocalQueues queues;
  private final Map<String, StoredMessage> stored = new LinkedHashMap<>();

  LocalQueue(CloudTemplate.QueueResource spec, LocalQueues queues) {
    this.spec = spec;
    this.queues = queues;
  }

  private record StoredMessage(QueueMessage message, long visibleAt) {
    boolean isVisible(long now) {
      return visibleAt - now <= 0;
    }
  }

  /// The logical id.
  public String id() {
    return spec.id();
  }

  /// The messages here, seen or unseen.
  public synchronized int depth() {
    return stored.size();
  }

  /// Those that can be received now.
  public synchronized int visible() {
    return visible(Integer.MAX_VALUE);
  }

  /// The same, counted no further than that: thousands may be waiting.
  private int visible(int enough) {
    var now = System.nanoTime();
    return (int) stored.values().stream().filter(one -> one.isVisible(now)).limit(enough).count();
  }

  /// A look at the first messages, without receiving them.
  public synchronized List<QueueMessage> peek(int most) {
    return stored.values().stream().limit(most).map(StoredMessage::message).toList();
  }

  synchronized void add(QueueMessage message) {
    stored.put(message.id(), new StoredMessage(message, System.nanoTime()));
    notifyAll();
  }

  /// Waits up to `patience` for a first message, then gathers up to `most` for at most `window`.
  public List<QueueMessage> receive(int most, Duration window, Duration patience)
      throws InterruptedException {
    return receive(most, window, patience, 1);
  }

  /// The same as one of several receivers: of many messages it leaves the others their share, for
  /// the last batch of a crowd would be waited for by all.
  synchronized List<QueueMessage> receive(
      int most, Duration window, Duration patience, int receivers) throws InterruptedException {
    await(1, patience);
    if (!window.isZero() && visible(1) > 0) {
      await(most, window);
    }
    var share = Math.ceilDiv(visible(most * receivers), receivers);
    return take(Math.min(most, Math.max(FEW, share)));
  }

  private void await(int wanted, Duration patience) throws InterruptedException {
    var end = System.nanoTime() + patience.toNanos();
    var left = patience.toMillis();
    while (left > 0
        && visible(wanted) < wanted
        && !(wanted > 1 && queues.activity().isDraining())) {
      wait(Math.min(left, step(wanted)));
      left = (end - System.nanoTime()) / 1_000_000;
    }
  }

  /// A new message wakes whoever waits; time itself must be looked at, where one is to come back.
  private long step(int wanted) {
    var isOnlyNew = stored.isEmpty() || !queues.activity().isDraining();
    return wanted == 1 && isOnlyNew ? IDLE : BUSY;
  }

  private List<QueueMessage> take(int most) {
    var now = System.nanoTime();
    var taken = new ArrayList<QueueMessage>();
    var entries = stored.entrySet().iterator();
    while (taken.size() < most && entries.hasNext()) {
      var entry = entries.next();
      if (entry.getValue().isVisible(now)) {
        var message = entry.getValue().message();
        taken.add(message);
        entry.setValue(hidden(message, spec.visibilityTimeout()));
      }
    }
    return taken;
  }

  private void hide(QueueMessage message, Duration pause) {
    stored.put(message.id(), hidden(message, pause));
  }

  private static StoredMessage hidden(QueueMessage message, Duration pause) {
    return new StoredMessage(message, System.nanoTime() + pause.toNanos());
  }

  /// Done with these.
  public void delete(List<QueueMessage> done) {
    var changes =
        done.stream().<QueueChange>map(m -> new QueueChange.MessageDeleted(id(), m.id())).toList();
    noted(done, () -> queues.appendToJournal(changes));
    remove(done);
  }

  /// These failed: they come back after a pause, or go to the dead letters.
  public void returnFailed(List<QueueMessage> failed) {
    noted(failed, () -> failed.forEach(this::returnFailed));
  }

  private void returnFailed(QueueMessage message) {
    var spent = spec.redrive().filter(r -> message.failedReceives() + 1 >= r.maxReceives());
    spent.ifPresentOrElse(redrive -> moveToDeadLetters(message, redrive), () -> retry(message));
  }

  /// What the journal cannot note on a full disk comes back as soon as what failed, and not only
  /// when it is visible again by itself.
  private void noted(List<QueueMessage> messages, Runnable noting) {
    try {
      noting.run();
    } catch (UncheckedIOException e) {
      var visibleAt = System.nanoTime() + queues.pause(spec.visibilityTimeout(), 1).toNanos();
      synchronized (this) {
        for (var message : messages) {
          stored.computeIfPresent(
              message.id(), (_, one) -> new StoredMessage(one.message(), visibleAt));
        }
      }
      throw e;
    }
  }

  private void moveToDeadLetters(QueueMessage message, CloudTemplate.RedrivePolicy redrive) {
    queues.appendToJournal(
        List.of(
            new QueueChange.MessagePut(redrive.deadLetterQueue(), message.withoutFailedReceives()),
            new QueueChange.MessageDeleted(id(), message.id())));
    queues.queue(redrive.deadLetterQueue()).add(message.withoutFailedReceives());
    remove(List.of(message));
  }

  private void retry(QueueMessage message) {
    queues.appendToJournal(List.of(new QueueChange.MessageReturned(id(), message.id())));
    synchronized (this) {
      hide(
          message.withFailedReceive(),
          queues.pause(spec.visibilityTimeout(), message.failedReceives() + 1));
    }
  }

  private synchronized void remove(List<QueueMessage> messages) {
    messages.forEach(message -> stored.remove(message.id()));
  }

  /// Where messages go in the end, if anywhere.
  public Optional<String> deadLetters() {
    return spec.redrive().map(CloudTemplate.RedrivePolicy::deadLetterQueue);
  }
}
