package dev.oarlock.slack.text.forecast;

import static dev.oarlock.slack.language.LocalizedText.text;

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
    var typed = marked.apply(slice.typed());
    return slice.names().isEmpty()
        ? text("There is no {0} {1}: nobody has told the {0} of any customer.", word, typed)
        : text("There is no {0} {1}. {2}", word, typed, known(slice.names(), marked));
  }

  /// Where no name is typed: which there are.
  public static String choice(
      RevenueDimension dimension, List<String> names, UnaryOperator<String> marked) {
    var word = dimension.word();
    return names.isEmpty()
        ? text("Which {0}? Nobody has told the {0} of any customer.", word)
        : text("Which {0}? {1}", word, known(names, marked));
  }

  private static String known(List<String> names, UnaryOperator<String> marked) {
    var named = names.stream().limit(MOST).map(marked).toList();
    var more = names.size() - named.size();
    if (more > 0) {
      return text("There are {0}, and {1} more.", String.join(", ", named), more);
    }
    return names.size() == 1
        ? text("There is {0}.", named.getFirst())
        : text("There are {0}.", EnglishPhrases.join(named));
  }
}
