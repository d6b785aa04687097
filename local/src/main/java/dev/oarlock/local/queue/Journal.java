package dev.oarlock.local.queue;

import java.util.List;
import java.util.Map;

/// Where the changes of the queues are kept, so that a crash loses no message.
public interface Journal extends AutoCloseable {
  /// Keeps all the changes or none; when it returns, a kill of the process loses none of them.
  void keep(List<Change> changes);

  /// The messages that were there at the start, by queue, in the order they came.
  Map<String, List<Message>> messages();

  @Override
  void close();

  /// Keeps nothing: for a run that is gone when it ends.
  static Journal none() {
    return new Journal() {
      @Override
      public void keep(List<Change> changes) {}

      @Override
      public Map<String, List<Message>> messages() {
        return Map.of();
      }

      @Override
      public void close() {}
    };
  }
}
