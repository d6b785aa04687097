package dev.oarlock.slack.words;

import dev.oarlock.domain.account.Csm;
import dev.oarlock.slack.block.Mrkdwn;
import java.util.Optional;
import java.util.regex.Pattern;

/// The owner of an account: mentioned where the CSM is a Slack user id, otherwise named.
public final class OwnerWords {
  private static final Pattern USER = Pattern.compile("[UW][A-Z0-9]{6,}");

  private OwnerWords() {}

  public static String of(Optional<Csm> csm) {
    return csm.map(Csm::name).map(OwnerWords::mention).orElse("nobody yet");
  }

  private static String mention(String name) {
    return USER.matcher(name).matches() ? "<@" + name + ">" : Mrkdwn.escape(name);
  }
}
