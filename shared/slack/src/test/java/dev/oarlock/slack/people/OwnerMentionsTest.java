package dev.oarlock.slack.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.slack.block.BlockFactory;
import dev.oarlock.slack.block.SlackModal;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.LabeledFact;
import dev.oarlock.slack.card.SlackMessage;
import dev.oarlock.slack.testing.VisibleText;
import dev.oarlock.slack.text.OwnerText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnerMentionsTest {
  /// Slack knows dana; lee is called by the whole name.
  private static final OwnerMentions MENTIONS =
      OwnerMentions.of(
          csm -> csm.name().equals("dana") ? Optional.of("U024BE7LH") : Optional.empty(),
          csm -> csm.name().equals("lee") ? "Lee & Ann" : csm.name());

  @Test
  void whomSlackKnowsIsMentionedInEveryPartOfACard() {
    var card =
        Card.saying(owner("dana") + ": look")
            .bullets("Of " + owner("dana"), List.of("by " + owner("dana")))
            .facts(new LabeledFact("Owner", owner("dana")))
            .smallPrint("Asked by " + owner("dana"));

    assertThat(VisibleText.of(MENTIONS.in(card)).split("<@U024BE7LH>", -1)).hasSize(6);
    assertThat(SlackMessage.sure(MENTIONS.in(card)).text()).startsWith("<@U024BE7LH>: look");
  }

  @Test
  void whoIsNamedInEachLineOfACardIsLookedUpOnce() {
    var asked = new ArrayList<String>();
    var mentions =
        OwnerMentions.of(
            csm -> {
              asked.add(csm.name());
              return Optional.empty();
            },
            Csm::name);

    mentions.in(Card.saying("x").bullets("y", Collections.nCopies(9, owner("dana"))));

    assertThat(asked).containsExactly("dana");
  }

  @Test
  void whomSlackDoesNotKnowIsNamed() {
    assertThat(VisibleText.of(MENTIONS.in(Card.saying(owner("lee") + ": look"))))
        .isEqualTo("Lee &amp; Ann: look");
  }

  @Test
  void anAllCapitalNameIsNoSlackId() {
    assertThat(VisibleText.of(Card.saying(owner("WILLIAMS") + " took over from U024BE7LH")))
        .isEqualTo("WILLIAMS took over from U024BE7LH");
  }

  @Test
  void dataCannotLookLikeAPerson() {
    assertThat(VisibleText.of(MENTIONS.in(Card.saying(owner("<@csm:dana>")))))
        .isEqualTo("&lt;@csm:dana&gt;");
  }

  @Test
  void aPersonWhoWasCutOffIsNamedAsFarAsSeen() {
    assertThat(OwnerText.named("by <@csm:da…")).isEqualTo("by da");
  }

  @Test
  void aFormMentionsThemToo() {
    var section = BlockFactory.section(owner("dana") + " set it");
    var modal = new SlackModal("form", "", "Form", Optional.empty(), List.of(section));

    assertThat(VisibleText.of(MENTIONS.in(modal).blocks())).isEqualTo("<@U024BE7LH> set it");
  }

  private static String owner(String name) {
    return OwnerText.of(Optional.of(new Csm(name)));
  }
}
