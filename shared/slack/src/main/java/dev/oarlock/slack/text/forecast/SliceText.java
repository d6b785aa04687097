package dev.oarlock.slack.text.forecast;

import dev.oarlock.domain.revenue.slice.RevenueDimension;
import dev.oarlock.domain.revenue.slice.SliceMatch.UnknownSlice;
import dev.oarlock.slack.text.EnglishPhrases;
import java.util.List;
import java.util.function.UnaryOperator;

/// What to say where a report was asked for of a part that there is not: which parts there are.
public final class SliceText {
  private static final int MOST = 20;

  private SliceText() {}

  /// `marked` writes a name so that it can be told from the sentence.
  public static String missing(UnknownSlice slice, UnaryOperator<String> marked) {
    var word = slice.dimension().word();
    var none = "There is no " + word + " " + marked.apply(slice.typed());
    return slice.names().isEmpty()
        ? none + ": " + untold(slice.dimension()) + "."
        : none + ". " + known(slice.names(), marked);
  }

  /// Where no name is typed: which there are.
  public static String choice(
      RevenueDimension dimension, List<String> names, UnaryOperator<String> marked) {
    var which = "Which " + dimension.word() + "? ";
    return names.isEmpty()
        ? which + EnglishPhrases.capitalize(untold(dimension)) + "."
        : which + known(names, marked);
  }

  private static String untold(RevenueDimension dimension) {
    return "nobody has told the " + dimension.word() + " of any customer";
  }

  private static String known(List<String> names, UnaryOperator<String> marked) {
    var named = names.stream().limit(MOST).map(marked).toList();
    var more = names.size() - named.size();
    return (names.size() == 1 ? "There is " : "There are ")
        + (more > 0
            ? String.join(", ", named) + ", and " + more + " more"
            : EnglishPhrases.join(named))
        + ".";
  }
}
