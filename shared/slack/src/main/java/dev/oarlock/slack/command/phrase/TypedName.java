package dev.oarlock.slack.command.phrase;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.naming.NormalizedName;
import dev.oarlock.domain.transition.announcement.AccountSnapshot;
import dev.oarlock.domain.transition.state.AccountState;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What a message says to type for an account: its id where that is a word such as `acme`, or else
/// its name, for nobody types the number of another system. Where two have that name, whoever types
/// it is asked which one is meant.
public final class TypedName {
  private static final int LONGEST = 40;
  private static final Pattern NUMBER = Pattern.compile(".*\\p{N}.*");

  /// Letters and what parts the words of a name, but nothing that a command gives a meaning.
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} &+'’,()/-]*\\.?");

  /// A name with such a word is read rightly by chance only.
  private static final Set<String> COMMAND_WORDS =
      Set.of(
          "as",
          "because",
          "by",
          "call",
          "claim",
          "close",
          "decide",
          "detail",
          "details",
          "escalate",
          "family",
          "for",
          "hand",
          "handover",
          "help",
          "how",
          "if",
          "is",
          "log",
          "milestone",
          "note",
          "notes",
          "of",
          "off",
          "over",
          "override",
          "play",
          "plays",
          "portfolio",
          "pulse",
          "resolve",
          "resolved",
          "signs",
          "since",
          "snooze",
          "start",
          "until",
          "update",
          "what",
          "why");

  private TypedName() {}

  public static String of(AccountState state) {
    return of(state.id(), state.name());
  }

  public static String of(AccountSnapshot about) {
    return of(about.account(), about.name());
  }

  public static String of(AccountId account, String name) {
    var id = account.value();
    var isWord = id.length() <= name.length() && !NUMBER.matcher(id).matches();
    return isWord || !isTypable(name) ? id : name;
  }

  private static boolean isTypable(String name) {
    return name.length() <= LONGEST
        && PLAIN.matcher(name).matches()
        && List.of(NormalizedName.of(name).toLowerCase(Locale.ROOT).split(" ")).stream()
            .noneMatch(COMMAND_WORDS::contains);
  }
}
