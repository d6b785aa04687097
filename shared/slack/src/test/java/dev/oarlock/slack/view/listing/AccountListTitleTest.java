package dev.oarlock.slack.view.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.portfolio.listing.AccountList;
import dev.oarlock.domain.portfolio.listing.ListCondition.OwnedBy;
import dev.oarlock.domain.portfolio.listing.ListOrder;
import dev.oarlock.domain.portfolio.listing.ListQuestion;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.SlackMessage;
import dev.oarlock.slack.people.OwnerMentions;
import dev.oarlock.slack.view.listing.AccountListView.NextPage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Slack mentions nobody in a heading.
class AccountListTitleTest {
  private static final OwnerMentions KNOWN =
      OwnerMentions.of(csm -> Optional.of(csm.name()), Csm::name);

  @Test
  void anOwnerWithAName() {
    var message = SlackMessage.sure(KNOWN.in(ownedBy("dana <3")));

    assertThat(message.blocks().getFirst().getType()).isEqualTo("header");
    assertThat(message.text()).startsWith("0 accounts: of dana &lt;3");
  }

  @Test
  void anOwnerWhoIsKnownByASlackIdAloneIsMentioned() {
    var message = SlackMessage.sure(KNOWN.in(ownedBy("U024BE7LH")));

    assertThat(message.blocks().getFirst().getType()).isEqualTo("section");
    assertThat(message.text()).startsWith("0 accounts: of <@U024BE7LH>");
  }

  private static Card ownedBy(String name) {
    var owner = new Csm(name);
    var question =
        new ListQuestion(
            List.of(new OwnedBy(owner, Set.of(owner.person()))),
            ListOrder.EXPECTED_LOSS,
            OptionalInt.empty());
    return AccountListView.of(
        AccountList.of(question, List.of()), new NextPage(1, "mine"), LocalDate.of(2026, 11, 30));
  }
}
