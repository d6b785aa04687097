package dev.oarlock.aws.store.packed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Marks of 12 bits as text, two characters each.
public record PackedMarks(String text) {
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  private static final int BASE = 64;

  public static String write(List<Integer> marks) {
    var text = new StringBuilder();
    for (var mark : marks) {
      text.append(ALPHABET.charAt(mark / BASE)).append(ALPHABET.charAt(mark % BASE));
    }
    return text.toString();
  }

  public static PackedMarks read(@Nullable JsonNode node) {
    return new PackedMarks(node == null ? "" : node.textValue());
  }

  public int at(int row) {
    return text.isEmpty()
        ? 0
        : ALPHABET.indexOf(text.charAt(2 * row)) * BASE
            + ALPHABET.indexOf(text.charAt(2 * row + 1));
  }
}
