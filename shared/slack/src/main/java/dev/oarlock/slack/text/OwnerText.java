package dev.oarlock.slack.text;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.slack.block.Mrkdwn;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The owner of an account, or anybody else of ours. What a view writes is a place for the person,
/// `<@csm:dana>`; who sends the card knows whether Slack has that person and puts a mention there,
/// or else the plain name. Data are escaped, so no data can look like such a place.
public final class OwnerText {
  private static final Pattern USER_IN_TEXT =
      Pattern.compile("\\b(?=[A-Z]*\\d)[UW][A-Z0-9]{6,}\\b");

  /// Also one that was cut off with the end of its text.
  private static final Pattern PLACE = Pattern.compile("<@csm:([^>…]*)(?:>|…?$)");

  private OwnerText() {}

  public static String of(Optional<Csm> csm) {
    return csm.map(it -> place(Mrkdwn.escape(it.name()))).orElse(text("nobody yet"));
  }

  /// Escaped text in which people may be named by their Slack ids; an id has a digit in it, a word
  /// in capitals has none.
  public static String placeOwners(String escaped) {
    return USER_IN_TEXT.matcher(escaped).replaceAll(place("$0"));
  }

  private static String place(String escaped) {
    return "<@csm:" + escaped + ">";
  }

  /// The text with people in their places as `shown` shows them.
  public static String fill(String text, Function<Csm, String> shown) {
    return text.contains("<@csm:")
        ? PLACE
            .matcher(text)
            .replaceAll(
                it -> Matcher.quoteReplacement(shown.apply(new Csm(Mrkdwn.unescape(it.group(1))))))
        : text;
  }

  /// The text with people in their places by name alone.
  public static String named(String text) {
    return fill(text, csm -> Mrkdwn.escape(csm.name()));
  }
}
