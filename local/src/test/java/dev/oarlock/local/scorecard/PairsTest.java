package dev.oarlock.local.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.local.scorecard.Pairs.Seen;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairsTest {
  @Test
  void aScoreThatIsLowerForAllWhoLeftOrdersEveryPair() {
    var skill = new Pairs(seen(10, 20, 30), seen(40, 50, 60)).skill();

    assertThat(skill.before()).isEqualTo(1);
    assertThat(skill.after()).isEqualTo(0.5);
    assertThat(skill.difference()).isEqualTo(-0.5);
  }

  @Test
  void tiesCountHalf() {
    var skill = new Pairs(List.of(new Seen(50, 50)), List.of(new Seen(50, 60))).skill();

    assertThat(skill.before()).isEqualTo(0.5);
    assertThat(skill.after()).isEqualTo(1);
  }

  @Test
  void theSameScoreTwiceDiffersByNothingForSure() {
    var left = IntStream.range(0, 30).mapToObj(i -> new Seen(i, i)).toList();
    var stayed = IntStream.range(0, 90).mapToObj(i -> new Seen(i, i)).toList();
    var skill = new Pairs(left, stayed).skill();

    assertThat(skill.difference()).isZero();
    assertThat(skill.error()).isZero();
  }

  @Test
  void fewLeaversLeaveMuchInDoubt() {
    var few = new Pairs(noise(20, 7), noise(60, 11)).skill();
    var many = new Pairs(noise(200, 7), noise(600, 11)).skill();

    assertThat(few.error()).isGreaterThan(2 * many.error());
  }

  /// By the old rules as given, by the new ones all alike.
  private static List<Seen> seen(int... scores) {
    return IntStream.of(scores).mapToObj(score -> new Seen(score, 50)).toList();
  }

  private static List<Seen> noise(int count, int step) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Seen(i * step * 37 % 101, i * step * 59 % 101))
        .toList();
  }
}
