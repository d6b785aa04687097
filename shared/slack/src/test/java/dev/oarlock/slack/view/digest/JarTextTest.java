package dev.oarlock.slack.view.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.portfolio.digest.marble.JarMarble;
import dev.oarlock.domain.portfolio.digest.marble.JarMarble.MarbleKind;
import dev.oarlock.domain.portfolio.digest.marble.MarbleJar;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JarTextTest {
  private static final MarbleKind WON = MarbleKind.WON;

  @Test
  void marksAndWordsSayTheSame() {
    assertThat(
            line("2026-11-30", MarbleKind.LOST, MarbleKind.SMALLER, MarbleKind.LOST, WON, WON, WON))
        .isEqualTo(
            "*November:* ●●● 3 renewals won, ◐ 1 renewed for less, ○○ 2 lost. The last 3 were"
                + " won.");
    assertThat(line("2026-11-20", WON, MarbleKind.LOST))
        .isEqualTo("*November so far:* ● 1 renewal won, ○ 1 lost.");
    assertThat(line("2026-11-20", MarbleKind.LOST))
        .isEqualTo("*November so far:* no renewals won, ○ 1 lost.");
  }

  @Test
  void anEmptyJarIsNoLine() {
    assertThat(JarText.of(jar("2026-11-20"))).isEmpty();
  }

  private static String line(String day, MarbleKind... kinds) {
    return JarText.of(jar(day, kinds)).orElseThrow();
  }

  /// One a day from the first of the month on.
  private static MarbleJar jar(String day, MarbleKind... kinds) {
    var first = LocalDate.parse("2026-11-01");
    var all = Arrays.asList(kinds);
    return MarbleJar.of(
        LocalDate.parse(day),
        IntStream.range(0, all.size())
            .mapToObj(i -> new JarMarble(first.plusDays(i), all.get(i)))
            .toList());
  }
}
