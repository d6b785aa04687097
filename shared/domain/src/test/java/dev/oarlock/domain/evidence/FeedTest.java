package dev.oarlock.domain.evidence;

import static dev.oarlock.domain.testing.Signals.active;
import static dev.oarlock.domain.testing.Signals.issued;
import static dev.oarlock.domain.testing.Signals.paid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.health.Band;
import dev.oarlock.domain.health.Scorecard;
import dev.oarlock.domain.risk.Telltale;
import dev.oarlock.domain.risk.Telltales;
import dev.oarlock.domain.signal.Signal.FeedInterrupted;
import dev.oarlock.domain.testing.Acme;
import dev.oarlock.domain.testing.Story;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeedTest {
  private static final LocalDate LAST = LocalDate.parse("2026-09-01");
  private static final LocalDate OUT = LAST.plusDays(1);
  private static final Story USED = Story.of("acme").on(LAST, active(LAST, 40));

  @Test
  void withoutAnOutageSilenceCounts() {
    assertThat(weeksUnused(USED, LAST.plusDays(35))).isEqualTo(5);
    assertThat(Telltales.on(USED.facts(LAST.plusDays(35)), LAST.plusDays(35)))
        .contains(Telltale.WENT_SILENT);
  }

  @Test
  void timeStandsStillWhileASourceIsOut() {
    var story = USED.on(OUT, out(Optional.empty()));

    for (var day = OUT;
        day.isBefore(OUT.plusDays(FeedInterrupted.MOST_DAYS));
        day = day.plusDays(1)) {
      assertThat(weeksUnused(story, day)).isZero();
      assertThat(Telltales.on(story.facts(day), day)).isEmpty();
    }
  }

  @Test
  void afterSixWeeksTheClockGoesOnFromWhereItStood() {
    var story = USED.on(OUT, out(Optional.empty()));

    assertThat(weeksUnused(story, LAST.plusDays(42 + 6))).isZero();
    assertThat(weeksUnused(story, LAST.plusDays(42 + 7))).isEqualTo(1);
    assertThat(weeksUnused(story, LAST.plusDays(42 + 35))).isEqualTo(5);
  }

  @Test
  void whatOneSourceReportsStandsStillAndNothingElse() {
    var story =
        Acme.doingWell().on("2026-11-21", out(Optional.empty(), LocalDate.parse("2026-11-21")));
    var later = Acme.TODAY.plusDays(40);

    var verdict = Scorecard.shipped().judge(story.facts(later), later, Band.GREEN);

    assertThat(verdict.components().getFirst().score())
        .isEqualTo(judged(Acme.doingWell(), Acme.TODAY));
    assertThat(judged(Acme.doingWell(), later.plusDays(20))).hasValue(0);
  }

  @Test
  void daysOfAnOutageAreNotCountedAfterItsEnd() {
    var story = USED.on(OUT, out(Optional.of(OUT.plusDays(20))));

    assertThat(weeksUnused(story, OUT.plusDays(20))).isZero();
    assertThat(weeksUnused(story, OUT.plusDays(20 + 6))).isEqualTo(1);
    assertThat(weeksUnused(story, OUT.plusDays(20 + 13))).isEqualTo(2);
  }

  @Test
  void theBacklogFoldsInAsIfItHadNeverBeenAway() {
    var whole = USED;
    for (var day = OUT; day.isBefore(OUT.plusDays(30)); day = day.plusDays(1)) {
      whole = whole.on(day, active(day, 41));
    }
    var today = OUT.plusDays(30);
    var interrupted = whole.on(OUT, out(Optional.of(OUT.plusDays(25))));

    var was = Scorecard.shipped().judge(whole.facts(today), today, Band.GREEN);
    var is = Scorecard.shipped().judge(interrupted.facts(today), today, Band.GREEN);

    assertThat(is).isEqualTo(was);
  }

  @Test
  void anAccountThatIsHeardOfAllTheSameIsJudgedByIt() {
    var story = USED.on(OUT, out(Optional.empty())).on(OUT.plusDays(8), active(OUT.plusDays(8), 5));

    assertThat(Evidence.of(story.facts(OUT.plusDays(9))).interrupted(OUT.plusDays(9))).isEmpty();
  }

  @Test
  void whatIsOutIsNamed() {
    var outage = out(Optional.empty());
    var facts = USED.on(OUT, outage).facts(OUT.plusDays(9));

    assertThat(Evidence.of(facts).interrupted(OUT.plusDays(9))).containsExactly(outage);
    assertThat(Evidence.of(facts).interrupted(LAST)).isEmpty();
  }

  @Test
  void unheardPaymentsAreNotOverdue() {
    var story =
        Story.of("acme")
            .on("2026-07-01", paid("I-1", "2026-07-01"))
            .on("2026-08-01", issued("I-2", "2026-09-05"))
            .on(OUT, new FeedInterrupted("InvoicePaid", "billing", OUT, Optional.empty()));
    var later = OUT.plusDays(41);

    assertThat(Telltales.on(story.facts(later), later)).isEmpty();
  }

  private static FeedInterrupted out(Optional<LocalDate> until) {
    return new FeedInterrupted("UsageReported", "warehouse", OUT, until);
  }

  private static FeedInterrupted out(Optional<LocalDate> until, LocalDate since) {
    return new FeedInterrupted("UsageReported", "warehouse", since, until);
  }

  private static double weeksUnused(Story story, LocalDate day) {
    return Evidence.of(Facts.none().fold(story.signals(), day))
        .usage()
        .weeksUnused(day)
        .value()
        .orElseThrow();
  }

  private static java.util.OptionalInt judged(Story story, LocalDate day) {
    return Scorecard.shipped()
        .judge(story.facts(day), day, Band.GREEN)
        .components()
        .getFirst()
        .score();
  }
}
