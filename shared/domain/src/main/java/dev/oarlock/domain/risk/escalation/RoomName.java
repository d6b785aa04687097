package dev.oarlock.domain.risk.escalation;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.naming.NormalizedName;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/// What the room of an escalation is called in Slack: after the account as people call it, in small
/// letters of any script, with the day, in at most 80 characters. Two accounts never get the same
/// one: where a name alone does not tell them apart, a few letters made of the id do.
public record RoomName(AccountId account, String called, LocalDate day) {
  private static final int LONGEST = 80;
  private static final int NUMBERED = 3;
  private static final int LONGEST_MARK = 6;
  private static final String PREFIX = "esc-";
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{Ll}\\p{Lo}\\p{Lm}\\p{Nd}_]+");
  private static final Pattern NO_ASCII = Pattern.compile("[^a-z0-9_]+");
  private static final Pattern ENDS = Pattern.compile("^-+|-+$");

  /// `esc-quill-co-20261201`; `isShared` is whether others are called so too.
  public String inSlack(boolean isShared) {
    var letters = letters(Normalizer.normalize(called, Normalizer.Form.NFKC), NO_LETTERS);
    if (letters.isEmpty()) {
      return inAscii();
    }
    var cut = cut(letters, 0);
    return whole(isShared || !isTelling(cut) ? cut(letters, LONGEST_MARK + 1) + "-" + mark() : cut);
  }

  /// Nobody else's letters, where nobody else has the name: ids differ in case and punctuation too.
  private boolean isTelling(String letters) {
    return called.equals(account.value())
        ? letters.equals(called)
        : NormalizedName.of(letters).equals(NormalizedName.of(called));
  }

  /// The same by the id alone, for a name of which Slack takes no letter.
  public String inAscii() {
    return whole(cut(letters(account.value(), NO_ASCII), LONGEST_MARK + 1) + "-" + mark());
  }

  private static String letters(String text, Pattern others) {
    return withoutEnds(others.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("-"));
  }

  /// As much as fits with so many characters after it, and a number where the name is taken.
  private String cut(String letters, int after) {
    var room = LONGEST - PREFIX.length() - ("-" + dayLetters()).length() - NUMBERED - after;
    if (letters.length() <= room) {
      return letters;
    }
    var end = Character.isHighSurrogate(letters.charAt(room - 1)) ? room - 1 : room;
    return withoutEnds(letters.substring(0, end));
  }

  private static String withoutEnds(String letters) {
    return ENDS.matcher(letters).replaceAll("");
  }

  private String whole(String middle) {
    return PREFIX + middle + "-" + dayLetters();
  }

  private String dayLetters() {
    return DateTimeFormatter.BASIC_ISO_DATE.format(day);
  }

  /// Not secret and short: it tells apart the few that share a name.
  private String mark() {
    return Integer.toString(account.value().hashCode() & Integer.MAX_VALUE, Character.MAX_RADIX);
  }
}
