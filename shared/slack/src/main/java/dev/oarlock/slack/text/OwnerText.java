package dev.oarlock.slack.text;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.slack.block.Mrkdwn;
import java.util.Optional;
import java.util.regex.Pattern;

/// The owner of an account: mentioned where the CSM is a Slack user id, otherwise named.
public final class OwnerText {
  private static final String USER = "[UW][A-Z0-9]{6,}";
  private static final Pattern USER_IN_TEXT = Pattern.compile("\\b(?=[A-Z]*\\d)" + USER + "\\b");

  private OwnerText() {}

  public static String of(Optional<Csm> csm) {
    return csm.map(Csm::name).map(OwnerText::mention).orElse("nobody yet");
  }

  /// Escaped text in which CSMs are named, with those mentioned who are Slack users; an id has a
  /// digit in it, a word in capitals has none.
  public static String mentionOwners(String escaped) {
    return USER_IN_TEXT.matcher(escaped).replaceAll("<@$0>");
  }

  private static String mention(String name) {
    return name.matches(USER) ? "<@" + name + ">" : Mrkdwn.escape(name);
  }
}
