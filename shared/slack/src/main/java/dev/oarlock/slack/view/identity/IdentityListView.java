package dev.oarlock.slack.view.identity;

import static dev.oarlock.slack.language.LocalizedText.figure;
import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.dataquality.identity.IdentityQuestion;
import dev.oarlock.domain.dataquality.identity.WaitingIdentity;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.ActionLine;
import dev.oarlock.slack.card.CardElement.CardButton;
import dev.oarlock.slack.text.DayText;
import java.time.Instant;
import java.util.List;

/// Many ids of other systems whose nobody knows, orders and bills first. Each has a button that
/// leads to its question.
public final class IdentityListView {
  /// Before a dot and a number; the value is an [IdentityReference].
  public static final String SHOW = IdentityQuestionView.PREFIX + "show";

  /// The value is from which on the list goes on.
  public static final String MORE = IdentityQuestionView.PREFIX + "more";

  private static final int MOST = 10;

  private IdentityListView() {}

  /// In the channel, in the place of a message each.
  public static Card inChannel(List<IdentityQuestion> open, Instant now) {
    return open.isEmpty()
        ? Card.saying(text("Each id that was listed here is answered."))
        : lines(headline(open), open, 0)
            .smallPrint(
                text(
                    "Orders and bills first. Counted {0}. All of them: {1} or {2}. Where one system"
                        + " names your customers, import it first: what it knows needs no answer.",
                    DayText.moment(now),
                    Mrkdwn.code("/identity"),
                    Mrkdwn.code("./oarlock identity list")));
  }

  /// For whoever asks, from one on.
  public static Card page(List<IdentityQuestion> open, int from) {
    if (open.isEmpty()) {
      return Card.saying(text("Nothing waits for an id that nobody knows."));
    }
    var begin = from < open.size() ? Math.max(0, from) : 0;
    var card = lines(headline(open), open, begin);
    var end = begin + MOST;
    return end < open.size()
        ? card.buttons(
            new CardButton(
                MORE,
                text("{0} to {1}", end + 1, Math.min(end + MOST, open.size())),
                Integer.toString(end)))
        : card;
  }

  private static String headline(List<IdentityQuestion> open) {
    var signals = open.stream().mapToInt(it -> it.waiting().count()).sum();
    return text(
        "*Who are they?* Nobody has said whose {0}, for which {1}.",
        open.size() == 1 ? text("1 id is") : text("{0} ids are", figure("%,d", open.size())),
        signals == 1 ? text("1 signal waits") : text("{0} signals wait", figure("%,d", signals)));
  }

  private static Card lines(String headline, List<IdentityQuestion> open, int from) {
    var card = Card.saying(headline);
    var shown = open.stream().skip(from).limit(MOST).toList();
    for (var i = 0; i < shown.size(); i++) {
      var question = shown.get(i);
      card =
          card.with(
              new ActionLine(
                  line(question.waiting()),
                  new CardButton(
                      SHOW + "." + i,
                      text("Answer…"),
                      IdentityReference.of(question.identity()).encode())));
    }
    var others = open.size() - from - shown.size();
    return others > 0 ? card.say(text("And {0 other}.", others)) : card;
  }

  private static String line(WaitingIdentity waiting) {
    return IdentityText.of(waiting.identity())
        + ": "
        + String.join(" ", IdentityText.lines(waiting));
  }
}
