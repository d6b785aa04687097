package dev.oarlock.cli.scorecard.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.cli.scorecard.diff.AucComparison.ScorePair;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AucComparisonTest {
  @Test
  void aScoreThatIsLowerForAllWhoLeftOrdersEveryPair() {
    var skill = new AucComparison(seen(10, 20, 30), seen(40, 50, 60)).aucs();

    assertThat(skill.before()).isEqualTo(1);
    assertThat(skill.after()).isEqualTo(0.5);
    assertThat(skill.difference()).isEqualTo(-0.5);
  }

  @Test
  void tiesCountHalf() {
    var skill =
        new AucComparison(List.of(new ScorePair(50, 50)), List.of(new ScorePair(50, 60))).aucs();

    assertThat(skill.before()).isEqualTo(0.5);
    assertThat(skill.after()).isEqualTo(1);
  }

  @Test
  void theSameScoreTwiceDiffersByNothingForSure() {
    var left = IntStream.range(0, 30).mapToObj(i -> new ScorePair(i, i)).toList();
    var stayed = IntStream.range(0, 90).mapToObj(i -> new ScorePair(i, i)).toList();
    var skill = new AucComparison(left, stayed).aucs();

    assertThat(skill.difference()).isZero();
    assertThat(skill.standardError()).isZero();
  }

  @Test
  void fewLeaversLeaveMuchInDoubt() {
    var few = new AucComparison(noise(20, 7), noise(60, 11)).aucs();
    var many = new AucComparison(noise(200, 7), noise(600, 11)).aucs();

    assertThat(few.standardError()).isGreaterThan(2 * many.standardError());
  }

  /// By the old rules as given, by the new ones all alike.
  private static List<ScorePair> seen(int... scores) {
    return IntStream.of(scores).mapToObj(score -> new ScorePair(score, 50)).toList();
  }

  private static List<ScorePair> noise(int count, int step) {
    return IntStream.range(0, count)
        .mapToObj(i -> new ScorePair(i * step * 37 % 101, i * step * 59 % 101))
        .toList();
  }
}
