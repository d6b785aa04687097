package dev.oarlock.cli.imports.spill;

import dev.oarlock.cli.imports.row.SourceRow;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/// Whole rows in a temporary file, each to be read again as it was: Java's own form keeps which
/// kind of number a value is, and that a column which is not there is a mistake.
public final class SpilledRows implements AutoCloseable {
  private final SpillFile file = SpillFile.temporary();

  /// Where it can be read again.
  public long append(SourceRow row) {
    var bytes = new ByteArrayOutputStream();
    try (var output = new ObjectOutputStream(bytes)) {
      output.writeInt(row.line());
      output.writeObject(row.columns());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.append(bytes.toByteArray());
  }

  @SuppressWarnings({"unchecked", "BanSerializableRead"}) // nobody else wrote it
  public SourceRow read(long offset) {
    try (var input = new ObjectInputStream(new ByteArrayInputStream(file.read(offset)))) {
      var line = input.readInt();
      return new SourceRow(line, (Map<String, Object>) input.readObject(), Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    file.close();
  }
}
