package dev.oarlock.local.cloud.queue;

import dev.oarlock.local.cloud.runtime.ActivityCounter;
import dev.oarlock.local.cloud.runtime.DiskRoom;
import dev.oarlock.local.cloud.template.CloudTemplate;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// All queues of a deployment, with one journal under them.
///
/// A failed message waits its queue's visibility timeout on AWS, minutes often; here it waits a
/// short pause at first, because somebody sits before the machine, and twice as long each time
/// until it is as long as there.
public final class LocalQueues {
  private static final Duration SHORT = Duration.ofMillis(20);
  private static final int MOST_DOUBLINGS = 20;
  private final Map<String, LocalQueue> queues = new LinkedHashMap<>();
  private final QueueJournal journal;
  private final ActivityCounter activity;
  private final Duration pause;

  /// Queues with the messages of the journal in them.
  public LocalQueues(
      List<CloudTemplate.QueueResource> specs,
      QueueJournal journal,
      ActivityCounter pulse,
      Duration pause) {
    this.journal = journal;
    this.activity = pulse;
    this.pause = pause;
    specs.forEach(spec -> queues.put(spec.id(), new LocalQueue(spec, this)));
    journal
        .messages()
        .forEach((id, messages) -> {
          if (queues.containsKey(id)) {
            messages.forEach(queue(id)::add);
          }
        });
  }

  /// The queue of this logical id.
  public LocalQueue queue(String id) {
    var queue = queues.get(id);
    if (queue == null) {
      throw new IllegalArgumentException("template.yaml has no queue " + id);
    }
    return queue;
  }

  /// Whether there is such a queue.
  public boolean has(String id) {
    return queues.containsKey(id);
  }

  /// All of them, in the template's order.
  public Collection<LocalQueue> all() {
    return queues.values();
  }

  /// A new message for a queue; it counts once it is sent.
  public static QueueChange.MessagePut newMessage(String queue, String body, long now) {
    return new QueueChange.MessagePut(
        queue, new QueueMessage(UUID.randomUUID().toString(), body, now, 0));
  }

  /// Sends messages, all or none; they survive a crash when it returns.
  public void send(List<QueueChange.MessagePut> messages) {
    appendToJournal(List.copyOf(messages));
    messages.forEach(put -> queue(put.queue()).add(put.message()));
  }

  /// Moves the dead letters of a queue back to where they came from; returns how many.
  public int redrive(String deadLetters) {
    var from = queue(deadLetters);
    var home =
        queues.values().stream()
            .filter(queue -> queue.deadLetters().filter(deadLetters::equals).isPresent())
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("no queue has dead letters in " + deadLetters));
    var letters = from.peek(Integer.MAX_VALUE);
    send(letters.stream().map(letter -> new QueueChange.MessagePut(home.id(), letter)).toList());
    from.delete(letters);
    return letters.size();
  }

  void appendToJournal(List<QueueChange> changes) {
    if (!changes.isEmpty()) {
      journal.append(changes);
      activity.increment();
    }
  }

  /// Whether what is sent here can be kept.
  public DiskRoom room() {
    return journal.room();
  }

  ActivityCounter activity() {
    return activity;
  }

  Duration pause(Duration visibility, int failures) {
    var grown = pause.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    var wait = activity.isDraining() ? SHORT : grown;
    return wait.compareTo(visibility) < 0 ? wait : visibility;
  }
}
