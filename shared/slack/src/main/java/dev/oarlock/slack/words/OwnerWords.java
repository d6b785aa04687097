package dev.oarlock.slack.words;

import dev.oarlock.domain.account.Csm;
import dev.oarlock.slack.block.Mrkdwn;
import java.util.Optional;
import java.util.regex.Pattern;

/// The owner of an account: mentioned where the CSM is a Slack user id, otherwise named.
public final class OwnerWords {
  private static final String USER = "[UW][A-Z0-9]{6,}";
  private static final Pattern A_USER = Pattern.compile("\\b(?=[A-Z]*\\d)" + USER + "\\b");

  private OwnerWords() {}

  public static String of(Optional<Csm> csm) {
    return csm.map(Csm::name).map(OwnerWords::mention).orElse("nobody yet");
  }

  /// Escaped text in which CSMs are named, with those mentioned who are Slack users; an id has a
  /// digit in it, a word in capitals has none.
  static String mentionedIn(String escaped) {
    return A_USER.matcher(escaped).replaceAll("<@$0>");
  }

  private static String mention(String name) {
    return name.matches(USER) ? "<@" + name + ">" : Mrkdwn.escape(name);
  }
}
