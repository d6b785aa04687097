package dev.oarlock.domain.learn;

import dev.oarlock.domain.learn.Model.Training;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Fits models to tables. The same rows give the same model to the bit, in whatever order they
/// come. `progress` is told each step in words.
public record Learner(Consumer<String> progress) {

  public static Learner silent() {
    return new Learner(_ -> {});
  }

  /// Never fails on odd data: what the labels cannot tell stays as it was believed before.
  public Model fit(Table table, Task task) {
    var book = table.inOrder();
    var told = told(book, task);
    progress.accept("Weighing the evidence for " + told.length + " labels");
    var choice = Choice.of(book, task, told);
    var opinion = choice.learn(task.kind(), told);
    var checked = new CrossCheck(choice, task.kind(), told).correction(progress);
    var belief = checked.of(opinion.belief());
    var features = choice.study().design().features();
    return new Model(
        task.kind(),
        task.baseRate(),
        features,
        belief.uncentred(choice.study().means().values()),
        training(book, told, opinion.expertShare()));
  }

  /// The rows of which it is known what became of them; of too many, those that draw the lowest
  /// lots.
  private static int[] told(Table book, Task task) {
    var told = IntStream.range(0, book.size()).filter(row -> book.cases().get(row).told());
    if (task.labels().isEmpty()) {
      return told.toArray();
    }
    var byLot =
        Comparator.<Integer>comparingLong(row -> book.cases().get(row).lot())
            .thenComparing(Comparator.naturalOrder());
    var drawn = told.boxed().sorted(byLot).limit(task.labels().getAsInt());
    return drawn.mapToInt(Integer::intValue).sorted().toArray();
  }

  private static Training training(Table book, int[] told, double expertShare) {
    var leaving = Arrays.stream(told).filter(row -> book.cases().get(row).left()).count();
    return new Training(
        book.size(),
        told.length,
        Math.toIntExact(leaving),
        Math.toIntExact(Study.accountsThatLeft(book, told)),
        expertShare,
        book.fingerprint());
  }
}
