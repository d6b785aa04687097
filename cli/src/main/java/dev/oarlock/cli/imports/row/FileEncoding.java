package dev.oarlock.cli.imports.row;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/// How the letters of a file are encoded: as its byte order mark says, else UTF-16 where its first
/// letter shows that, else UTF-8 where all of it is, else Windows-1252, in which Excel saves CSV in
/// Western Europe.
final class FileEncoding {
  static final Charset WINDOWS = Charset.forName("windows-1252");

  private FileEncoding() {}

  static Charset of(Path file) throws IOException {
    var start = start(file);
    if (isMarked(start, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    if (isMarked(start, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    if (start.length == 2 && start[0] != 0 && start[1] == 0) {
      return StandardCharsets.UTF_16LE; // without a mark: a letter of two bytes, one of them empty
    }
    if (start.length == 2 && start[0] == 0 && start[1] != 0) {
      return StandardCharsets.UTF_16BE;
    }
    return isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS;
  }

  /// Without the byte order mark. A letter that cannot be read is an error, not a question mark.
  static BufferedReader open(Path file, Charset encoding) throws IOException {
    var reader = new BufferedReader(strict(stream(file), encoding));
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
    return reader;
  }

  private static byte[] start(Path file) throws IOException {
    try (var in = stream(file)) {
      return in.readNBytes(2);
    }
  }

  /// Exports of events come packed.
  private static InputStream stream(Path file) throws IOException {
    var in = Files.newInputStream(file);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
  }

  private static boolean isMarked(byte[] start, int... mark) {
    return start.length == mark.length
        && Arrays.equals(start, new byte[] {(byte) mark[0], (byte) mark[1]});
  }

  private static boolean isUtf8(Path file) throws IOException {
    try (var reader = strict(stream(file), StandardCharsets.UTF_8)) {
      var buffer = CharBuffer.allocate(8_192);
      while (reader.read(buffer) >= 0) {
        buffer.clear();
      }
      return true;
    } catch (CharacterCodingException _) {
      return false;
    }
  }

  private static Reader strict(InputStream in, Charset encoding) {
    var decoder =
        encoding
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    return new InputStreamReader(in, decoder);
  }
}
