package dev.oarlock.domain.account.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceVoided;
import dev.oarlock.domain.account.signal.HandlingSignal.SignalWithdrawn;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.RelationshipSignal.SentimentNoted;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.SignalId;
import dev.oarlock.domain.transition.state.SignalBatch;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What somebody wrote down and took back.
class WithdrawnSignalTest {
  private static final AccountId ACME = new AccountId("acme");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private final LoggedSignal good = told("pulse-4", 0, pulse(4));
  private final LoggedSignal bad = told("pulse-1", 60, pulse(1));
  private final LoggedSignal undo = told("undo", 90, withdrawn("pulse-1"));

  @Test
  void thePulseBeforeCountsAgain() {
    var facts = fold(good, bad, undo);

    assertThat(facts.latest(SentimentNoted.class).orElseThrow().signal().pulse()).isEqualTo(4);
  }

  @Test
  void theOrderInWhichTheyComeDoesNotMatter() {
    assertThat(fold(undo, bad, good)).isEqualTo(fold(good, bad, undo));
    assertThat(fold(good, undo, bad, undo)).isEqualTo(fold(good, bad, undo));
  }

  @Test
  void whatASystemReportedCannotBeTakenBack() {
    var voided = told("invoice", 0, new InvoiceVoided("I-1"));

    assertThat(fold(voided, told("undo", 1, withdrawn("invoice"))).of(InvoiceVoided.class))
        .hasSize(1);
  }

  @Test
  void aBatchWithItOrWithWhatWasTakenBackBeforeIsReadFromTheLog() {
    var known = Facts.none().fold(List.of(undo), TODAY);

    assertThat(batch(undo).takesBack(Facts.none())).isTrue();
    assertThat(batch(bad).takesBack(known)).isTrue();
    assertThat(batch(good).takesBack(known)).isFalse();
    assertThat(batch(bad).takesBack(Facts.none())).isFalse();
  }

  @Test
  void itIsNoNewsOfTheCustomer() {
    assertThat(fold(good, bad, undo).latestSignalTime())
        .contains(NOON.atOffset(java.time.ZoneOffset.UTC));
  }

  private static Facts fold(LoggedSignal... log) {
    var distinct = Stream.of(log).distinct().toList();
    return Facts.none().fold(new MergedLog(_ -> distinct).of(ACME), TODAY);
  }

  private static SignalBatch batch(LoggedSignal signal) {
    return new SignalBatch(ACME, List.of(signal), BigInteger.ONE, BigInteger.ONE);
  }

  private static LoggedSignal told(String id, int seconds, Signal signal) {
    var at = NOON.plusSeconds(seconds);
    return new LoggedSignal(new SignalId(id), ACME, at, at, signal);
  }

  private static SignalWithdrawn withdrawn(String id) {
    return new SignalWithdrawn(id, new Csm("dana"));
  }

  private static SentimentNoted pulse(int pulse) {
    return new SentimentNoted(
        pulse, List.of(), Optional.empty(), Optional.empty(), Optional.of(new Csm("dana")));
  }
}
