package dev.oarlock.cli.imports.signal;

import dev.oarlock.cli.imports.spill.OffsetList;
import dev.oarlock.cli.imports.spill.SpillFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.AbstractList;
import java.util.List;

/// Signals in a temporary file.
final class SignalFile implements AutoCloseable {
  private final SpillFile file = SpillFile.temporary();
  private final OffsetList offsets = new OffsetList();

  /// In bytes.
  long size() {
    return file.size();
  }

  void append(MappedSignal signal) {
    offsets.add(file.append(encoded(signal)));
  }

  /// What was appended, each read when it is asked for.
  List<MappedSignal> signals() {
    return new AbstractList<>() {
      @Override
      public MappedSignal get(int index) {
        return decoded(file.read(offsets.get(index)));
      }

      @Override
      public int size() {
        return offsets.size();
      }
    };
  }

  /// Some of it, one after the other.
  InputStream bytes(long from, long to) {
    return file.bytes(from, to);
  }

  private static byte[] encoded(MappedSignal signal) {
    var bytes = new ByteArrayOutputStream();
    var at = signal.at();
    try (var output = new DataOutputStream(bytes)) {
      output.writeLong(at.getEpochSecond());
      output.writeInt(at.getNano());
      for (var text : texts(signal)) {
        var letters = text.getBytes(StandardCharsets.UTF_8);
        output.writeInt(letters.length);
        output.write(letters);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static List<String> texts(MappedSignal signal) {
    return List.of(
        signal.type(),
        signal.account(),
        signal.detail(),
        signal.place(),
        signal.source(),
        signal.mapping());
  }

  static MappedSignal decoded(byte[] bytes) {
    try (var input = new DataInputStream(new ByteArrayInputStream(bytes))) {
      var at = Instant.ofEpochSecond(input.readLong(), input.readInt());
      var type = text(input);
      var account = text(input);
      var detail = text(input);
      var place = text(input);
      return new MappedSignal(type, account, at, detail, place, text(input), text(input));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(DataInputStream input) throws IOException {
    return new String(input.readNBytes(input.readInt()), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    file.close();
  }
}
