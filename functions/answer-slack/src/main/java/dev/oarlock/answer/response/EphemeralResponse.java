package dev.oarlock.answer.response;

import com.slack.api.model.block.LayoutBlock;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.SlackMessage;
import java.util.List;

/// The body of an answer to a command that only who asked can see, field by field as Slack names
/// them. The SDK's own form also knows attachments, whose description takes longer to read at a
/// start than the whole answer to write.
public record EphemeralResponse(String responseType, String text, List<LayoutBlock> blocks) {
  public static EphemeralResponse of(Card card) {
    var message = SlackMessage.sure(card);
    return new EphemeralResponse("ephemeral", message.text(), message.blocks());
  }
}
