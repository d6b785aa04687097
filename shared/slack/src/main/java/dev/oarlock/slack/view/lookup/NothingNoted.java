package dev.oarlock.slack.view.lookup;

import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.directory.NamedAccount;

/// Something was said of an account that is not known for certain.
final class NothingNoted {
  private NothingNoted() {}

  static String about(NamedAccount perhaps) {
    return " Nothing is noted yet: say it again with the id, as in "
        + Mrkdwn.code("/health " + perhaps.id().value() + " …")
        + ".";
  }
}
