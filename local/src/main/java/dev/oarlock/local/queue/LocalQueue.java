package dev.oarlock.local.queue;

import dev.oarlock.local.template.Template;
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
  private final Template.Queue spec;
  private final Queues queues;
  private final Map<String, Held> held = new LinkedHashMap<>();

  LocalQueue(Template.Queue spec, Queues queues) {
    this.spec = spec;
    this.queues = queues;
  }

  private record Held(Message message, long visibleAt) {
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
    return held.size();
  }

  /// Those that can be received now.
  public synchronized int visible() {
    var now = System.nanoTime();
    return (int) held.values().stream().filter(one -> one.isVisible(now)).count();
  }

  /// A look at the first messages, without receiving them.
  public synchronized List<Message> peek(int most) {
    return held.values().stream().limit(most).map(Held::message).toList();
  }

  synchronized void add(Message message) {
    held.put(message.id(), new Held(message, System.nanoTime()));
    notifyAll();
  }

  /// Waits up to `patience` for a first message, then gathers up to `most` for at most `window`.
  public synchronized List<Message> receive(int most, Duration window, Duration patience)
      throws InterruptedException {
    await(1, patience);
    if (!window.isZero() && visible() > 0) {
      await(most, window);
    }
    return take(most);
  }

  private void await(int wanted, Duration patience) throws InterruptedException {
    var end = System.nanoTime() + patience.toNanos();
    var left = patience.toMillis();
    while (left > 0 && visible() < wanted && !(wanted > 1 && queues.pulse().isHurried())) {
      wait(Math.min(left, step(wanted)));
      left = (end - System.nanoTime()) / 1_000_000;
    }
  }

  /// A new message wakes whoever waits; time itself must be looked at.
  private long step(int wanted) {
    return wanted == 1 && !queues.pulse().isHurried() ? IDLE : BUSY;
  }

  private List<Message> take(int most) {
    var now = System.nanoTime();
    var taken = new ArrayList<Message>();
    for (var one : List.copyOf(held.values())) {
      if (taken.size() < most && one.isVisible(now)) {
        taken.add(one.message());
        hide(one.message(), spec.visibility());
      }
    }
    return taken;
  }

  private void hide(Message message, Duration pause) {
    held.put(message.id(), new Held(message, System.nanoTime() + pause.toNanos()));
  }

  /// Done with these.
  public void drop(List<Message> done) {
    queues.keep(done.stream().<Change>map(m -> new Change.Drop(id(), m.id())).toList());
    forget(done);
  }

  /// These failed: they come back after a pause, or go to the dead letters.
  public void fail(List<Message> failed) {
    for (var message : failed) {
      var spent = spec.redrive().filter(r -> message.received() + 1 >= r.maxReceives());
      spent.ifPresentOrElse(redrive -> bury(message, redrive), () -> retry(message));
    }
  }

  private void bury(Message message, Template.Redrive redrive) {
    queues.keep(
        List.of(
            new Change.Put(redrive.deadLetters(), message.fresh()),
            new Change.Drop(id(), message.id())));
    queues.queue(redrive.deadLetters()).add(message.fresh());
    forget(List.of(message));
  }

  private void retry(Message message) {
    queues.keep(List.of(new Change.Retry(id(), message.id())));
    synchronized (this) {
      hide(message.receivedAgain(), queues.pause(spec.visibility(), message.received() + 1));
    }
  }

  private synchronized void forget(List<Message> messages) {
    messages.forEach(message -> held.remove(message.id()));
  }

  /// Where messages go in the end, if anywhere.
  public Optional<String> deadLetters() {
    return spec.redrive().map(Template.Redrive::deadLetters);
  }
}
