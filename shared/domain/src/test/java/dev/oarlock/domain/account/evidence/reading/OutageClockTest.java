package dev.oarlock.domain.account.evidence.reading;

import static dev.oarlock.domain.testing.SampleSignals.active;
import static dev.oarlock.domain.testing.SampleSignals.issued;
import static dev.oarlock.domain.testing.SampleSignals.paid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.SystemSignal.SourceInterrupted;
import dev.oarlock.domain.account.signal.policy.SignalType;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.scorecard.Scorecard;
import dev.oarlock.domain.risk.telltale.Telltale;
import dev.oarlock.domain.risk.telltale.TelltaleDetection;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.AcmeExample;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutageClockTest {
  private static final LocalDate LAST = LocalDate.parse("2026-09-01");
  private static final LocalDate OUT = LAST.plusDays(1);
  private static final AccountLog USED = AccountLog.of("acme").on(LAST, active(LAST, 40));

  @Test
  void withoutAnOutageMissingReportsCount() {
    assertThat(weeksUnused(USED, LAST.plusDays(35))).isEqualTo(5);
    assertThat(TelltaleDetection.telltalesOn(USED.facts(LAST.plusDays(35)), LAST.plusDays(35)))
        .contains(Telltale.WENT_SILENT);
  }

  @Test
  void theClockStopsWhileASourceIsOut() {
    var story = USED.on(OUT, out(Optional.empty()));

    for (var day = OUT;
        day.isBefore(OUT.plusDays(SourceInterrupted.MAX_DAYS));
        day = day.plusDays(1)) {
      assertThat(weeksUnused(story, day)).isZero();
      assertThat(TelltaleDetection.telltalesOn(story.facts(day), day)).isEmpty();
    }
  }

  @Test
  void afterSixWeeksTheClockGoesOn() {
    var story = USED.on(OUT, out(Optional.empty()));

    assertThat(weeksUnused(story, LAST.plusDays(42 + 6))).isZero();
    assertThat(weeksUnused(story, LAST.plusDays(42 + 7))).isEqualTo(1);
    assertThat(weeksUnused(story, LAST.plusDays(42 + 35))).isEqualTo(5);
  }

  @Test
  void onlyMeasuresOfTheSilentSourceAreFrozen() {
    var story =
        AcmeExample.doingWell()
            .on("2026-11-21", out(Optional.empty(), LocalDate.parse("2026-11-21")));
    var later = AcmeExample.TODAY.plusDays(40);

    var assessment = Scorecard.shipped().assess(story.facts(later), later, Band.GREEN);

    assertThat(assessment.components().getFirst().score())
        .isEqualTo(assessed(AcmeExample.doingWell(), AcmeExample.TODAY));
    assertThat(assessed(AcmeExample.doingWell(), later.plusDays(20))).hasValue(0);
  }

  @Test
  void daysOfAnOutageAreNotCountedAfterItsEnd() {
    var story = USED.on(OUT, out(Optional.of(OUT.plusDays(20))));

    assertThat(weeksUnused(story, OUT.plusDays(20))).isZero();
    assertThat(weeksUnused(story, OUT.plusDays(20 + 6))).isEqualTo(1);
    assertThat(weeksUnused(story, OUT.plusDays(20 + 13))).isEqualTo(2);
  }

  @Test
  void aBacklogFoldsInAsIfThereHadBeenNoOutage() {
    var whole = USED;
    for (var day = OUT; day.isBefore(OUT.plusDays(30)); day = day.plusDays(1)) {
      whole = whole.on(day, active(day, 41));
    }
    var today = OUT.plusDays(30);
    var interrupted = whole.on(OUT, out(Optional.of(OUT.plusDays(25))));

    var was = Scorecard.shipped().assess(whole.facts(today), today, Band.GREEN);
    var is = Scorecard.shipped().assess(interrupted.facts(today), today, Band.GREEN);

    assertThat(is).isEqualTo(was);
  }

  @Test
  void anAccountThatStillReportsIsAssessedByIt() {
    var story = USED.on(OUT, out(Optional.empty())).on(OUT.plusDays(8), active(OUT.plusDays(8), 5));

    assertThat(AccountEvidence.of(story.facts(OUT.plusDays(9))).openOutages(OUT.plusDays(9)))
        .isEmpty();
  }

  @Test
  void openOutagesAreNamed() {
    var outage = out(Optional.empty());
    var facts = USED.on(OUT, outage).facts(OUT.plusDays(9));

    assertThat(AccountEvidence.of(facts).openOutages(OUT.plusDays(9))).containsExactly(outage);
    assertThat(AccountEvidence.of(facts).openOutages(LAST)).isEmpty();
  }

  @Test
  void paymentsMissingInAnOutageAreNotOverdue() {
    var story =
        AccountLog.of("acme")
            .on("2026-07-01", paid("I-1", "2026-07-01"))
            .on("2026-08-01", issued("I-2", "2026-09-05"))
            .on(
                OUT,
                new SourceInterrupted(SignalType.INVOICE_PAID, "billing", OUT, Optional.empty()));
    var later = OUT.plusDays(41);

    assertThat(TelltaleDetection.telltalesOn(story.facts(later), later)).isEmpty();
  }

  private static SourceInterrupted out(Optional<LocalDate> until) {
    return new SourceInterrupted(SignalType.USAGE_REPORTED, "warehouse", OUT, until);
  }

  private static SourceInterrupted out(Optional<LocalDate> until, LocalDate since) {
    return new SourceInterrupted(SignalType.USAGE_REPORTED, "warehouse", since, until);
  }

  private static double weeksUnused(AccountLog story, LocalDate day) {
    return AccountEvidence.of(Facts.none().fold(story.signals(), day))
        .usage()
        .disuse()
        .weeksUnused(day)
        .value()
        .orElseThrow();
  }

  private static java.util.OptionalInt assessed(AccountLog story, LocalDate day) {
    return Scorecard.shipped()
        .assess(story.facts(day), day, Band.GREEN)
        .components()
        .getFirst()
        .score();
  }
}
