package dev.oarlock.domain.account.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.AccountReference;
import dev.oarlock.domain.account.signal.IdentitySignal.AccountsMerged;
import dev.oarlock.domain.account.signal.IdentitySignal.AccountsSplit;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.ProductSignal.TicketOpened;
import dev.oarlock.domain.account.signal.ProductSignal.UsageReported;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.SignalId;
import dev.oarlock.domain.account.signal.SystemSignal.MergeNoted;
import dev.oarlock.domain.testing.ArbitrarySignals;
import dev.oarlock.domain.testing.SampleSignals;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MergedLogTest {
  private static final AccountId ACME = new AccountId("acme");
  private static final AccountId SALES = new AccountId("acme-sales");
  private static final AccountId EAST = new AccountId("acme-east");

  private final Map<AccountId, List<LoggedSignal>> logs = new HashMap<>();

  @Test
  void bothPastsCountOnceTwoAccountsAreOne() {
    told(ACME, 1, ticket("A-1"));
    told(SALES, 2, ticket("S-1"));

    merged(ACME, 5, SALES);

    assertThat(tickets(ACME)).containsExactlyInAnyOrder("A-1", "S-1");
    assertThat(tickets(SALES)).containsExactly("S-1");
  }

  @Test
  void whatIsToldOfThePartLaterCountsForTheWhole() {
    merged(ACME, 5, SALES);
    told(SALES, 6, ticket("S-2"));

    assertThat(tickets(ACME)).containsExactly("S-2");
  }

  @Test
  void theUsersOfBothAreAddedUpAndNeitherCorrectsTheOther() {
    told(ACME, 8, used(10, 80));
    told(ACME, 12, used(10, 60));
    told(ACME, 9, used(10, 20).countedBy("sso"));
    told(SALES, 11, used(10, 30));
    told(EAST, 11, used(10, 7));
    told(ACME, 13, used(11, 50));

    merged(ACME, 5, SALES);
    merged(SALES, 5, EAST);

    assertThat(users(ACME, 10)).hasValue(97);
    assertThat(users(ACME, 11)).hasValue(50);

    split(ACME, 14, SALES);

    assertThat(users(ACME, 10)).hasValue(60);
    assertThat(users(SALES, 10)).hasValue(37);
  }

  private OptionalDouble users(AccountId account, int day) {
    var until = new HashMap<AccountId, List<LoggedSignal>>();
    logs.forEach((id, log) ->
        until.put(
            id,
            log.stream()
                .filter(it ->
                    !(it.signal() instanceof UsageReported report)
                        || report.day().equals(LocalDate.ofInstant(day(day), ZoneOffset.UTC)))
                .toList()));
    var log = new MergedLog(id -> until.getOrDefault(id, List.of())).of(account);
    return AccountEvidence.of(Facts.none().fold(log, ArbitrarySignals.TODAY)).usage().activeUsers();
  }

  private static UsageReported used(int day, int users) {
    return SampleSignals.active(LocalDate.ofInstant(day(day), ZoneOffset.UTC), users)
        .countedBy("product");
  }

  @Test
  void thePartsOfPartsBelongToTheWhole() {
    told(EAST, 1, ticket("E-1"));
    merged(SALES, 5, EAST);
    merged(ACME, 6, SALES);

    assertThat(tickets(ACME)).containsExactly("E-1");

    split(ACME, 7, SALES);

    assertThat(tickets(ACME)).isEmpty();
    assertThat(tickets(SALES)).containsExactly("E-1");
  }

  @Test
  void whoThePartWasDoesNotRenameTheWhole() {
    told(ACME, 1, SampleSignals.customer("Acme"));
    told(SALES, 9, SampleSignals.customer("Acme Sales"));

    merged(ACME, 5, SALES);

    assertThat(AccountProfile.of(facts(ACME)).name()).contains("Acme");
  }

  @Test
  void thePastOfThePartBecameKnownWithTheMerge() {
    told(SALES, 2, ticket("S-1"));
    merged(ACME, 5, SALES);

    assertThat(new MergedLog(this::log).of(ACME))
        .filteredOn(signal -> signal.signal() instanceof TicketOpened)
        .extracting(LoggedSignal::at, LoggedSignal::knownAt)
        .containsExactly(tuple(day(2), day(5)));
  }

  @Test
  void toldTwiceOrInAnyOrderTheLatestOfAPairCounts() {
    var log = new ArrayList<LoggedSignal>();
    merged(ACME, 5, SALES);
    merged(ACME, 5, SALES);
    split(ACME, 6, SALES);
    merged(ACME, 7, SALES);
    split(ACME, 8, SALES);
    log.addAll(logs.get(ACME));

    for (var seed = 0; seed < 20; seed++) {
      Collections.shuffle(log, new Random(seed));
      assertThat(AccountMerges.of(Facts.none().fold(log, ArbitrarySignals.TODAY)).members())
          .isEmpty();
    }
  }

  @Property(tries = 50)
  void mergedAndThenSplitIsTheStateBefore(
      @ForAll("logs") List<LoggedSignal> one, @ForAll("logs") List<LoggedSignal> other) {
    logs.clear();
    logs.put(ACME, new ArrayList<>(one));
    logs.put(SALES, new ArrayList<>(other));
    var whole = facts(ACME);
    var part = facts(SALES);

    merged(ACME, 5, SALES);
    split(ACME, 6, SALES);

    assertThat(withoutMerges(facts(ACME))).isEqualTo(whole);
    assertThat(withoutMerges(facts(SALES))).isEqualTo(part);
    assertThat(AccountMerges.of(facts(SALES)).into()).isEmpty();
    assertThat(facts(ACME).latestSignalTime()).isEqualTo(whole.latestSignalTime());
    assertThat(AccountEvidence.of(facts(ACME)).customerSince())
        .isEqualTo(AccountEvidence.of(whole).customerSince());
  }

  /// Signal by signal is the same as all at once.
  @Property(tries = 50)
  void theWholeIsTheSameInWhateverOrderItsPartsAreTold(
      @ForAll("logs") List<LoggedSignal> one,
      @ForAll("logs") List<LoggedSignal> other,
      @ForAll Random random) {
    logs.clear();
    logs.put(ACME, new ArrayList<>(one));
    logs.put(SALES, new ArrayList<>(other));
    merged(ACME, 5, SALES);
    var signals = new ArrayList<>(new MergedLog(this::log).of(ACME));
    Collections.shuffle(signals, random);

    var folded = Facts.none();
    for (var signal : signals) {
      folded = folded.fold(List.of(signal), ArbitrarySignals.TODAY);
    }

    assertThat(folded).isEqualTo(facts(ACME));
  }

  @Provide
  Arbitrary<List<LoggedSignal>> logs() {
    return ArbitrarySignals.logs();
  }

  private static Facts withoutMerges(Facts facts) {
    return Facts.of(
        facts.all().filter(fact -> !AccountMerges.isMerge(fact.signal())).toList(),
        ArbitrarySignals.TODAY);
  }

  private List<String> tickets(AccountId account) {
    return facts(account).of(TicketOpened.class).stream()
        .map(fact -> fact.signal().ticket())
        .toList();
  }

  private Facts facts(AccountId account) {
    return Facts.none().fold(new MergedLog(this::log).of(account), ArbitrarySignals.TODAY);
  }

  private List<LoggedSignal> log(AccountId account) {
    return logs.getOrDefault(account, List.of());
  }

  private void merged(AccountId whole, int day, AccountId part) {
    told(part, day, new MergeNoted(whole, false));
    told(whole, day, new AccountsMerged(new AccountReference.ByAccountId(part)));
  }

  private void split(AccountId whole, int day, AccountId part) {
    told(part, day, new MergeNoted(whole, true));
    told(whole, day, new AccountsSplit(new AccountReference.ByAccountId(part)));
  }

  private void told(AccountId account, int day, Signal signal) {
    var log = logs.computeIfAbsent(account, _ -> new ArrayList<>());
    var id = new SignalId("told-" + log.size());
    log.add(new LoggedSignal(id, account, day(day), day(day), signal));
  }

  private static Instant day(int day) {
    return ArbitrarySignals.TODAY.minusDays(20 - day).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static TicketOpened ticket(String id) {
    return new TicketOpened(id, TicketOpened.Priority.LOW, false);
  }
}
