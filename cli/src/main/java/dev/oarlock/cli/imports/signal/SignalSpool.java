package dev.oarlock.cli.imports.signal;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// Brings signals into the order in which they are sent, however many they are: what does not fit
/// is sorted piece by piece into a temporary file, and the pieces are merged.
public final class SignalSpool {
  /// Some ten megabytes.
  private static final int HELD = 10_000;

  private final int held;
  private final List<MappedSignal> latest = new ArrayList<>();
  private final List<Long> pieces = new ArrayList<>();
  private @Nullable SignalFile file;

  public SignalSpool() {
    this(HELD);
  }

  SignalSpool(int held) {
    this.held = held;
  }

  public void add(MappedSignal signal) {
    latest.add(signal);
    if (latest.size() == held) {
      spill();
    }
  }

  public void addAll(List<MappedSignal> signals) {
    signals.forEach(this::add);
  }

  private void spill() {
    latest.sort(MappedSignal.SENDING_ORDER);
    var written = file == null ? new SignalFile() : file;
    file = written;
    pieces.add(written.size());
    latest.forEach(written::append);
    latest.clear();
  }

  /// All of them in order; equal ones as they came.
  public List<MappedSignal> sorted() {
    if (file == null) {
      latest.sort(MappedSignal.SENDING_ORDER);
      return List.copyOf(latest);
    }
    spill();
    try (var unsorted = file) {
      return merged(unsorted);
    }
  }

  private List<MappedSignal> merged(SignalFile unsorted) {
    var open = new PriorityQueue<PieceReader>(PieceReader.ORDER);
    for (var piece = 0; piece < pieces.size(); piece++) {
      var end = piece + 1 < pieces.size() ? pieces.get(piece + 1) : unsorted.size();
      var reader = new PieceReader(piece, unsorted, pieces.get(piece), end);
      if (reader.advance()) {
        open.add(reader);
      }
    }
    var sorted = new SignalFile();
    while (!open.isEmpty()) {
      var first = open.remove();
      sorted.append(first.head());
      if (first.advance()) {
        open.add(first);
      }
    }
    return sorted.signals();
  }

  /// A sorted piece, one signal after the other.
  private static final class PieceReader {
    static final Comparator<PieceReader> ORDER =
        Comparator.comparing(PieceReader::head, MappedSignal.SENDING_ORDER)
            .thenComparingInt(reader -> reader.number);

    private final int number;
    private final DataInputStream input;
    private long left;
    private @Nullable MappedSignal head;

    PieceReader(int number, SignalFile file, long from, long to) {
      this.number = number;
      this.input = new DataInputStream(new BufferedInputStream(file.bytes(from, to)));
      this.left = to - from;
    }

    MappedSignal head() {
      return Objects.requireNonNull(head);
    }

    boolean advance() {
      if (left == 0) {
        return false;
      }
      try {
        var bytes = new byte[input.readInt()];
        input.readFully(bytes);
        left -= Integer.BYTES + bytes.length;
        head = SignalFile.decoded(bytes);
        return true;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
