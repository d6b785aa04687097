package dev.oarlock.domain.portfolio.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.contract.AccountStanding;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.portfolio.listing.ListCondition.InRegion;
import dev.oarlock.domain.portfolio.listing.ListedAccount.ListedProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// A list in groups is the same list, cut.
class AccountListPropertyTest {
  @Provide
  Arbitrary<List<ListedAccount>> portfolios() {
    var accounts =
        Combinators.combine(
                Arbitraries.of("EMEA", "emea", "AMER", ""),
                Arbitraries.of("USD", "EUR"),
                Arbitraries.integers().between(0, 900),
                Arbitraries.integers().between(0, 1000))
            .as(AccountListPropertyTest::account);
    return accounts.list().ofMaxSize(25).map(AccountListPropertyTest::numbered);
  }

  @Property(tries = 200)
  void everyAccountIsInOneGroupAndEachGroupIsTheListOfItAlone(
      @ForAll("portfolios") List<ListedAccount> portfolio) {
    var list = AccountList.of(question(List.of(), Optional.of(ListGrouping.REGION)), portfolio);

    assertThat(list.accounts()).containsExactlyInAnyOrderElementsOf(portfolio);
    assertThat(list.found()).isEqualTo(portfolio.size());
    for (var group : list.groups()) {
      group
          .name()
          .map(name -> question(List.of(new InRegion(name)), Optional.empty()))
          .ifPresent(alone ->
              assertThat(AccountList.of(alone, portfolio).accounts()).isEqualTo(group.accounts()));
    }
  }

  @Property(tries = 200)
  void groupsComeByWhatIsAtRiskAndThoseWithoutANameLast(
      @ForAll("portfolios") List<ListedAccount> portfolio) {
    var dollars = portfolio.stream().filter(it -> !ListedGroup.currency(it).equals("EUR")).toList();
    var groups =
        AccountList.of(question(List.of(), Optional.of(ListGrouping.REGION)), dollars).groups();

    for (var i = 1; i < groups.size(); i++) {
      var before = groups.get(i - 1);
      assertThat(before.name()).isPresent();
      if (groups.get(i).name().isPresent()) {
        assertThat(before.expectedLossIn("USD"))
            .isGreaterThanOrEqualTo(groups.get(i).expectedLossIn("USD"));
      }
    }
  }

  private static ListQuestion question(
      List<ListCondition> conditions, Optional<ListGrouping> grouping) {
    return new ListQuestion(conditions, ListOrder.EXPECTED_LOSS, OptionalInt.empty(), grouping);
  }

  private static ListedAccount account(String region, String currency, int monthly, int chance) {
    return new ListedAccount(
        new AccountId("any"),
        new ListedProfile(
            "Any",
            Optional.of(new Csm("dana")),
            new Segment("SMB"),
            Optional.of(region).filter(it -> !it.isEmpty()),
            false),
        new ListedHealth(OptionalInt.of(50), Band.YELLOW, List.of(), Optional.empty()),
        new ListedTerms(
            AccountStanding.CUSTOMER,
            MultiCurrencyAmount.of(Money.of(100L * monthly, currency)),
            new Probability(chance / 1_000.0),
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        ListedAttention.none());
  }

  private static List<ListedAccount> numbered(List<ListedAccount> accounts) {
    var numbered = new ArrayList<ListedAccount>();
    for (var account : accounts) {
      numbered.add(
          new ListedAccount(
              new AccountId("a-" + numbered.size()),
              account.profile(),
              account.health(),
              account.terms(),
              account.attention()));
    }
    return numbered;
  }
}
