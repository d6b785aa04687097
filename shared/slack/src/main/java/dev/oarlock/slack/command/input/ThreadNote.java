package dev.oarlock.slack.command.input;

import static dev.oarlock.domain.phrase.DomainPhrase.phrase;

import dev.oarlock.slack.block.Mrkdwn;
import java.util.List;

/// A note with what was answered to it, a line an answer; as much of it as a note holds.
public record ThreadNote(String note, List<String> replies, boolean more) {
  private static final int MOST = 2_000;
  private static final int REST = 60;

  public ThreadNote {
    replies = List.copyOf(replies);
  }

  /// A note that fills its field stays as it was written: its link leads to the thread.
  public String text() {
    if (note.length() > MOST - REST) {
      return note;
    }
    var text = new StringBuilder(note);
    for (var i = 0; i < replies.size(); i++) {
      var line = "\n• " + Mrkdwn.unescape(replies.get(i)).strip().replaceAll("\\s+", " ");
      if (text.length() + line.length() > MOST - REST) {
        return text.append(left(replies.size() - i)).toString();
      }
      text.append(line);
    }
    return text.append(more ? phrase("\n… and more in the thread") : "").toString();
  }

  /// A cut is seen, and how much it left out. It is kept with the note, and so in English.
  private String left(int count) {
    return more
        ? phrase("\n… and {0} or more {0:reply|replies} in the thread", count)
        : phrase("\n… and {0 reply|replies} in the thread", count);
  }
}
