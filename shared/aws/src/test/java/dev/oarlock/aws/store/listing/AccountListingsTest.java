package dev.oarlock.aws.store.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.aws.store.state.BusyAccountYear;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.ChurnForecast.ChurnAtRenewal;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.scorecard.Scorecard;
import dev.oarlock.domain.portfolio.listing.AccountList;
import dev.oarlock.domain.portfolio.listing.ListCondition;
import dev.oarlock.domain.portfolio.listing.ListCondition.AtRisk;
import dev.oarlock.domain.portfolio.listing.ListCondition.ChangedSince;
import dev.oarlock.domain.portfolio.listing.ListCondition.InBand;
import dev.oarlock.domain.portfolio.listing.ListCondition.NewSince;
import dev.oarlock.domain.portfolio.listing.ListCondition.RenewalOverdue;
import dev.oarlock.domain.portfolio.listing.ListCondition.RenewsWithin;
import dev.oarlock.domain.portfolio.listing.ListOrder;
import dev.oarlock.domain.portfolio.listing.ListQuestion;
import dev.oarlock.domain.portfolio.listing.ListedAccount;
import dev.oarlock.domain.testing.ArbitrarySignals;
import dev.oarlock.domain.transition.AccountTransition;
import dev.oarlock.domain.transition.ScoringModels;
import dev.oarlock.domain.transition.TransitionResult.Advanced;
import dev.oarlock.domain.transition.state.Account;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.transition.state.SignalBatch;
import dev.oarlock.testing.LocalTable;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class AccountListingsTest {
  private static final LocalDate TODAY = ArbitrarySignals.TODAY;
  private static final ScoringModels RULES =
      new ScoringModels(Scorecard.shipped(), HazardModel.expert(new Probability(0.1)));
  private static final List<ListCondition> CONDITIONS =
      List.of(
          new InBand(Band.RED),
          new InBand(Band.GREEN),
          new AtRisk(),
          new RenewsWithin(TODAY, TODAY.plusDays(60)),
          new RenewalOverdue(),
          new ChangedSince(TODAY.minusDays(7)),
          new NewSince(TODAY.minusDays(90)));

  private final LocalTable table = LocalTable.empty();
  private final AccountStates states = new AccountStates(table.dynamo(), table.name());
  private final AccountListings listings = new AccountListings(table.dynamo(), table.name());

  /// Whatever comes, one signal after the other on days that pass.
  @Property(tries = 12)
  void aListIsWhatAFilterOverAllStatesWouldFind(
      @ForAll("logs") List<LoggedSignal> one, @ForAll("logs") List<LoggedSignal> other) {
    var accounts = List.of(new AccountId("one"), new AccountId("other"));
    tell(accounts.getFirst(), one);
    tell(accounts.getLast(), other);

    var known = states.loadAll(accounts).stream().map(ListedAccount::of).toList();

    for (var condition : CONDITIONS) {
      var question =
          new ListQuestion(List.of(condition), ListOrder.EXPECTED_LOSS, OptionalInt.empty());
      assertThat(ids(AccountList.of(question, ours(accounts))))
          .isEqualTo(ids(AccountList.of(question, known)));
    }
    assertThat(ours(accounts))
        .allMatch(shown -> known.stream().anyMatch(shown::showsSameAs))
        .hasSameSizeAs(known);
    assertThat(listings.atRisk().stream().filter(accounts::contains))
        .containsExactlyInAnyOrderElementsOf(
            known.stream().filter(ListedAccount::isAtRisk).map(ListedAccount::id).toList());
  }

  private static List<AccountId> ids(AccountList list) {
    return list.accounts().stream().map(ListedAccount::id).toList();
  }

  private List<ListedAccount> ours(List<AccountId> accounts) {
    return listings.all().stream().filter(it -> accounts.contains(it.id())).toList();
  }

  private void tell(AccountId id, List<LoggedSignal> log) {
    var day = TODAY.minusDays(log.size());
    for (var signal : log) {
      day = day.plusDays(1);
      step(id, List.of(signal), day);
    }
  }

  private Optional<AccountState> step(AccountId id, List<LoggedSignal> signals, LocalDate day) {
    Account before = states.load(id);
    var position = before.delivery().outbox().streamPosition();
    var batch =
        new SignalBatch(
            id,
            signals,
            position.add(BigInteger.ONE),
            position.add(BigInteger.valueOf(signals.size())));
    if (new AccountTransition(RULES, day).decide(before, batch) instanceof Advanced(var after)) {
      states.save(after);
      listings.follow(before, after);
      return Optional.of(after);
    }
    return Optional.empty();
  }

  @Test
  void whatIsMissingOrOldIsMended() {
    var log = BusyAccountYear.of(1).subList(0, 30);
    var state = step(new AccountId("acme"), log, BusyAccountYear.LAST).orElseThrow();
    var lost = step(new AccountId("lost"), log, BusyAccountYear.LAST).orElseThrow();
    table
        .dynamo()
        .deleteItem(delete -> delete.tableName(table.name()).key(ListedAccountItem.key(lost.id())));

    assertThat(listings.repair(List.of(state, lost))).isEqualTo(1);
    assertThat(listings.all())
        .containsExactlyInAnyOrder(ListedAccount.of(state), ListedAccount.of(lost));
    assertThat(listings.repair(List.of(state, lost))).isZero();
  }

  @Test
  void anEarlierStateDoesNotOverwriteALaterOne() {
    var year = BusyAccountYear.of(1);
    var earlier = step(new AccountId("acme"), year.subList(0, 30), BusyAccountYear.LAST);
    var later = step(new AccountId("acme"), year.subList(30, 60), BusyAccountYear.LAST);

    listings.put(earlier.orElseThrow());

    assertThat(listings.all()).containsExactly(ListedAccount.of(later.orElseThrow()));
  }

  /// The digest multiplies what the state keeps.
  @Test
  void anExpectedLossIsTheSameInAListAndFromTheStoredForecast() {
    var log = BusyAccountYear.of(1).subList(0, 30);
    var id = new AccountId("acme");
    step(id, log, BusyAccountYear.LAST);

    var stored = states.loadAll(List.of(id)).getFirst();
    var listed = listings.all().getFirst().terms();

    assertThat(listed.chance())
        .isEqualTo(
            stored
                .forecast()
                .atRenewal()
                .map(ChurnAtRenewal::probability)
                .orElse(stored.forecast().within90()))
        .isNotEqualTo(new Probability(Math.round(100 * listed.chance().value()) / 100.0));
  }

  @Test
  void anItemThatKeptThousandthsIsRead() {
    var log = BusyAccountYear.of(1).subList(0, 30);
    var state = step(new AccountId("acme"), log, BusyAccountYear.LAST).orElseThrow();
    var old = new HashMap<>(ListedAccountItem.of(ListedAccount.of(state), 1));
    old.remove("probability");
    old.put("chance", AttributeValue.fromN("420"));

    assertThat(ListedAccountItem.read(old).terms().chance()).isEqualTo(new Probability(.42));
  }

  /// What is said of the cost in docs/architecture.md.
  @Test
  void inABusyYearItChangesLessOftenThanTheStateAndStaysSmall() {
    var days =
        BusyAccountYear.of(1).stream()
            .collect(
                Collectors.groupingBy(
                    it -> LocalDate.ofInstant(it.at(), ZoneOffset.UTC),
                    TreeMap::new,
                    Collectors.toList()));
    var sizes = new ArrayList<Integer>();
    var writes = 0;
    var changes = 0;
    Optional<ListedAccount> shown = Optional.empty();
    for (var day : days.entrySet()) {
      var state = step(BusyAccountYear.ACCOUNT, day.getValue(), day.getKey());
      writes += state.isPresent() ? 1 : 0;
      var now = state.map(ListedAccount::of);
      if (now.isPresent() && shown.filter(now.get()::showsSameAs).isEmpty()) {
        changes++;
        shown = now;
        sizes.add(bytes(now.get()));
      }
    }

    assertThat(changes).isLessThan(writes);
    assertThat(sizes).allMatch(size -> size < 512);
  }

  /// As DynamoDB counts them.
  private static int bytes(ListedAccount account) {
    return ListedAccountItem.of(account, 1_000).entrySet().stream()
        .mapToInt(it -> it.getKey().length() + length(it.getValue()))
        .sum();
  }

  private static int length(AttributeValue value) {
    return value.s() != null
        ? value.s().getBytes(StandardCharsets.UTF_8).length
        : value.n() != null ? value.n().length() / 2 + 1 : 1;
  }

  @Provide
  Arbitrary<List<LoggedSignal>> logs() {
    return ArbitrarySignals.logs();
  }
}
