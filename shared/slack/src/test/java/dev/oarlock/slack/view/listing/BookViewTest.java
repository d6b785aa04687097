package dev.oarlock.slack.view.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.contract.AccountStanding;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.PersonId;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.portfolio.book.BookReader;
import dev.oarlock.domain.portfolio.book.PersonalBook;
import dev.oarlock.domain.portfolio.book.PersonalBook.BookDay;
import dev.oarlock.domain.portfolio.book.TouchCadence;
import dev.oarlock.domain.portfolio.listing.ListCondition.OwnedBy;
import dev.oarlock.domain.portfolio.listing.ListedAccount;
import dev.oarlock.domain.portfolio.listing.ListedAttention;
import dev.oarlock.domain.portfolio.listing.ListedAttention.HeldRisk;
import dev.oarlock.domain.portfolio.listing.ListedHealth;
import dev.oarlock.domain.portfolio.listing.ListedTerms;
import dev.oarlock.slack.card.SlackMessage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BookViewTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final BookReader DANA =
      new BookReader("U1", new OwnedBy(new Csm("dana"), Set.of(PersonId.of("dana"))), List.of());

  @Test
  void aHundredAccountsWithLongNamesFitInOneMessage() {
    var names =
        List.of("W".repeat(200), "🦭".repeat(90), "שלום עולם ".repeat(18), "<&>".repeat(60));
    var accounts =
        IntStream.range(0, 100)
            .mapToObj(i -> account("a" + i, names.get(i % names.size()), waiting()))
            .toList();

    var message = SlackMessage.sure(BookView.of(book(accounts), TODAY));

    assertThat(message.blocks()).hasSizeLessThan(40);
    assertThat(message.text()).startsWith("Your book today: 100 accounts, ");
  }

  @Test
  void whereNobodyWasEverReportedToBeMetItSaysThat() {
    var accounts = List.of(account("acme", "Acme", ListedAttention.none()));

    assertThat(SlackMessage.sure(BookView.of(book(accounts), TODAY)).text())
        .contains("nothing waits for you")
        .contains("No meeting with any of these accounts was ever reported")
        .doesNotContain("was to be met by");
  }

  private static PersonalBook book(List<ListedAccount> accounts) {
    return PersonalBook.of(DANA, accounts, new BookDay(TODAY, TouchCadence.shipped()));
  }

  private static ListedAttention waiting() {
    return new ListedAttention(
        Optional.of(new HeldRisk(1, Optional.empty(), Optional.empty(), false)),
        Optional.of(TODAY.plusDays(20)),
        Optional.of(TODAY.plusDays(3)),
        Optional.of(TODAY.plusDays(3)),
        Optional.of(TODAY.minusDays(200)));
  }

  private static ListedAccount account(String id, String name, ListedAttention attention) {
    return new ListedAccount(
        new AccountId(id),
        new ListedAccount.ListedProfile(
            name, Optional.of(new Csm("dana")), new Segment("Mid"), Optional.empty(), false),
        new ListedHealth(OptionalInt.of(31), Band.RED, List.of(), Optional.empty()),
        new ListedTerms(
            AccountStanding.CUSTOMER,
            MultiCurrencyAmount.of(Money.of(1_240_000, "EUR")),
            new Probability(.42),
            Optional.of(TODAY.plusDays(20)),
            false,
            Optional.empty(),
            Optional.of(TODAY.minusYears(2)),
            Optional.empty()),
        attention);
  }
}
