package dev.oarlock.slack.block;

import static dev.oarlock.slack.language.LocalizedText.text;

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
public record SlackModal(
    String callbackId,
    String privateMetadata,
    String title,
    Optional<String> submit,
    List<LayoutBlock> blocks) {
  private static final int MAX_BLOCKS = 100;
  private static final int MAX_TITLE_LENGTH = 24;
  private static final int MAX_METADATA_LENGTH = 3_000;
  private static final int MAX_CALLBACK_LENGTH = 255;

  public SlackModal {
    blocks = List.copyOf(blocks);
    requireLength("title", title, MAX_TITLE_LENGTH);
    requireLength("callback", callbackId, MAX_CALLBACK_LENGTH);
    submit.ifPresent(it -> requireLength("submit", it, MAX_TITLE_LENGTH));
    if (privateMetadata.length() > MAX_METADATA_LENGTH) {
      throw new IllegalArgumentException(
          "what a modal is about is too long: " + privateMetadata.length());
    }
    if (blocks.isEmpty() || blocks.size() > MAX_BLOCKS) {
      throw new IllegalArgumentException("not 1 to " + MAX_BLOCKS + " blocks: " + blocks.size());
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

  private static void requireLength(String what, String text, int most) {
    if (text.isBlank() || text.length() > most) {
      throw new IllegalArgumentException("modal " + what + " not 1 to " + most + ": " + text);
    }
  }

  /// As Slack is given it.
  public View toView() {
    var view =
        View.builder()
            .type("modal")
            .callbackId(callbackId)
            .privateMetadata(privateMetadata)
            .title(ViewTitle.builder().type("plain_text").text(title).build())
            .close(close(submit.isPresent() ? text("Cancel") : text("Close")))
            .blocks(blocks);
    submit.ifPresent(it -> view.submit(ViewSubmit.builder().type("plain_text").text(it).build()));
    return view.build();
  }

  private static ViewClose close(String text) {
    return ViewClose.builder().type("plain_text").text(text).build();
  }
}
