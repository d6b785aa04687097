package dev.oarlock.answer;

import com.slack.api.model.block.LayoutBlock;
import dev.oarlock.slack.block.Message;
import java.util.List;

/// The body of an answer to a command that only who asked can see, field by field as Slack calls
/// them. The SDK's own form also knows attachments, whose description takes longer to read at a
/// start than the whole answer to write.
record Ephemeral(String responseType, String text, List<LayoutBlock> blocks) {
  static Ephemeral of(Message message) {
    return new Ephemeral("ephemeral", message.text(), message.blocks());
  }
}
