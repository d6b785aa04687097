package dev.oarlock.slack.view.access;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.access.AuditEntry;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.policy.SignalType;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.OwnerText;
import java.util.List;
import java.util.Optional;

/// Who saw and changed what, newest first.
public final class AuditView {
  private static final int MOST = 30;

  private AuditView() {}

  /// `about` is the account's name, or what else the trail is of; `entries` newest first.
  public static Card of(String about, List<AuditEntry> entries) {
    if (entries.isEmpty()) {
      return Card.saying(
          text(
              "Nobody saw or changed anything of {0} in Slack within the last 13 months.",
              Mrkdwn.escape(about)));
    }
    var shown = entries.stream().limit(MOST).map(AuditView::line).toList();
    var more = entries.size() - shown.size();
    return Card.titled(text("Who saw and changed what: {0}", about))
        .bullets("", shown)
        .smallPrint(
            text(
                "{0}The same of one person on one day stands once. Entries are kept for 13 months.",
                more > 0
                    ? text("{0 older entry|older entries}: `./oarlock audit` prints all. ", more)
                    : ""));
  }

  private static String line(AuditEntry entry) {
    return "%s %s %s"
        .formatted(
            DayText.moment(entry.at()),
            OwnerText.of(Optional.of(new Csm(entry.user()))),
            act(entry));
  }

  /// What somebody did, without who and when.
  public static String act(AuditEntry entry) {
    var word = Mrkdwn.escape(entry.word());
    return switch (entry.kind()) {
      case SAW -> text("saw it: {0}", Mrkdwn.code(entry.word()));
      case CHANGED ->
          text(
              "changed: {0}",
              SignalType.find(entry.word())
                  .map(it -> Mrkdwn.escape(text(it.label())))
                  .orElse(word));
      case SHARED -> text("shared it in <#{0}>", word);
      case REFUSED -> text("was refused: {0}", Mrkdwn.code(entry.word()));
    };
  }
}
