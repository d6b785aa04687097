package dev.oarlock.domain.account.evidence;

import static dev.oarlock.domain.testing.SampleSignals.active;
import static dev.oarlock.domain.testing.SampleSignals.joined;
import static dev.oarlock.domain.testing.SampleSignals.left;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.ContactRole;
import dev.oarlock.domain.account.signal.SystemSignal.AnomalyNoted;
import dev.oarlock.domain.account.signal.SystemSignal.SourceInterrupted;
import dev.oarlock.domain.account.signal.policy.SignalType;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.health.measure.Measure;
import dev.oarlock.domain.health.scorecard.Scorecard;
import dev.oarlock.domain.risk.telltale.Telltale;
import dev.oarlock.domain.risk.telltale.TelltaleDetection;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.AcmeExample;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnomalyNotedTest {
  private static final LocalDate SINCE = AcmeExample.TODAY;
  private static final LocalDate TODAY = SINCE.plusDays(2);
  private static final AccountLog FELL =
      AcmeExample.doingWell()
          .on(SINCE, active(SINCE, 2))
          .on(SINCE.plusDays(1), active(SINCE.plusDays(1), 2))
          .on(TODAY, active(TODAY, 2));

  @Test
  void suspectReportsAreSetAside() {
    var without = AcmeExample.doingWell();

    assertThat(essence(FELL)).isNotEqualTo(essence(without));
    assertThat(essence(FELL.on(SINCE, open(SignalType.USAGE_REPORTED))))
        .isEqualTo(essence(without));
  }

  @Test
  void suspectReportsRaiseNoTelltaleSign() {
    assertThat(signs(FELL)).contains(Telltale.USAGE_COLLAPSED);
    assertThat(signs(FELL.on(SINCE, open(SignalType.USAGE_REPORTED)))).isEmpty();
  }

  @Test
  void theForecastIgnoresSuspectReportsToo() {
    var hazard = HazardModel.expert(new Probability(.1));
    var later = SINCE.plusDays(40);
    var story = AcmeExample.doingWell();
    for (var day = SINCE; !day.isAfter(later); day = day.plusDays(1)) {
      story = story.on(day, active(day, 2));
    }
    var fell = story.facts(later);
    var held = story.on(SINCE, open(SignalType.USAGE_REPORTED)).facts(later);

    assertThat(hazard.forecast(held, later).within90().value())
        .isLessThan(hazard.forecast(fell, later).within90().value() / 2);
  }

  @Test
  void confirmedReportsCountAsIfNeverSuspect() {
    var real = anomaly(SignalType.USAGE_REPORTED, Optional.of(TODAY), true);

    assertThat(essence(FELL.on(SINCE, open(SignalType.USAGE_REPORTED)).on(TODAY, real)))
        .isEqualTo(essence(FELL));
  }

  @Test
  void wrongReportsNeverCountAndLaterOnesDo() {
    var wrong = anomaly(SignalType.USAGE_REPORTED, Optional.of(TODAY), false);
    var mended = TODAY.plusDays(1);
    var story = FELL.on(TODAY, wrong).on(mended, active(mended, 64));
    var never = AcmeExample.doingWell().on(TODAY, active(TODAY, 2)).on(mended, active(mended, 64));

    assertThat(assessed(story, mended).components())
        .isEqualTo(assessed(never, mended).components());
  }

  @Test
  void aSponsorIsStillPresentWhileTheirLeavingIsSuspect() {
    var story =
        AccountLog.of("acme")
            .on("2026-01-01", joined("p1", ContactRole.SPONSOR))
            .on(SINCE, left("p1", ContactRole.SPONSOR));

    assertThat(signs(story)).containsExactly(Telltale.SPONSOR_LEFT);
    var held = story.on(SINCE, open(SignalType.CONTACT_CHANGED));
    assertThat(signs(held)).isEmpty();
    assertThat(Measure.SPONSORS.read(AccountEvidence.of(held.facts(TODAY)), TODAY).value())
        .hasValue(1);
  }

  @Test
  void theOpenAnomaliesAreNamed() {
    var held = FELL.on(SINCE, open(SignalType.USAGE_REPORTED)).facts(TODAY);

    assertThat(AccountEvidence.of(held).openOutages(TODAY))
        .containsExactly(
            new SourceInterrupted(
                SignalType.USAGE_REPORTED,
                "31 of 38 accounts moved at once",
                SINCE,
                Optional.empty()));
  }

  private static AnomalyNoted open(SignalType signalType) {
    return anomaly(signalType, Optional.empty(), false);
  }

  private static AnomalyNoted anomaly(
      SignalType signalType, Optional<LocalDate> until, boolean real) {
    return new AnomalyNoted(signalType, SINCE, 31, 38, until, real);
  }

  private static Set<Telltale> signs(AccountLog story) {
    return TelltaleDetection.telltalesOn(story.facts(TODAY), TODAY);
  }

  private static Object essence(AccountLog story) {
    var assessment = assessed(story, TODAY);
    return List.of(assessment.score(), assessment.band(), assessment.components());
  }

  private static HealthAssessment assessed(AccountLog story, LocalDate day) {
    return Scorecard.shipped().assess(story.facts(day), day, Band.GREEN);
  }
}
