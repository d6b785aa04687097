package dev.oarlock.slack.form;

import static dev.oarlock.slack.block.Parts.context;
import static dev.oarlock.slack.block.Parts.section;

import com.slack.api.model.block.LayoutBlock;
import dev.oarlock.domain.state.AccountState;
import dev.oarlock.slack.block.Message;
import dev.oarlock.slack.block.Modal;
import dev.oarlock.slack.block.Mrkdwn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A form, and `typed`, which is how to say the same without it.
public record Form(Modal modal, String typed) {
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
  static Form of(Kind kind, String about, String title, Content content) {
    var blocks = new ArrayList<LayoutBlock>(content.blocks());
    blocks.add(
        context(List.of(content.smallPrint() + " To type the same: " + content.typed() + ".")));
    return new Form(
        new Modal(kind.callback(), about, title, Optional.of(content.submit()), blocks),
        content.typed());
  }

  record Content(List<LayoutBlock> blocks, String submit, String smallPrint, String typed) {}

  /// What is said where Slack does not open it, with Slack's word for why.
  public Message instead(String why) {
    var said =
        "Slack did not open the form (%s), so nothing was noted. Try again, or type it: %s."
            .formatted(Mrkdwn.escape(why), typed);
    return Message.of(said, List.of(section(said)));
  }

  /// In place of a form that was taken: what was noted.
  public static Modal noted(Message message) {
    return new Modal("form.noted", "", "Noted", Optional.empty(), message.blocks());
  }

  static String name(AccountState state) {
    return "*" + Mrkdwn.escape(Mrkdwn.shortened(state.name(), NAME)) + "*";
  }
}
