package dev.oarlock.local.cloud.queue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A journal in one file that only grows, until it is written anew from what is still there: at
/// each start, and when it is large and mostly history.
///
/// Each call is one write to the operating system, which a kill of the process does not undo. It is
/// not forced to the disk: a power cut may cost the last moments, as it may of the table.
public final class QueueJournalFile implements QueueJournal {
  private static final long LARGE = 16L << 20;
  private final Path file;
  private final Map<String, Map<String, QueueMessage>> present = new LinkedHashMap<>();
  private FileChannel channel;
  private long written;

  private QueueJournalFile(Path file) throws IOException {
    this.file = file;
    read();
    channel = rewrite();
  }

  /// Opens the file, or begins it.
  public static QueueJournalFile open(Path file) {
    try {
      return new QueueJournalFile(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open the journal " + file, e);
    }
  }

  @Override
  public synchronized void append(List<QueueChange> changes) {
    try {
      write(channel, changes.stream().map(QueueChange::toLine).collect(Collectors.joining()));
      changes.forEach(this::apply);
      if (written > LARGE && written > 4 * size()) {
        channel.close();
        channel = rewrite();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the journal " + file, e);
    }
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
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the journal " + file, e);
    }
  }

  private void read() throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    var text = Files.readString(file);
    // a kill may have torn the last line: it was not answered for, so it does not count
    text.substring(0, text.lastIndexOf('\n') + 1).lines().map(QueueChange::of).forEach(this::apply);
  }

  private void apply(QueueChange change) {
    var messages = present.computeIfAbsent(change.queue(), queue -> new LinkedHashMap<>());
    switch (change) {
      case QueueChange.MessagePut(_, var message) -> messages.put(message.id(), message);
      case QueueChange.MessageDeleted(_, var id) -> messages.remove(id);
      case QueueChange.MessageReturned(_, var id) ->
          messages.computeIfPresent(id, (_, m) -> m.withFailedReceive());
    }
  }

  private long size() {
    return present.values().stream()
        .flatMap(messages -> messages.values().stream())
        .mapToLong(message -> message.body().length())
        .sum();
  }

  private FileChannel rewrite() throws IOException {
    var lines = new ArrayList<String>();
    present.forEach((queue, messages) ->
        messages.values().forEach(m -> lines.add(new QueueChange.MessagePut(queue, m).toLine())));
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(fresh, String.join("", lines));
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    written = Files.size(file);
    return FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
  }

  private void write(FileChannel to, String text) throws IOException {
    var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    written += bytes.remaining();
    while (bytes.hasRemaining()) {
      to.write(bytes);
    }
  }
}
