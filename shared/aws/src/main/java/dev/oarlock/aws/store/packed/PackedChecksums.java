package dev.oarlock.aws.store.packed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Checksums of 18 bits as text, three characters each.
public record PackedChecksums(String text) {
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  private static final int BASE = 64;

  public static String write(List<Integer> checksums) {
    var text = new StringBuilder();
    for (var checksum : checksums) {
      text.append(ALPHABET.charAt(checksum / BASE / BASE))
          .append(ALPHABET.charAt(checksum / BASE % BASE))
          .append(ALPHABET.charAt(checksum % BASE));
    }
    return text.toString();
  }

  public static PackedChecksums read(@Nullable JsonNode node) {
    return new PackedChecksums(node == null ? "" : node.textValue());
  }

  public int at(int row) {
    return text.isEmpty() ? 0 : BASE * (BASE * digit(row, 0) + digit(row, 1)) + digit(row, 2);
  }

  private int digit(int row, int place) {
    return ALPHABET.indexOf(text.charAt(3 * row + place));
  }
}
