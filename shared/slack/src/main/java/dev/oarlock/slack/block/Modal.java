package dev.oarlock.slack.block;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// A window over the conversation of one person. `callback` says which form it is when it comes
/// back filled in, `about` what it is about; without a `submit` there is nothing to send.
public record Modal(
    String callback,
    String about,
    String title,
    Optional<String> submit,
    List<LayoutBlock> blocks) {
  private static final int MOST_BLOCKS = 100;
  private static final int LONGEST_TITLE = 24;
  private static final int LONGEST_ABOUT = 3_000;
  private static final int LONGEST_CALLBACK = 255;

  public Modal {
    blocks = List.copyOf(blocks);
    within("title", title, LONGEST_TITLE);
    within("callback", callback, LONGEST_CALLBACK);
    submit.ifPresent(it -> within("submit", it, LONGEST_TITLE));
    if (about.length() > LONGEST_ABOUT) {
      throw new IllegalArgumentException("what a modal is about is too long: " + about.length());
    }
    if (blocks.isEmpty() || blocks.size() > MOST_BLOCKS) {
      throw new IllegalArgumentException("not 1 to " + MOST_BLOCKS + " blocks: " + blocks.size());
    }
    var fields = blocks.stream().filter(InputBlock.class::isInstance).toList();
    var names = new HashSet<>(fields.stream().map(LayoutBlock::getBlockId).toList());
    if (names.size() < fields.size()) {
      throw new IllegalArgumentException("two fields have one name: " + names);
    }
    if (!fields.isEmpty() && submit.isEmpty()) {
      throw new IllegalArgumentException("fields that cannot be submitted: " + names);
    }
  }

  private static void within(String what, String text, int most) {
    if (text.isBlank() || text.length() > most) {
      throw new IllegalArgumentException("modal " + what + " not 1 to " + most + ": " + text);
    }
  }

  /// As Slack is given it.
  public View view() {
    var view =
        View.builder()
            .type("modal")
            .callbackId(callback)
            .privateMetadata(about)
            .title(ViewTitle.builder().type("plain_text").text(title).build())
            .close(close(submit.isPresent() ? "Cancel" : "Close"))
            .blocks(blocks);
    submit.ifPresent(it -> view.submit(ViewSubmit.builder().type("plain_text").text(it).build()));
    return view.build();
  }

  private static ViewClose close(String text) {
    return ViewClose.builder().type("plain_text").text(text).build();
  }
}
