package dev.oarlock.domain.health.scorecard;

import static dev.oarlock.domain.testing.SampleSignals.answered;
import static dev.oarlock.domain.testing.SampleSignals.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.ProductSignal.ServiceDisrupted;
import dev.oarlock.domain.account.signal.ProductSignal.ServiceDisrupted.Severity;
import dev.oarlock.domain.account.signal.ProductSignal.TicketOpened.Priority;
import dev.oarlock.domain.account.signal.RelationshipSignal.SurveyAnswered.Survey;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.health.component.HealthComponent;
import dev.oarlock.domain.health.ledger.Ledger;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.AcmeExample;
import dev.oarlock.domain.testing.ArbitrarySignals;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FairMeasuresTest {
  private static final LocalDate TODAY = AcmeExample.TODAY;
  private static final LocalDate YESTERDAY = TODAY.minusDays(1);
  private static final AccountLog ACME = AcmeExample.doingWell();

  @ParameterizedTest
  @CsvSource({"1, 6, 79", "1, 10, 81", "4, 6, 76", "20, 6, 74", "80, 6, 73", "20, 10, 82"})
  void theFewerAnswersTheLessTheyMove(int answers, int stars, int score) {
    var log = ACME;
    for (var i = 0; i < answers; i++) {
      log = log.on(YESTERDAY.minusDays(i % 90), answered(Survey.NPS, stars));
    }

    assertThat(assess(log).score()).hasValue(score);
  }

  @Test
  void aSecondAnswerOfTheSameKindIsALineOfItsOwn() {
    var one = ACME.on(YESTERDAY, answered(Survey.NPS, 3));
    var six = one;
    for (var i = 0; i < 5; i++) {
      six = six.on(YESTERDAY, answered(Survey.NPS, 3));
    }

    assertThat(Ledger.between(assess(one), assess(six)).orElseThrow().lines())
        .singleElement()
        .satisfies(line -> assertThat(line.subject()).isEqualTo("Surveys"))
        .satisfies(line ->
            assertThat(line.reason())
                .isEqualTo("with more answers it counts for 60 % of its weight, not 20 %"));
  }

  @Test
  void theWholeWeightIsKnown() {
    assertThat(assess(ACME.on(YESTERDAY, answered(Survey.NPS, 6))).coverage())
        .isEqualTo(assess(ACME).coverage() + 8);
  }

  @Test
  void fortyFiveTicketsAreNotSelfSufficient() {
    var log = ACME;
    for (var i = 0; i < 45; i++) {
      log = log.on(YESTERDAY.minusDays(2 * i), opened("Q-" + i, Priority.NORMAL));
    }

    assertThat(score(assess(log), HealthComponent.SELF_SUFFICIENCY)).isLessThan(40);
  }

  @ParameterizedTest
  @CsvSource({"CRITICAL, 900, 60", "MAJOR, 900, 78", "MINOR, 900, 80", "CRITICAL, 0, 81"})
  void anOutageIsFeltByItsSeverityAndMinutes(Severity severity, int minutes, int score) {
    var hit = assess(ACME.on(YESTERDAY, new ServiceDisrupted(severity, minutes)));

    assertThat(hit.score()).hasValue(score);
  }

  @Test
  void anOutageFades() {
    var hit = ACME.on(YESTERDAY, new ServiceDisrupted(Severity.CRITICAL, 300));

    assertThat(score(assess(hit), HealthComponent.SUPPORT)).isEqualTo(68);
    assertThat(scoreOn(hit, TODAY.plusDays(28))).isEqualTo(68);
    assertThat(scoreOn(hit, TODAY.plusDays(29))).isGreaterThan(68);
  }

  /// Whatever else is known of an account.
  @Property(tries = 200)
  void noDisruptionRaisesAScore(
      @ForAll("logs") List<LoggedSignal> log,
      @ForAll Severity severity,
      @ForAll @IntRange(max = 2_000) int minutes) {
    var today = ArbitrarySignals.TODAY;
    var account = new AccountLog(ACME.account(), log);
    var before = Scorecard.shipped().assess(account.facts(today), today, Band.UNKNOWN);

    var hit = account.on(today.minusDays(1), new ServiceDisrupted(severity, minutes));

    var after = Scorecard.shipped().assess(hit.facts(today), today, Band.UNKNOWN);
    assertThat(after.score().orElse(0)).isLessThanOrEqualTo(before.score().orElse(0));
  }

  @Provide
  Arbitrary<List<LoggedSignal>> logs() {
    return ArbitrarySignals.logs();
  }

  private static int scoreOn(AccountLog log, LocalDate day) {
    return score(
        Scorecard.shipped().assess(log.facts(day), day, Band.UNKNOWN), HealthComponent.SUPPORT);
  }

  private static int score(HealthAssessment assessment, HealthComponent component) {
    return assessment.components().stream()
        .filter(it -> it.component() == component)
        .findFirst()
        .flatMap(it -> it.score().stream().boxed().findFirst())
        .orElse(-1);
  }

  private static HealthAssessment assess(AccountLog log) {
    return Scorecard.shipped().assess(log.facts(TODAY), TODAY, Band.UNKNOWN);
  }
}
