package dev.oarlock.domain.history;

import static dev.oarlock.domain.testing.SampleSignals.closed;
import static dev.oarlock.domain.testing.SampleSignals.met;
import static dev.oarlock.domain.testing.SampleSignals.opened;
import static dev.oarlock.domain.testing.SampleSignals.overdue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.signal.ProductSignal.TicketClosed;
import dev.oarlock.domain.account.signal.ProductSignal.TicketOpened.Priority;
import dev.oarlock.domain.account.signal.ProductSignal.UsageReported;
import dev.oarlock.domain.account.signal.RelationshipSignal.ContactChanged;
import dev.oarlock.domain.account.signal.RelationshipSignal.MeetingHeld;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.health.ledger.LedgerLine.Kind;
import dev.oarlock.domain.health.selection.ScorecardHistory;
import dev.oarlock.domain.health.selection.ScorecardSet;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.AcmeExample;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ChangeExplanationTest {
  private static final LocalDate BEFORE = LocalDate.parse("2026-11-15");

  @Test
  void theReportBehindAFallStandsBesideTheOneBefore() {
    var why = since(AcmeExample.withLittleUse());

    assertThat(line(why, "Adoption").signals())
        .filteredOn(ContributingSignal.Arrived.class::isInstance)
        .map(ContributingSignal.Arrived.class::cast)
        .filteredOn(came -> users(came.fact().signal()).isPresent())
        .singleElement()
        .satisfies(came -> {
          assertThat(users(came.fact().signal())).hasValue(20);
          assertThat(users(came.before().orElseThrow().signal())).hasValue(64);
        });
  }

  @Test
  void aGuardrailNamesWhoLeft() {
    var guardrail =
        since(AcmeExample.withoutSponsor()).lines().stream()
            .filter(it -> it.ledgerLine().kind() == Kind.GUARDRAIL)
            .findFirst();

    assertThat(guardrail.orElseThrow().signals())
        .singleElement()
        .isInstanceOfSatisfying(
            ContributingSignal.Arrived.class,
            came -> assertThat(came.fact().signal()).isInstanceOf(ContactChanged.class));
  }

  @Test
  void whatOnlyTimeMovedNamesTheReviewAndNoLaterCall() {
    var called = met(MeetingHeld.Kind.CHECK_IN, false);
    var story = AcmeExample.doingWell().on("2026-10-20", called);
    var why = since(story, LocalDate.parse("2026-10-25"));

    assertThat(line(why, "Relationship").signals())
        .singleElement()
        .isInstanceOfSatisfying(
            ContributingSignal.Remaining.class,
            it -> assertThat(it.fact().day()).isEqualTo("2026-07-05"));
  }

  @Test
  void anUrgentTicketThatWasClosedIsToldByItsClosing() {
    var open = AcmeExample.doingWell().on("2026-11-14", opened("T-9", Priority.URGENT));
    var why =
        since(open.on("2026-11-19", closed("T-9", 4, 24)).on("2026-11-20", closed("T-1", 4, 24)));

    assertThat(line(why, "Support").signals())
        .map(ContributingSignal::fact)
        .filteredOn(fact -> fact.signal() instanceof TicketClosed)
        .map(fact -> ((TicketClosed) fact.signal()).ticket())
        .containsExactly("T-9");
  }

  @Test
  void anInvoiceThatIsNotTheOldestOverdueIsBehindNoLine() {
    var owing = AcmeExample.doingWell().on("2026-11-10", overdue("I-7", "2026-10-20"));
    var why = since(owing.on("2026-11-18", overdue("I-8", "2026-11-16")));

    assertThat(line(why, "Payments").signals())
        .map(it -> it.fact().signal())
        .containsExactly(overdue("I-7", "2026-10-20"));
  }

  @Test
  void aLineShowsItsComponentWeekByWeek() {
    var trend = line(since(AcmeExample.withLittleUse()), "Adoption").trend();

    assertThat(trend).hasSize(9);
    assertThat(trend.getLast().orElseThrow()).isLessThan(trend.get(7).orElseThrow());
    assertThat(trend).doesNotContain(OptionalInt.empty());
  }

  @Test
  void beforeTheFirstSignalThereIsNoSnapshot() {
    assertThat(past(AcmeExample.doingWell()).on(LocalDate.parse("2025-01-01"))).isEmpty();
  }

  private static ChangeExplanation since(AccountLog story) {
    return since(story, BEFORE);
  }

  private static ChangeExplanation since(AccountLog story, LocalDate day) {
    var past = past(story);
    var before = past.on(day).orElseThrow();
    return ChangeExplanation.between(before, past.on(AcmeExample.TODAY).orElseThrow(), past)
        .orElseThrow();
  }

  private static ChangeExplanation.ExplainedLine line(ChangeExplanation why, String subject) {
    return why.lines().stream()
        .filter(it -> it.ledgerLine().subject().equals(subject))
        .findFirst()
        .orElseThrow();
  }

  private static OptionalInt users(Signal signal) {
    return ((UsageReported) signal).activeUsers();
  }

  private static AccountTimeline past(AccountLog story) {
    return AccountTimeline.asKnown(
        story.signals(), ScorecardHistory.always(ScorecardSet.shipped()), ZoneOffset.UTC);
  }
}
