package dev.oarlock.slack.people;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.block.SlackModal;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardTexts;
import dev.oarlock.slack.text.OwnerText;
import java.util.HashMap;
import java.util.Optional;
import java.util.function.Function;

/// Puts people in their places in cards and forms.
public interface OwnerMentions {
  /// The id of the person's Slack user, if Slack is known to have one.
  Optional<String> slackUser(Csm csm);

  /// What the person is called where Slack has none.
  String name(Csm csm);

  static OwnerMentions of(Function<Csm, Optional<String>> slackUser, Function<Csm, String> name) {
    return new OwnerMentions() {
      @Override
      public Optional<String> slackUser(Csm csm) {
        return slackUser.apply(csm);
      }

      @Override
      public String name(Csm csm) {
        return name.apply(csm);
      }
    };
  }

  /// Of nobody anything is known: everybody is called what the systems say.
  static OwnerMentions none() {
    return of(_ -> Optional.empty(), Csm::name);
  }

  /// The same people by name alone, so that Slack notifies none of them.
  default OwnerMentions silent() {
    return of(_ -> Optional.empty(), this::name);
  }

  default Card in(Card card) {
    var asked = eachAskedOnce();
    return CardTexts.mapped(card, asked::in);
  }

  /// The same for one card, which may name somebody in each of its lines.
  private OwnerMentions eachAskedOnce() {
    var users = new HashMap<Csm, Optional<String>>();
    var names = new HashMap<Csm, String>();
    return of(
        csm -> users.computeIfAbsent(csm, this::slackUser),
        csm -> names.computeIfAbsent(csm, this::name));
  }

  default SlackModal in(SlackModal modal) {
    return new SlackModal(
        modal.callbackId(),
        modal.privateMetadata(),
        modal.title(),
        modal.submit(),
        modal.blocks().stream().map(this::in).toList());
  }

  private LayoutBlock in(LayoutBlock block) {
    if (block instanceof SectionBlock section
        && section.getText() instanceof MarkdownTextObject text) {
      return SectionBlock.builder()
          .blockId(section.getBlockId())
          .text(MarkdownTextObject.builder().text(in(text.getText())).build())
          .fields(section.getFields())
          .accessory(section.getAccessory())
          .build();
    }
    return block;
  }

  private String in(String text) {
    return OwnerText.fill(
        text,
        csm -> slackUser(csm).map(id -> "<@" + id + ">").orElseGet(() -> Mrkdwn.escape(name(csm))));
  }
}
