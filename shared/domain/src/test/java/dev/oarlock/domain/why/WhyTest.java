package dev.oarlock.domain.why;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.health.InForce;
import dev.oarlock.domain.health.LedgerLine.Kind;
import dev.oarlock.domain.health.Scorecards;
import dev.oarlock.domain.past.Past;
import dev.oarlock.domain.signal.Signal;
import dev.oarlock.domain.signal.Signal.ContactChanged;
import dev.oarlock.domain.signal.Signal.UsageReported;
import dev.oarlock.domain.testing.Acme;
import dev.oarlock.domain.testing.Story;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class WhyTest {
  private static final LocalDate BEFORE = LocalDate.parse("2026-11-15");

  @Test
  void theReportBehindAFallStandsBesideTheOneBefore() {
    var why = since(Acme.withLittleUse());

    assertThat(line(why, "Adoption").behind())
        .filteredOn(Behind.Came.class::isInstance)
        .map(Behind.Came.class::cast)
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
        since(Acme.withoutSponsor()).lines().stream()
            .filter(it -> it.entry().kind() == Kind.GUARDRAIL)
            .findFirst();

    assertThat(guardrail.orElseThrow().behind())
        .singleElement()
        .isInstanceOfSatisfying(
            Behind.Came.class,
            came -> assertThat(came.fact().signal()).isInstanceOf(ContactChanged.class));
  }

  @Test
  void aLineShowsItsComponentWeekByWeek() {
    var trend = line(since(Acme.withLittleUse()), "Adoption").trend();

    assertThat(trend).hasSize(9);
    assertThat(trend.getLast().orElseThrow()).isLessThan(trend.get(7).orElseThrow());
    assertThat(trend).doesNotContain(OptionalInt.empty());
  }

  @Test
  void beforeTheFirstSignalNothingIsKnown() {
    assertThat(past(Acme.doingWell()).on(LocalDate.parse("2025-01-01"))).isEmpty();
  }

  private static Why since(Story story) {
    var past = past(story);
    var before = past.on(BEFORE).orElseThrow();
    return Why.between(before, past.on(Acme.TODAY).orElseThrow(), past).orElseThrow();
  }

  private static Why.Line line(Why why, String subject) {
    return why.lines().stream()
        .filter(it -> it.entry().subject().equals(subject))
        .findFirst()
        .orElseThrow();
  }

  private static OptionalInt users(Signal signal) {
    return ((UsageReported) signal).activeUsers();
  }

  private static Past past(Story story) {
    return Past.asKnown(story.signals(), InForce.always(Scorecards.shipped()), ZoneOffset.UTC);
  }
}
