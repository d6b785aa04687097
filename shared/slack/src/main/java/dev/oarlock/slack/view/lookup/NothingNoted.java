package dev.oarlock.slack.view.lookup;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.naming.NamedAccount;
import dev.oarlock.slack.block.Mrkdwn;

/// Something was said of an account that is not known for certain.
final class NothingNoted {
  private NothingNoted() {}

  /// `choose` is what the buttons are called of the command that was typed.
  static String about(NamedAccount perhaps, String choose) {
    var command = choose.equals(AccountChoiceView.CHOOSE_FORECAST) ? "/forecast " : "/health ";
    return text(
        " Nothing is noted yet: say it again with the id, as in {0}.",
        Mrkdwn.code(command + perhaps.id().value() + " …"));
  }
}
