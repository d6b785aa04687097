package dev.oarlock.local.cloud.queue;

import dev.oarlock.local.cloud.runtime.DiskRoom;
import dev.oarlock.local.slack.disk.AtomicFile;
import dev.oarlock.local.slack.disk.LineFile;
import dev.oarlock.local.slack.disk.LineReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A journal in one file that only grows, until it is written anew from what is still there: at
/// each start, and when it is large and mostly history.
///
/// Each call is one write to the operating system, which a kill of the process does not undo. It is
/// not forced to the disk: a power cut may cost the last moments, as it may of the table.
public final class QueueJournalFile implements QueueJournal {
  private static final long LARGE = 16L << 20;
  private final Path file;
  private final DiskRoom room;
  private final Map<String, Map<String, QueueMessage>> present = new LinkedHashMap<>();
  private LineFile lines;

  /// Characters of the bodies that are present.
  private long size;

  private QueueJournalFile(Path file, DiskRoom room, Consumer<String> repairs) throws IOException {
    this.file = file;
    this.room = room;
    new LineReader(file, repairs).read(QueueChange::of).forEach(this::apply);
    lines = rewrite();
  }

  /// Opens the file, or begins it; what was torn and left out is told to `repairs`.
  public static QueueJournalFile open(Path file, DiskRoom room, Consumer<String> repairs) {
    try {
      return new QueueJournalFile(file, room, repairs);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open the journal " + file + ": " + e.getMessage(), e);
    }
  }

  @Override
  public synchronized void append(List<QueueChange> changes) {
    try {
      lines.append(changes.stream().map(QueueChange::toLine).collect(Collectors.joining()));
      changes.forEach(this::apply);
      if (lines.size() > LARGE && lines.size() > 4 * size && room.isLeft()) {
        var old = lines;
        lines = rewrite();
        old.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the journal " + file + ": " + e.getMessage(), e);
    }
  }

  @Override
  public DiskRoom room() {
    return room;
  }

  @Override
  public synchronized Map<String, List<QueueMessage>> messages() {
    return present.entrySet().stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, queue -> List.copyOf(queue.getValue().values())));
  }

  @Override
  public synchronized void close() {
    try {
      lines.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the journal " + file, e);
    }
  }

  private void apply(QueueChange change) {
    var messages = present.computeIfAbsent(change.queue(), _ -> new LinkedHashMap<>());
    switch (change) {
      case QueueChange.MessagePut(_, var message) -> {
        forget(messages.put(message.id(), message));
        size += message.body().length();
      }
      case QueueChange.MessageDeleted(_, var id) -> forget(messages.remove(id));
      case QueueChange.MessageReturned(_, var id) ->
          messages.computeIfPresent(id, (_, m) -> m.withFailedReceive());
    }
  }

  private void forget(@Nullable QueueMessage message) {
    size -= message == null ? 0 : message.body().length();
  }

  private LineFile rewrite() throws IOException {
    var text = new StringBuilder();
    present.forEach((queue, messages) ->
        messages.values().forEach(m -> text.append(new QueueChange.MessagePut(queue, m).toLine())));
    new AtomicFile(file).write(text.toString());
    return LineFile.open(file);
  }
}
