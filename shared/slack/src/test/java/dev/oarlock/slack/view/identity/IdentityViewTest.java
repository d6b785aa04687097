package dev.oarlock.slack.view.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.ExternalId;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.account.naming.AccountTraits;
import dev.oarlock.domain.account.naming.NameIndex;
import dev.oarlock.domain.account.naming.NamedAccount;
import dev.oarlock.domain.account.signal.policy.SignalType;
import dev.oarlock.domain.dataquality.identity.AccountSuggestions;
import dev.oarlock.domain.dataquality.identity.IdentityHints;
import dev.oarlock.domain.dataquality.identity.IdentityQuestion;
import dev.oarlock.domain.dataquality.identity.WaitingIdentity;
import dev.oarlock.slack.card.BlockKit;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.ButtonRow;
import dev.oarlock.slack.card.CardElement.CardButton;
import dev.oarlock.slack.testing.VisibleText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdentityViewTest {
  private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");
  private static final ExternalId CUS = new ExternalId("stripe", "cus_1");
  private static final NameIndex NAMES =
      NameIndex.of(
          List.of(
              account("acme", "Acme Ltd", "acme.example"),
              account("acme-tools", "Acme Tools", "tools.example"),
              account("zebra", "Zebra AG", "zebra.example")));

  @Test
  void theQuestionSaysWhatWaitsAndWhoItMayBe() {
    var hints = new IdentityHints(Set.of("ACME Limited"), Set.of("acme.example"));

    assertThat(VisibleText.of(asked(CUS, hints)))
        .contains(
            "Who is", "stripe / cus_1", "At least 3 signals wait since", "invoices 2, contracts 1")
        .contains("Stripe says: “ACME Limited”, acme.example.")
        .contains("Acme Ltd: has the domain acme.example");
    assertThat(labels(asked(CUS, hints)))
        .containsExactly("Acme Ltd", "Acme Tools", "Another customer…", "New customer…", "Ignore");
  }

  @Test
  void whoIsCalledNothingLikeItIsNotSuggested() {
    assertThat(labels(asked(CUS, new IdentityHints(Set.of("Quorum"), Set.of("quorum.example")))))
        .containsExactly("Another customer…", "New customer…", "Ignore");
  }

  @Test
  void anAddressThatServesAsAnIdIsSaidWithoutThePerson() {
    var address = new ExternalId("helpdesk", "jane.roe@acme.example");
    var card = asked(address, IdentityHints.none());

    assertThat(VisibleText.of(card)).contains("…@acme.example").doesNotContain("jane");
    assertThat(labels(card)).contains("Acme Ltd");
  }

  @Test
  void aLinkIsConfirmedAndSaysThatItIsForGood() {
    var hints = new IdentityHints(Set.of("Zebra"), Set.of());
    var link = buttons(asked(CUS, hints)).getFirst();

    assertThat(link.confirmation()).contains("stripe / cus_1 becomes an id of Zebra AG (zebra)");
    assertThat(IdentityReference.decode(link.value()))
        .isEqualTo(IdentityReference.of(CUS).with(new AccountId("zebra")));
  }

  @Test
  void whateverIsInASystemAndAnIdComesBackFromAButton() {
    var odd = new ExternalId("my %20 system", "id with | blanks % and # in it");

    assertThat(IdentityReference.decode(IdentityReference.of(odd).encode()).identity())
        .isEqualTo(odd);
  }

  /// Names of 200 characters, ids of 256, a thousand that wait of every type.
  @Test
  void extremesFitIntoSlack() {
    var name = "W&<" + "w".repeat(197);
    var id = new ExternalId("s".repeat(64), "`" + "<".repeat(255));
    var names = NameIndex.of(List.of(account("a", name, "x"), account("b", name, "y")));
    var hints =
        new IdentityHints(
            Set.of(name, "1" + name.substring(1), "2" + name.substring(1)),
            Set.of("d".repeat(200)));
    var waiting = WaitingIdentity.nothing(id);
    for (var i = 0; i < 1_000; i++) {
      var type = SignalType.values()[i % SignalType.values().length];
      waiting = waiting.with(type, NOW, hints);
    }
    var question = new IdentityQuestion(waiting, Optional.empty(), Optional.empty());
    var suggested = new AccountSuggestions(names::find).of(id, hints);

    var card = IdentityQuestionView.of(question, NOW, suggested, _ -> name);
    var many = new ArrayList<IdentityQuestion>();
    for (var i = 0; i < 200; i++) {
      many.add(question);
    }

    assertThat(suggested).hasSize(2);
    assertThat(BlockKit.DRAWN_CHARTS.blocks(card)).hasSizeLessThan(10);
    assertThat(BlockKit.DRAWN_CHARTS.blocks(IdentityListView.inChannel(many, NOW)))
        .hasSizeLessThan(20);
    assertThat(BlockKit.DRAWN_CHARTS.blocks(IdentityListView.page(many, 190))).hasSizeLessThan(20);
    assertThat(BlockKit.DRAWN_CHARTS.blocks(IdentityReplyView.linked(id, name, 1_000)))
        .isNotEmpty();
  }

  private static Card asked(ExternalId identity, IdentityHints hints) {
    var waiting =
        new WaitingIdentity(
            identity,
            Map.of(
                SignalType.INVOICE_ISSUED, 2,
                SignalType.CONTRACT_CHANGED, 1,
                SignalType.IDENTITY_LINKED, 1),
            Optional.of(NOW),
            hints);
    var question = new IdentityQuestion(waiting, Optional.empty(), Optional.empty());
    var suggested = new AccountSuggestions(NAMES::find).of(identity, hints);
    return IdentityQuestionView.of(question, NOW, suggested, _ -> "");
  }

  private static List<String> labels(Card card) {
    return buttons(card).stream().map(CardButton::label).toList();
  }

  private static List<CardButton> buttons(Card card) {
    return card.elements().stream()
        .filter(ButtonRow.class::isInstance)
        .flatMap(it -> ((ButtonRow) it).buttons().stream())
        .toList();
  }

  private static NamedAccount account(String id, String name, String domain) {
    return new NamedAccount(
        new AccountId(id),
        name,
        List.of(),
        List.of(),
        List.of(),
        List.of(domain),
        new AccountTraits(Segment.UNASSIGNED, Optional.empty(), Optional.empty()));
  }
}
