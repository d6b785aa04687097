package dev.oarlock.domain.dataquality.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.ExternalId;
import dev.oarlock.domain.account.signal.policy.SignalType;
import dev.oarlock.domain.dataquality.identity.IdentityAnswer.ExistingCustomer;
import dev.oarlock.domain.dataquality.identity.IdentityAnswer.IgnoredIdentity;
import dev.oarlock.domain.dataquality.identity.IdentityAnswer.NewCustomer;
import dev.oarlock.domain.dataquality.identity.IdentityQuestion.AnswerResult;
import dev.oarlock.domain.dataquality.identity.IdentityQuestion.IdentityStanding;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class IdentityQuestionTest {
  private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");
  private static final ExternalId CUS = new ExternalId("stripe", "cus_1");
  private static final AccountId ACME = new AccountId("acme");
  private static final AccountId BETA = new AccountId("beta");

  @Test
  void theFirstOfTwoWhoAnswerAtOnceHolds() {
    var first = new ExistingCustomer(ACME, "U1", NOW);
    var question = waiting().answered(first);

    assertThat(question).isEqualTo(new AnswerResult.Holds(first));
    assertThat(answered(first).answered(new ExistingCustomer(BETA, "U2", NOW)))
        .isEqualTo(new AnswerResult.Overtaken(new IdentityStanding.OnItsWay(first)));
  }

  @Test
  void clickedTwiceIsOnce() {
    var first = new ExistingCustomer(ACME, "U1", NOW);

    assertThat(answered(first).answered(new ExistingCustomer(ACME, "U2", NOW.plusSeconds(1))))
        .isEqualTo(new AnswerResult.SaidBefore(new IdentityStanding.OnItsWay(first)));
  }

  @Test
  void aLateClickChangesNothingOfWhatAnotherSystemHasTold() {
    var known = new IdentityQuestion(none(), Optional.of(BETA), Optional.empty());

    assertThat(known.answered(new ExistingCustomer(ACME, "U1", NOW)))
        .isInstanceOf(AnswerResult.Overtaken.class);
    assertThat(known.answered(new NewCustomer("Acme", "U1", NOW)))
        .isInstanceOf(AnswerResult.Overtaken.class);
    assertThat(known.answered(new IgnoredIdentity("U1", NOW)))
        .isInstanceOf(AnswerResult.Overtaken.class);
    assertThat(known.answered(new ExistingCustomer(BETA, "U1", NOW)))
        .isInstanceOf(AnswerResult.SaidBefore.class);
  }

  @Test
  void whatIsIgnoredMayBeSaidToBeSomebodysAfterAll() {
    var wanted = new ExistingCustomer(ACME, "U1", NOW);

    assertThat(answered(new IgnoredIdentity("U2", NOW)).answered(wanted))
        .isEqualTo(new AnswerResult.Holds(wanted));
  }

  @Test
  void ofWhomOrdersOrBillsWaitIsAskedFirstThenForWhomMostWaits() {
    var busy = waiting("busy", SignalType.TICKET_OPENED, 40, NOW);
    var invoiced = waiting("invoiced", SignalType.INVOICE_OVERDUE, 1, NOW);
    var ordered = waiting("ordered", SignalType.CONTRACT_CHANGED, 2, NOW);
    var longer = waiting("longer", SignalType.TICKET_OPENED, 40, NOW.minusSeconds(60));

    assertThat(Stream.of(busy, invoiced, ordered, longer).sorted(WaitingIdentity.MOST_FIRST))
        .containsExactly(ordered, invoiced, longer, busy);
  }

  private static WaitingIdentity waiting(String id, SignalType type, int count, Instant since) {
    return new WaitingIdentity(
        new ExternalId("stripe", id),
        Map.of(type, count),
        Optional.of(since),
        IdentityHints.none());
  }

  @Test
  void anAnswerThatNeverArrivedIsAskedForAgain() {
    var lost = answered(new ExistingCustomer(ACME, "U1", NOW));

    assertThat(lost.isOpen(NOW.plusSeconds(60))).isFalse();
    assertThat(lost.isOpen(NOW.plus(Duration.ofMinutes(6)))).isTrue();
  }

  /// Whoever clicks what, in whichever order: one answer holds, and everybody else hears which.
  @Property(tries = 200)
  void ofAnyClicksOneHolds(@ForAll("clicks") List<IdentityAnswer> clicks) {
    var question = waiting();
    var held = new ArrayList<IdentityAnswer>();
    for (var click : clicks) {
      switch (question.answered(click)) {
        case AnswerResult.Holds(var answer) -> {
          held.add(answer);
          question =
              new IdentityQuestion(question.waiting(), question.known(), Optional.of(answer));
        }
        case AnswerResult.SaidBefore(IdentityStanding.OnItsWay(var answer)) ->
            assertThat(answer.isSameAs(held.getLast())).isTrue();
        case AnswerResult.SaidBefore _ ->
            assertThat(held.getLast()).isInstanceOf(IgnoredIdentity.class);
        case AnswerResult.Overtaken(var standing) ->
            assertThat(standing).isEqualTo(new IdentityStanding.OnItsWay(held.getLast()));
      }
    }
    var customers = held.stream().filter(it -> !(it instanceof IgnoredIdentity)).toList();
    assertThat(customers).hasSizeLessThanOrEqualTo(1);
  }

  @Property(tries = 100)
  void whatWaitsIsTheSameInWhateverOrderItCame(@ForAll("types") List<SignalType> types) {
    var forwards = none();
    for (var type : types) {
      forwards = forwards.with(type, seen(type), hints(type));
    }
    var backwards = none();
    for (var type : types.reversed()) {
      backwards = backwards.with(type, seen(type), hints(type));
    }

    assertThat(forwards).isEqualTo(backwards);
    assertThat(forwards.count()).isEqualTo(types.size());
  }

  @Provide
  Arbitrary<List<IdentityAnswer>> clicks() {
    return Arbitraries.<IdentityAnswer>of(
            new ExistingCustomer(ACME, "U1", NOW),
            new ExistingCustomer(BETA, "U2", NOW),
            new NewCustomer("Gamma", "U3", NOW),
            new IgnoredIdentity("U4", NOW))
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  @Provide
  Arbitrary<List<SignalType>> types() {
    return Arbitraries.of(SignalType.values()).list().ofMaxSize(12);
  }

  private static Instant seen(SignalType type) {
    return NOW.minusSeconds(type.ordinal());
  }

  private static IdentityHints hints(SignalType type) {
    return new IdentityHints(Set.of("Name " + type.ordinal() % 7), Set.of());
  }

  private static WaitingIdentity none() {
    return WaitingIdentity.nothing(CUS);
  }

  private static IdentityQuestion waiting() {
    var one = none().with(SignalType.INVOICE_ISSUED, NOW, IdentityHints.none());
    return new IdentityQuestion(one, Optional.empty(), Optional.empty());
  }

  private static IdentityQuestion answered(IdentityAnswer answer) {
    return new IdentityQuestion(waiting().waiting(), Optional.empty(), Optional.of(answer));
  }
}
