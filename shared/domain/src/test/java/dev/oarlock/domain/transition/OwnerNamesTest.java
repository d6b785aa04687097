package dev.oarlock.domain.transition;

import static dev.oarlock.domain.testing.SampleSignals.registered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.account.evidence.relationship.OwnershipEvidence.Handover;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Person;
import dev.oarlock.domain.account.identity.PersonDirectory;
import dev.oarlock.domain.account.identity.PersonId;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.RelationshipSignal.SentimentNoted;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.transition.state.Account;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.transition.state.SignalBatch;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnerNamesTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-28");
  private static final PersonDirectory PEOPLE =
      PersonDirectory.of(
          List.of(
              new Person(
                  new PersonId("dana"),
                  "Dana Lee",
                  List.of("D. Lee"),
                  Optional.of("d.lee@acme.com"),
                  Optional.of("U024BE7LH"),
                  Optional.empty())));

  @Test
  void anotherSystemsNameForTheOwnerIsNoHandover() {
    var log =
        AccountLog.of("acme")
            .on("2026-01-01", owned("D. Lee"))
            .on("2026-11-27", owned("d.lee@acme.com"))
            .on("2026-11-28", owned("dana"));

    assertThat(handover(scored(PEOPLE, log))).isEmpty();
    assertThat(handover(scored(PersonDirectory.empty(), log))).isPresent();
  }

  @Test
  void whoIsNotInTheDirectoryIsWhomTheSystemsName() {
    var log = AccountLog.of("acme").on("2026-01-01", owned("D. Lee")).on("2026-11-27", owned("bo"));

    assertThat(handover(scored(PEOPLE, log)))
        .contains(new Handover(new Csm("Dana Lee"), new Csm("bo"), LocalDate.parse("2026-11-27")));
  }

  @Test
  void aPulseFromSlackIsTheOwnersOwn() {
    var log =
        AccountLog.of("acme")
            .on("2026-01-01", owned("bo"))
            .on("2026-11-20", pulseBy("U024BE7LH"))
            .on("2026-11-21", owned("D. Lee"));

    assertThat(AccountEvidence.of(scored(PEOPLE, log).facts()).sentiment().inheritedPulse())
        .isEmpty();
  }

  /// What was scored before the name was known as the same person's.
  @Test
  void aNameThatIsAddedLaterMakesTheHandoverNone() {
    var log =
        AccountLog.of("acme").on("2026-01-01", owned("D. Lee")).on("2026-11-27", owned("dana"));
    var before = scored(PersonDirectory.empty(), log);

    var after = (AccountState) new OwnerNames(PEOPLE, TODAY).in(before);

    assertThat(handover(before)).isPresent();
    assertThat(handover(after)).isEmpty();
  }

  @Test
  void withoutADirectoryNothingIsRenamed() {
    var before = scored(PersonDirectory.empty(), AccountLog.of("acme").on(TODAY, owned("bo")));

    assertThat(new OwnerNames(PersonDirectory.empty(), TODAY).in(before)).isSameAs(before);
  }

  private static Optional<Handover> handover(AccountState state) {
    return AccountEvidence.of(state.facts()).ownership().latestHandover();
  }

  private static AccountState scored(PersonDirectory people, AccountLog log) {
    var batch = batch(log.signals());
    var before = new Account.Unscored(batch.account());
    var result =
        new AccountTransition(StreamedAccount.MODELS, TODAY)
            .decide(before, new OwnerNames(people, TODAY).in(batch));
    return ((TransitionResult.Advanced) result).after();
  }

  private static SignalBatch batch(List<LoggedSignal> signals) {
    return new SignalBatch(
        signals.getFirst().account(), signals, BigInteger.ONE, BigInteger.valueOf(signals.size()));
  }

  private static Signal owned(String csm) {
    return registered("2026-01-01").withCsm(new Csm(csm));
  }

  private static Signal pulseBy(String user) {
    return new SentimentNoted(
        4, List.of(), Optional.empty(), Optional.empty(), Optional.of(new Csm(user)));
  }
}
