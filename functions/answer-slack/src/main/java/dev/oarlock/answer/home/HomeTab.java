package dev.oarlock.answer.home;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.answer.forms.SlackAnswer;
import dev.oarlock.answer.listing.ListQuestions;
import dev.oarlock.answer.rights.AskerRights;
import dev.oarlock.aws.metrics.FunctionLog;
import dev.oarlock.slack.block.SlackHome;
import dev.oarlock.slack.card.BlockKit;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.CardButton;
import dev.oarlock.slack.client.HomeClient;
import dev.oarlock.slack.people.OwnerMentions;
import dev.oarlock.slack.view.access.MissingRightView;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/// What somebody sees in the Home tab: their book, as `/health mine` answers it.
public record HomeTab(
    ListQuestions lists,
    AskerRights rights,
    HomeClient client,
    OwnerMentions mentions,
    FunctionLog log) {
  /// What the button that makes it anew is called in Slack's payloads.
  public static final String REFRESH = "home.refresh";

  private static final int LOOKS = 5;
  private static final Duration PAUSE = Duration.ofMillis(500);

  /// The book of a person as it is now.
  public Card book(String user) {
    return rights.of(user).readAccounts() ? mine(user) : MissingRightView.emptyHome();
  }

  private Card mine(String user) {
    return switch (lists.mine(user)) {
      case SlackAnswer.Reply(var card) -> card;
      case SlackAnswer.Later(var card) -> card;
      case SlackAnswer.OpenForm _ -> throw new IllegalStateException("a book is no form");
    };
  }

  /// The same when what somebody has just said shows in it; as it is where nothing changes soon,
  /// because not all that is said changes a book.
  public Card changedBook(String user) {
    var before = book(user);
    for (var tries = 0; tries < LOOKS; tries++) {
      LockSupport.parkNanos(PAUSE.toNanos());
      var now = book(user);
      if (!now.equals(before)) {
        return now;
      }
    }
    return before;
  }

  /// Puts a card up there. What Slack refuses once it refuses again, so nothing is tried again.
  public void show(String user, Card card) throws IOException {
    var shown =
        card.buttons(new CardButton(REFRESH, text("Refresh"), "home"))
            .smallPrint(text("As of the moment in which you opened it."));
    var home = new SlackHome(BlockKit.DRAWN_CHARTS.blocks(mentions.in(shown)));
    client
        .publish(user, home)
        .ifPresent(reason -> log.warn("home", "Home tab not shown", Map.of("reason", reason)));
  }
}
