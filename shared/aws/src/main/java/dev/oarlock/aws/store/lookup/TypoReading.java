package dev.oarlock.aws.store.lookup;

import dev.oarlock.aws.lambda.ParallelWork;
import dev.oarlock.aws.store.naming.NamePosting.FoundName;
import dev.oarlock.aws.store.naming.NamePostings;
import dev.oarlock.domain.account.naming.NameSimilarity;
import dev.oarlock.domain.account.naming.TypoSegment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/// Reads the names that are spelled nearly as something that was typed.
record TypoReading(NamePostings postings) {
  /// Of the names with a piece in common; where more have it, another piece finds those meant.
  private static final int PIECES = 1_000;

  /// Neighbours in the alphabet on either side.
  private static final int NEIGHBOURS = 500;

  /// The table takes longer to answer than to read.
  private static final int READS_AT_ONCE = 16;

  private static final int MISTYPED = 100;
  private static final int ALIKE = 30;

  /// Those that it is but for the fewest typing errors, and those that are most alike.
  record NearNames(List<FoundName> mistyped, List<FoundName> alike) {}

  NearNames near(String spelling) {
    var questions = new ArrayList<Supplier<List<FoundName>>>();
    TypoSegment.within(spelling)
        .forEach(segment -> questions.add(() -> postings.typos(segment, PIECES)));
    questions.add(() -> postings.around(spelling, NEIGHBOURS));
    var answers = ParallelWork.all(questions, READS_AT_ONCE, Supplier::get);
    var withPieces = answers.subList(0, answers.size() - 1);
    return new NearNames(mistyped(spelling, all(withPieces)), alike(spelling, all(answers)));
  }

  private static List<FoundName> all(List<List<FoundName>> answers) {
    return answers.stream().flatMap(List::stream).distinct().toList();
  }

  private static List<FoundName> mistyped(String spelling, List<FoundName> found) {
    var counted = found.stream().map(name -> new MistypedName(name, spelling)).toList();
    var fewest =
        counted.stream().mapToInt(MistypedName::errors).filter(errors -> errors >= 0).min();
    return counted.stream()
        .filter(it -> fewest.isPresent() && it.errors() == fewest.getAsInt())
        .map(MistypedName::name)
        .limit(MISTYPED)
        .toList();
  }

  private record MistypedName(FoundName name, int errors) {
    MistypedName(FoundName name, String typed) {
      this(name, NameSimilarity.typoCount(typed, name.spelling()));
    }
  }

  private static List<FoundName> alike(String spelling, List<FoundName> found) {
    record AlikeName(FoundName name, double likeness) {}
    return found.stream()
        .map(name -> new AlikeName(name, NameSimilarity.similarity(spelling, name.spelling())))
        .sorted(Comparator.comparingDouble(AlikeName::likeness).reversed())
        .limit(ALIKE)
        .map(AlikeName::name)
        .toList();
  }
}
