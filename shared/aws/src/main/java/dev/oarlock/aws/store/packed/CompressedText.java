package dev.oarlock.aws.store.packed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// Compressed text: a version byte, then zlib with a preset dictionary of the words that every
/// state contains. A version's dictionary never changes; a better one is a new version.
public final class CompressedText {
  private static final int VERSION = 1;
  private static final byte[] DICTIONARY = dictionary("dictionary-1.txt");

  private CompressedText() {}

  public static byte[] compress(String text) {
    var deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try {
      deflater.setDictionary(DICTIONARY);
      deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
      deflater.finish();
      var out = new ByteArrayOutputStream();
      out.write(VERSION);
      var buffer = new byte[4_096];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  /// An [IllegalStateException] says that the bytes are not of a version that is known here.
  public static String decompress(byte[] compressed) {
    return new String(decompressed(compressed), StandardCharsets.UTF_8);
  }

  /// The same as UTF-8.
  public static byte[] decompressed(byte[] compressed) {
    if (compressed.length == 0 || compressed[0] != VERSION) {
      throw new IllegalStateException("compressed by an unknown version");
    }
    var inflater = new Inflater();
    try {
      inflater.setInput(compressed, 1, compressed.length - 1);
      return inflate(inflater);
    } catch (DataFormatException e) {
      throw new IllegalStateException("compressed text is damaged", e);
    } finally {
      inflater.end();
    }
  }

  private static byte[] inflate(Inflater inflater) throws DataFormatException {
    var out = new ByteArrayOutputStream(16_384);
    var buffer = new byte[8_192];
    while (!inflater.finished()) {
      var read = inflater.inflate(buffer);
      if (inflater.needsDictionary()) {
        inflater.setDictionary(DICTIONARY);
      } else if (read == 0 && inflater.needsInput()) {
        throw new DataFormatException("it ends too early");
      }
      out.write(buffer, 0, read);
    }
    return out.toByteArray();
  }

  private static byte[] dictionary(String resource) {
    try (var in = CompressedText.class.getResourceAsStream(resource)) {
      return Objects.requireNonNull(in, resource).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
