package dev.oarlock.slack.form;

import static dev.oarlock.slack.block.BlockFactory.context;
import static dev.oarlock.slack.block.BlockFactory.section;

import com.slack.api.model.block.LayoutBlock;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.block.SlackMessage;
import dev.oarlock.slack.block.SlackModal;
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
    CALL,
    DECIDE;

    private static final String PREFIX = "form.";

    public String callback() {
      return PREFIX + name().toLowerCase(java.util.Locale.ROOT);
    }

    public static Optional<Kind> of(String callback) {
      return List.of(values()).stream().filter(it -> it.callback().equals(callback)).findFirst();
    }
  }

  /// With the small print and how to type the same under the fields.
  static ModalForm of(Kind kind, String about, String title, Content content) {
    var blocks = new ArrayList<LayoutBlock>(content.blocks());
    blocks.add(
        context(
            List.of(content.smallPrint() + " To type the same: " + content.typedCommand() + ".")));
    return new ModalForm(
        new SlackModal(kind.callback(), about, title, Optional.of(content.submit()), blocks),
        content.typedCommand());
  }

  record Content(List<LayoutBlock> blocks, String submit, String smallPrint, String typedCommand) {}

  /// What is said where Slack does not open it, with Slack's word for why.
  public SlackMessage fallback(String why) {
    var said =
        "Slack did not open the form (%s), so nothing was noted. Try again, or type it: %s."
            .formatted(Mrkdwn.escape(why), typedCommand);
    return SlackMessage.of(said, List.of(section(said)));
  }

  /// In place of a form that was taken: what was noted.
  public static SlackModal confirmation(SlackMessage message) {
    return new SlackModal("form.noted", "", "Noted", Optional.empty(), message.blocks());
  }

  static String name(AccountState state) {
    return "*" + Mrkdwn.escape(Mrkdwn.shortened(state.name(), NAME)) + "*";
  }
}
