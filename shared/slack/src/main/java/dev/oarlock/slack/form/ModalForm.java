package dev.oarlock.slack.form;

import static dev.oarlock.slack.block.BlockFactory.context;
import static dev.oarlock.slack.language.LocalizedText.text;

import com.slack.api.model.block.LayoutBlock;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.block.SlackModal;
import dev.oarlock.slack.card.BlockKit;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.ButtonRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A form, and `typed`, which is how to say the same without it.
public record ModalForm(SlackModal modal, String typedCommand) {
  private static final int NAME = 150;

  /// What each form is called when it comes back.
  public enum Kind {
    OVERRIDE,
    PULSE,
    FORECAST,
    DECISION,
    REASON,
    REVIEW,
    SNOOZE,
    HAND_OVER,
    RESOLVE,
    PLAY,
    /// In which an account is chosen first.
    START,
    MESSAGE,
    FIND,
    NOTE,
    MEETING,
    CONTACT,
    MEASURE,
    ESCALATION,
    ASSIST,
    /// Whose an id of another system is.
    LINK_IDENTITY,
    NEW_CUSTOMER;

    private static final String PREFIX = "form.";

    /// Whether one line can say the same; else what is typed opens the form.
    boolean isTyped() {
      return switch (this) {
        case START, MEETING, CONTACT, MEASURE, ESCALATION -> false;
        case OVERRIDE,
            PULSE,
            FORECAST,
            DECISION,
            REASON,
            REVIEW,
            SNOOZE,
            HAND_OVER,
            RESOLVE,
            PLAY,
            MESSAGE,
            FIND,
            NOTE,
            ASSIST,
            LINK_IDENTITY,
            NEW_CUSTOMER ->
            true;
      };
    }

    public String callback() {
      return PREFIX + name().toLowerCase(java.util.Locale.ROOT);
    }

    public static Optional<Kind> of(String callback) {
      return List.of(values()).stream().filter(it -> it.callback().equals(callback)).findFirst();
    }
  }

  /// With the small print and how to type the same under the fields.
  public static ModalForm of(Kind kind, String about, String title, Content content) {
    var blocks = new ArrayList<LayoutBlock>(content.blocks());
    blocks.add(
        context(
            List.of(
                kind.isTyped()
                    ? text(
                        "{0} To type the same: {1}.", content.smallPrint(), content.typedCommand())
                    : text(
                        "{0} To open it by typing: {1}.",
                        content.smallPrint(), content.typedCommand()))));
    return new ModalForm(
        new SlackModal(kind.callback(), about, title, Optional.of(content.submit()), blocks),
        content.typedCommand());
  }

  public record Content(
      List<LayoutBlock> blocks, String submit, String smallPrint, String typedCommand) {}

  /// What is said where Slack does not open it, with Slack's word for why.
  public Card fallback(String why) {
    return Card.saying(
        text(
            "Slack did not open the form ({0}), so nothing was saved. Try again, or type it: {1}.",
            Mrkdwn.escape(why), typedCommand));
  }

  /// In place of a form that was taken: what was saved. Modals know no charts of Slack's own.
  public static SlackModal confirmation(Card card) {
    return new SlackModal(
        "form.saved", "", text("Saved"), Optional.empty(), BlockKit.DRAWN_CHARTS.blocks(card));
  }

  /// An answer in a window of its own. Its buttons are left out: what they open needs a message.
  public static ModalForm window(Card card) {
    var elements = card.elements().stream().filter(it -> !(it instanceof ButtonRow)).toList();
    var blocks = BlockKit.DRAWN_CHARTS.blocks(new Card(elements));
    return new ModalForm(
        new SlackModal("window", "", "Oarlock", Optional.empty(), blocks), "`/health`");
  }

  /// In place of a form that cannot be taken, whatever is filled in.
  public static SlackModal refusal(Card card) {
    return new SlackModal(
        "form.refused",
        "",
        text("Not saved"),
        Optional.empty(),
        BlockKit.DRAWN_CHARTS.blocks(card));
  }

  public static String name(AccountState state) {
    return "*" + Mrkdwn.escape(Mrkdwn.shortened(state.name(), NAME)) + "*";
  }
}
