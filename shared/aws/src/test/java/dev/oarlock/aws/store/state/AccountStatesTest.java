package dev.oarlock.aws.store.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.store.state.AccountStates.SaveResult;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.SignalId;
import dev.oarlock.domain.account.signal.SystemSignal.DayPassed;
import dev.oarlock.domain.transition.state.Account;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.testing.LocalTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

class AccountStatesTest {
  private static final List<LoggedSignal> YEAR = BusyAccountYear.of(3);

  private final LocalTable table = LocalTable.empty();
  private final AccountStates states = new AccountStates(table.dynamo(), table.name());

  @Test
  void anAccountNobodyScoredHasNoState() {
    var nobody = new AccountId("nobody");

    assertThat(states.load(nobody)).isEqualTo(new Account.Unscored(nobody));
  }

  @Test
  void whatWasSavedIsLoaded() {
    var state = state("acme");

    assertThat(states.save(state)).isEqualTo(SaveResult.SAVED);

    assertThat(states.load(state.id()).scored().map(AccountState::assessment))
        .contains(state.assessment());
  }

  @Test
  void ofTwoWhoWriteTheSameVersionTheSecondIsTold() {
    var first = state("acme");
    states.save(first);

    assertThat(states.save(first)).isEqualTo(SaveResult.OUTDATED);
    assertThat(states.save(after(first))).isEqualTo(SaveResult.SAVED);
    assertThat(states.save(after(first))).isEqualTo(SaveResult.OUTDATED);
  }

  @Test
  void theBookIsReadInBatches() {
    var ids = IntStream.range(0, 120).mapToObj(n -> new AccountId("account-" + n)).toList();
    ids.forEach(id -> states.save(state(id.value())));

    var book = states.loadAll(ids);

    assertThat(book).extracting(AccountState::id).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(states.loadAll(List.of(new AccountId("nobody")))).isEmpty();
  }

  @Test
  void dueAccountsAreFoundOnTheirDayAndForAMonthAfterIt() {
    var state = state("acme");
    states.save(state);
    var due = state.scores().nextChangeDay().orElseThrow();

    assertThat(states.indexes().dueBy(due.minusDays(1))).isEmpty();
    assertThat(states.indexes().dueBy(due)).containsExactly(state.id());
    assertThat(states.indexes().dueBy(due.plusDays(31))).containsExactly(state.id());
    assertThat(states.indexes().dueBy(due.plusDays(32))).isEmpty();
  }

  @Test
  void onlyAccountsAboutWhichADecisionIsWantedAreInTheQueueTheSoonestFirst() {
    var later = DisagreementFixture.until("later", LocalDate.parse("2026-06-01"));
    var sooner = DisagreementFixture.until("sooner", LocalDate.parse("2026-03-01"));
    states.save(later.state());
    states.save(sooner.state());
    states.save(state("acme"));

    assertThat(states.indexes().withOpenDisagreement()).containsExactly(sooner.id(), later.id());
    assertThat(states.load(later.id()).risk().disagreements())
        .isEqualTo(later.state().risk().disagreements());

    states.save(sooner.decided());

    assertThat(states.indexes().withOpenDisagreement()).containsExactly(later.id());
  }

  @Test
  void theIndexCostsOnlyWhenTheDueDayMoves() {
    var item = AccountStateItem.toItem(state("acme"));
    put(item);

    var again = put(item);

    assertThat(again.table()).isLessThanOrEqualTo(1);
    assertThat(again.index()).isZero();
  }

  @Test
  void aBusyYearCostsOneReadUnitAndThreeWriteUnits() {
    var state = AccountStateFixture.dayByDay(BusyAccountYear.ACCOUNT, YEAR);
    var written = put(AccountStateItem.toItem(state));

    var read =
        table
            .dynamo()
            .getItem(get ->
                get.tableName(table.name())
                    .key(AccountStateItem.key(state.id()))
                    .consistentRead(true)
                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));

    assertThat(read.consumedCapacity().capacityUnits()).isEqualTo(1);
    assertThat(written).isEqualTo(new Units(3, 1));
  }

  private record Units(double table, double index) {}

  private Units put(Map<String, AttributeValue> item) {
    var charged =
        table
            .dynamo()
            .putItem(it ->
                it.tableName(table.name())
                    .item(item)
                    .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES))
            .consumedCapacity();
    var indexes = charged.globalSecondaryIndexes().values();
    return new Units(
        charged.table().capacityUnits(),
        indexes.stream().mapToDouble(it -> it.capacityUnits()).sum());
  }

  private static AccountState state(String account) {
    return AccountStateFixture.atOnce(
        new AccountId(account), YEAR.subList(0, 12), BusyAccountYear.LAST.minusDays(364));
  }

  private static AccountState after(AccountState state) {
    var tomorrow = state.assessment().day().plusDays(1);
    var at = YEAR.getFirst().at();
    var passed = new LoggedSignal(new SignalId("day"), state.id(), at, at, new DayPassed(tomorrow));
    return AccountStateFixture.next(state, List.of(passed), tomorrow);
  }
}
