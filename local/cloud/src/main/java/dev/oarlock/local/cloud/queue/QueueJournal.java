package dev.oarlock.local.cloud.queue;

import dev.oarlock.local.cloud.runtime.DiskRoom;
import java.util.List;
import java.util.Map;

/// Where the changes of the queues are kept, so that a crash loses no message.
public interface QueueJournal extends AutoCloseable {
  /// Keeps all the changes or none; when it returns, a kill of the process loses none of them.
  void append(List<QueueChange> changes);

  /// The messages that were there at the start, by queue, in the order they came.
  Map<String, List<QueueMessage>> messages();

  /// Whether there is room for more.
  DiskRoom room();

  @Override
  void close();

  /// Keeps nothing: for a run that is gone when it ends.
  static QueueJournal none() {
    return new QueueJournal() {
      @Override
      public void append(List<QueueChange> changes) {}

      @Override
      public Map<String, List<QueueMessage>> messages() {
        return Map.of();
      }

      @Override
      public DiskRoom room() {
        return DiskRoom.endless();
      }

      @Override
      public void close() {}
    };
  }
}
