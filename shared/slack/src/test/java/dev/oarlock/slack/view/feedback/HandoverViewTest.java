package dev.oarlock.slack.view.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.contract.AccountStanding;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.transition.announcement.AccountSnapshot;
import dev.oarlock.domain.transition.announcement.Announcement.PulseRequested;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.SlackMessage;
import dev.oarlock.slack.testing.VisibleText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HandoverViewTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-28");

  @Test
  void oneAccountIsAskedAboutWithAButtonAPulse() {
    assertThat(VisibleText.of(HandoverView.of(List.of(request("Acme", "2027-03-14", "dana")))))
        .startsWith("li: you took over Acme from dana. Their last pulse, 4 of 5, does not count")
        .endsWith("1\n2\n3\n4\n5\nWith reasons…");
  }

  @Test
  void severalAccountsAreOneListBySoonestRenewal() {
    var card =
        HandoverView.of(
            List.of(
                request("Acme", "2027-03-14", "Dana"),
                request("Globex", "2027-01-31", "dana"),
                request("Initech", "2027-06-01", "bo")));

    assertThat(VisibleText.of(card))
        .isEqualTo(
            """
            li: you took over 3 accounts from dana and bo, worth €3,000 a month together. \
            Earlier pulses of them do not count any more. \
            What is your pulse of each, from 1 (will churn) to 5 (delighted)? \
            Please say so by 12 Dec 2026.
            • *Globex*: €1,000 a month, renewal on 31 Jan 2027, last pulse 4 of 5
            • *Acme*: €1,000 a month, renewal on 14 Mar 2027, last pulse 4 of 5
            • *Initech*: €1,000 a month, renewal on 1 Jun 2027, last pulse 4 of 5
            Globex
            Acme
            Initech
            A button opens the form of that account; typed, it is `/health NAME pulse 4`.\
            """);
  }

  @Test
  void anAccountThatComesTwiceIsListedOnce() {
    var acme = request("Acme", "2027-03-14", "dana");

    assertThat(HandoverView.of(List.of(acme, acme))).isEqualTo(HandoverView.of(List.of(acme)));
  }

  /// Slack takes 50 blocks, 3,000 characters a section and 25 buttons a row.
  @Test
  void aWholeBookFitsIntoOneMessage() {
    var card = book(500);

    assertThat(SlackMessage.sure(card).blocks()).hasSizeLessThan(50);
    assertThat(VisibleText.of(card)).contains("you took over 500 accounts", "• and 400 more");
  }

  private static Card book(int accounts) {
    return HandoverView.of(
        IntStream.range(0, accounts)
            .mapToObj(i -> request("Customer with a long name, number " + i, "2027-03-14", "dana"))
            .toList());
  }

  private static PulseRequested request(String name, String renewal, String from) {
    var id = name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    var about =
        new AccountSnapshot(
            new AccountId(id),
            name,
            new Segment("SMB"),
            Optional.of(new Csm("li")),
            Optional.empty(),
            TODAY,
            OptionalInt.of(58),
            OptionalInt.of(58),
            Band.YELLOW,
            Band.YELLOW,
            83,
            List.of(),
            MultiCurrencyAmount.of(Money.of(100_000, "EUR")),
            AccountStanding.CUSTOMER,
            Optional.of(LocalDate.parse(renewal)),
            new Probability(0.07),
            Optional.empty(),
            new Probability(0.1),
            Optional.empty(),
            Optional.empty());
    return new PulseRequested(id + ":pulse", about, new Csm(from), OptionalInt.of(4));
  }
}
