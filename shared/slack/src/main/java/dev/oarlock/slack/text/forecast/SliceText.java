package dev.oarlock.slack.text.forecast;

import dev.oarlock.domain.revenue.slice.SliceMatch.UnknownSlice;
import dev.oarlock.slack.text.EnglishPhrases;
import java.util.function.UnaryOperator;

/// What to say where a report was asked for of a part that there is not: which parts there are.
public final class SliceText {
  private static final int MOST = 20;

  private SliceText() {}

  /// `marked` writes a name so that it can be told from the sentence.
  public static String missing(UnknownSlice slice, UnaryOperator<String> marked) {
    var word = slice.dimension().word();
    var none = "There is no " + word + " " + marked.apply(slice.typed());
    var names = slice.names();
    if (names.isEmpty()) {
      return none + ": nobody has told the " + word + " of any customer.";
    }
    var named = names.stream().limit(MOST).map(marked).toList();
    var more = names.size() - named.size();
    return none
        + (names.size() == 1 ? ". There is " : ". There are ")
        + (more > 0
            ? String.join(", ", named) + ", and " + more + " more"
            : EnglishPhrases.join(named))
        + ".";
  }
}
