package dev.oarlock.aws.store.digest.night;

import dev.oarlock.domain.portfolio.digest.marble.JarMarble;
import dev.oarlock.domain.portfolio.digest.marble.JarMarble.MarbleKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// What a month decided of an account, in a few letters: `WON:2026-11-03 LOST:2026-11-20`.
final class MarblesText {
  private MarblesText() {}

  static String write(List<JarMarble> marbles) {
    return marbles.stream()
        .map(it -> it.kind().name() + ":" + it.day())
        .collect(Collectors.joining(" "));
  }

  static List<JarMarble> read(String text) {
    return text.isEmpty()
        ? List.of()
        : Arrays.stream(text.split(" ")).map(MarblesText::marble).toList();
  }

  private static JarMarble marble(String word) {
    var colon = word.indexOf(':');
    return new JarMarble(
        LocalDate.parse(word.substring(colon + 1)), MarbleKind.valueOf(word.substring(0, colon)));
  }
}
