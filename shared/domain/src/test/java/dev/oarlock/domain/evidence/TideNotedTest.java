package dev.oarlock.domain.evidence;

import static dev.oarlock.domain.testing.Signals.active;
import static dev.oarlock.domain.testing.Signals.joined;
import static dev.oarlock.domain.testing.Signals.left;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.forecast.HazardModel;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.health.Band;
import dev.oarlock.domain.health.Measure;
import dev.oarlock.domain.health.Scorecard;
import dev.oarlock.domain.health.Verdict;
import dev.oarlock.domain.risk.Telltale;
import dev.oarlock.domain.risk.Telltales;
import dev.oarlock.domain.signal.ContactRole;
import dev.oarlock.domain.signal.Signal.FeedInterrupted;
import dev.oarlock.domain.signal.Signal.TideNoted;
import dev.oarlock.domain.testing.Acme;
import dev.oarlock.domain.testing.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TideNotedTest {
  private static final LocalDate SINCE = Acme.TODAY;
  private static final LocalDate TODAY = SINCE.plusDays(2);
  private static final Story FELL =
      Acme.doingWell()
          .on(SINCE, active(SINCE, 2))
          .on(SINCE.plusDays(1), active(SINCE.plusDays(1), 2))
          .on(TODAY, active(TODAY, 2));

  @Test
  void whatIsInDoubtIsSetAside() {
    var without = Acme.doingWell();

    assertThat(essence(FELL)).isNotEqualTo(essence(without));
    assertThat(essence(FELL.on(SINCE, open("UsageReported")))).isEqualTo(essence(without));
  }

  @Test
  void noSignIsSeenInWhatIsInDoubt() {
    assertThat(signs(FELL)).contains(Telltale.USAGE_COLLAPSED);
    assertThat(signs(FELL.on(SINCE, open("UsageReported")))).isEmpty();
  }

  @Test
  void theForecastLeavesItAsideToo() {
    var hazard = HazardModel.expert(new Probability(.1));
    var later = SINCE.plusDays(40);
    var story = Acme.doingWell();
    for (var day = SINCE; !day.isAfter(later); day = day.plusDays(1)) {
      story = story.on(day, active(day, 2));
    }
    var fell = story.facts(later);
    var held = story.on(SINCE, open("UsageReported")).facts(later);

    assertThat(hazard.forecast(held, later).within90().value())
        .isLessThan(hazard.forecast(fell, later).within90().value() / 2);
  }

  @Test
  void whatIsRealCountsAsIfItHadNeverBeenDoubted() {
    var real = tide("UsageReported", Optional.of(TODAY), true);

    assertThat(essence(FELL.on(SINCE, open("UsageReported")).on(TODAY, real)))
        .isEqualTo(essence(FELL));
  }

  @Test
  void whatIsWrongNeverCountsAndWhatComesAfterItDoes() {
    var wrong = tide("UsageReported", Optional.of(TODAY), false);
    var mended = TODAY.plusDays(1);
    var story = FELL.on(TODAY, wrong).on(mended, active(mended, 64));
    var never = Acme.doingWell().on(TODAY, active(TODAY, 2)).on(mended, active(mended, 64));

    assertThat(judged(story, mended).components()).isEqualTo(judged(never, mended).components());
  }

  @Test
  void aSponsorWhoIsSaidToHaveLeftIsStillThereWhileThatIsInDoubt() {
    var story =
        Story.of("acme")
            .on("2026-01-01", joined("p1", ContactRole.SPONSOR))
            .on(SINCE, left("p1", ContactRole.SPONSOR));

    assertThat(signs(story)).containsExactly(Telltale.SPONSOR_LEFT);
    var held = story.on(SINCE, open("ContactChanged"));
    assertThat(signs(held)).isEmpty();
    assertThat(Measure.SPONSORS.read(Evidence.of(held.facts(TODAY)), TODAY).value()).hasValue(1);
  }

  @Test
  void aCardNamesWhatIsInDoubt() {
    var held = FELL.on(SINCE, open("UsageReported")).facts(TODAY);

    assertThat(Evidence.of(held).interrupted(TODAY))
        .containsExactly(
            new FeedInterrupted(
                "UsageReported", "31 of 38 accounts moved at once", SINCE, Optional.empty()));
  }

  private static TideNoted open(String feed) {
    return tide(feed, Optional.empty(), false);
  }

  private static TideNoted tide(String feed, Optional<LocalDate> until, boolean real) {
    return new TideNoted(feed, SINCE, 31, 38, until, real);
  }

  private static Set<Telltale> signs(Story story) {
    return Telltales.on(story.facts(TODAY), TODAY);
  }

  private static Object essence(Story story) {
    var verdict = judged(story, TODAY);
    return List.of(verdict.score(), verdict.band(), verdict.components());
  }

  private static Verdict judged(Story story, LocalDate day) {
    return Scorecard.shipped().judge(story.facts(day), day, Band.GREEN);
  }
}
