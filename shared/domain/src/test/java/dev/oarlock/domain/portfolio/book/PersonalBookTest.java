package dev.oarlock.domain.portfolio.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.contract.AccountStanding;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.PersonId;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.portfolio.book.PersonalBook.BookDay;
import dev.oarlock.domain.portfolio.book.WaitingItem.ExpiringPulse;
import dev.oarlock.domain.portfolio.book.WaitingItem.OverdueRenewal;
import dev.oarlock.domain.portfolio.book.WaitingItem.OwnRisk;
import dev.oarlock.domain.portfolio.book.WaitingItem.UnclaimedRisk;
import dev.oarlock.domain.portfolio.listing.ListCondition.OwnedBy;
import dev.oarlock.domain.portfolio.listing.ListedAccount;
import dev.oarlock.domain.portfolio.listing.ListedAttention;
import dev.oarlock.domain.portfolio.listing.ListedAttention.HeldRisk;
import dev.oarlock.domain.portfolio.listing.ListedHealth;
import dev.oarlock.domain.portfolio.listing.ListedTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PersonalBookTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final BookReader DANA = new BookReader("U1", owner("dana"), List.of());
  private static final BookReader LEAD = new BookReader("U2", owner("lea"), List.of(owner("dana")));

  @Test
  void aRiskThatNobodyHasWaitsForItsOwnerAndForTheirLead() {
    var acme = account("acme", "dana", risk(Optional.empty(), Optional.empty(), false));

    assertThat(book(DANA, acme).waiting()).containsExactly(new UnclaimedRisk(acme, 3));
    assertThat(book(LEAD, acme).waiting()).containsExactly(new UnclaimedRisk(acme, 3));
  }

  @Test
  void aRiskThatWasHandedOverWaitsForWhoHasIt() {
    var acme = account("acme", "bo", risk(Optional.of("dana"), Optional.empty(), false));

    assertThat(book(DANA, acme).waiting()).containsExactly(new OwnRisk(acme, 3));
    assertThat(book(DANA, acme).accounts()).isZero();
  }

  @Test
  void aRiskThatRestsOrIsResolvedOrSomebodyElseHasIsCounted() {
    var resting = account("a", "dana", risk(Optional.of("dana"), Optional.of(TODAY), false));
    var resolved = account("b", "dana", risk(Optional.of("dana"), Optional.empty(), true));
    var others = account("c", "dana", risk(Optional.of("bo"), Optional.empty(), false));

    var book = book(DANA, resting, resolved, others);

    assertThat(book.waiting()).isEmpty();
    assertThat(book.risksElsewhere()).isEqualTo(3);
  }

  @Test
  void aSnoozeThatIsOverWaitsAgain() {
    var yesterday = Optional.of(TODAY.minusDays(1));
    var acme = account("acme", "dana", risk(Optional.of("dana"), yesterday, false));

    assertThat(book(DANA, acme).waiting()).containsExactly(new OwnRisk(acme, 3));
  }

  @Test
  void aPulseWaitsInTheTwoWeeksBeforeItsEndAndForItsOwnerAlone() {
    var ends = TODAY.plusDays(14);
    var acme = account("acme", "dana", pulse(ends));

    assertThat(book(DANA, acme).waiting()).containsExactly(new ExpiringPulse(acme, ends));
    assertThat(book(LEAD, acme).waiting()).isEmpty();
    assertThat(book(DANA, account("b", "dana", pulse(ends.plusDays(1)))).waiting()).isEmpty();
    assertThat(book(DANA, account("c", "dana", pulse(TODAY.minusDays(1)))).waiting()).isEmpty();
  }

  @Test
  void anOverdueRenewalWaitsAndOneAheadIsAhead() {
    var late = account("late", "dana", ListedAttention.none(), terms(TODAY.minusDays(3), true));
    var soon = account("soon", "dana", ListedAttention.none(), terms(TODAY.plusDays(60), false));
    var far = account("far", "dana", ListedAttention.none(), terms(TODAY.plusDays(61), false));

    var book = book(DANA, late, soon, far);

    assertThat(book.waiting()).containsExactly(new OverdueRenewal(late, TODAY.minusDays(3)));
    assertThat(book.renewals()).containsExactly(soon);
  }

  @Test
  void whoWasNotMetForLongerThanTheCadenceIsNamedTheLongestFirst() {
    var met = account("met", "dana", met(TODAY.minusDays(90)));
    var longAgo = account("long", "dana", met(TODAY.minusDays(91)));
    var never = account("never", "dana", ListedAttention.none());

    var book = book(DANA, met, longAgo, never);

    assertThat(book.untouched())
        .extracting(it -> it.account().id().value())
        .containsExactly("never", "long");
    assertThat(book.isAnybodyMet()).isTrue();
  }

  @Test
  void ofAnotherOwnerNothingIsShown() {
    var acme = account("acme", "bo", risk(Optional.empty(), Optional.empty(), false));

    var book = book(DANA, acme);

    assertThat(book.accounts()).isZero();
    assertThat(book.waiting()).isEmpty();
    assertThat(book.risksElsewhere()).isZero();
  }

  private static PersonalBook book(BookReader reader, ListedAccount... accounts) {
    return PersonalBook.of(reader, List.of(accounts), new BookDay(TODAY, TouchCadence.shipped()));
  }

  private static OwnedBy owner(String name) {
    return new OwnedBy(new Csm(name), Set.of(PersonId.of(name)));
  }

  private static ListedAttention risk(
      Optional<String> owner, Optional<LocalDate> rests, boolean resolved) {
    return new ListedAttention(
        Optional.of(new HeldRisk(3, owner.map(Csm::new), rests, resolved)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(TODAY));
  }

  private static ListedAttention pulse(LocalDate ends) {
    return new ListedAttention(
        Optional.empty(),
        Optional.empty(),
        Optional.of(ends),
        Optional.empty(),
        Optional.of(TODAY));
  }

  private static ListedAttention met(LocalDate day) {
    return new ListedAttention(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(day));
  }

  private static ListedAccount account(String id, String csm, ListedAttention attention) {
    return account(id, csm, attention, terms(TODAY.plusDays(200), false));
  }

  private static ListedAccount account(
      String id, String csm, ListedAttention attention, ListedTerms terms) {
    return new ListedAccount(
        new AccountId(id),
        new ListedAccount.ListedProfile(
            id, Optional.of(new Csm(csm)), new Segment("Mid-Market"), Optional.empty(), false),
        new ListedHealth(OptionalInt.of(60), Band.YELLOW, List.of(), Optional.empty()),
        terms,
        attention);
  }

  private static ListedTerms terms(LocalDate renewal, boolean overdue) {
    return new ListedTerms(
        AccountStanding.CUSTOMER,
        MultiCurrencyAmount.zero(),
        new Probability(.1),
        Optional.of(renewal),
        overdue,
        Optional.empty(),
        Optional.of(TODAY.minusYears(2)),
        Optional.empty());
  }
}
