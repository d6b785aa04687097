package dev.oarlock.domain.learn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.learn.Task.BaseRate;
import dev.oarlock.domain.learn.Task.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AheadTest {
  private static final Task TASK = new Task(Kind.DRIVERS, OptionalInt.empty(), BaseRate.assumed());
  private static final DoubleUnaryOperator STRAIGHT = level -> level - 1;
  private static final DoubleUnaryOperator BENT = level -> 2 * Math.abs(level) - 3;

  @Test
  void aBendThatHoldsLaterIsKept() {
    assertThat(shapes(book(BENT, BENT))).isGreaterThan(1);
  }

  @Test
  void aBendThatIsGoneLaterIsNot() {
    assertThat(shapes(book(BENT, STRAIGHT))).isEqualTo(1);
  }

  private static int shapes(Table table) {
    var book = table.inOrder();
    var all = IntStream.range(0, book.size()).toArray();
    return Choice.of(book, TASK, all).study().design().features().getFirst().bases().size();
  }

  /// 3,000 accounts on four days, each asked once; how the level counts changes after two.
  private static Table book(DoubleUnaryOperator early, DoubleUnaryOperator late) {
    var random = new Random(5);
    var cases = new ArrayList<Case>();
    var level = random.doubles(3_000, -2, 2).toArray();
    for (int i = 0; i < level.length; i++) {
      var odds = (i % 4 < 2 ? early : late).applyAsDouble(level[i]);
      var left = random.nextDouble() < Logistic.probability(odds);
      var day = "2026-0" + (1 + i % 4) + "-01";
      cases.add(new Case("A" + i, day, left ? Outcome.LEFT : Outcome.STAYED));
    }
    return new Table(cases, List.of(Column.numbers("d_level", level)));
  }
}
