package dev.oarlock.domain.transition;

import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static dev.oarlock.domain.testing.SampleSignals.active;
import static dev.oarlock.domain.testing.SampleSignals.pulse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.JudgmentSignal.HealthOverridden;
import dev.oarlock.domain.account.signal.SystemSignal.DayPassed;
import dev.oarlock.domain.account.signal.SystemSignal.ScorecardsChanged;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.ledger.LedgerLine.Kind;
import dev.oarlock.domain.health.scorecard.BandThresholds;
import dev.oarlock.domain.health.scorecard.Scorecard;
import dev.oarlock.domain.health.selection.ScorecardSet;
import dev.oarlock.domain.risk.episode.EpisodeCause;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.transition.announcement.Announcement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// A change of rules is never mistaken for a change of behaviour.
class ScorecardChangeTransitionTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
  private static final LocalDate YESTERDAY = TODAY.minusDays(1);
  private static final ScoringModels STRICTER =
      rules("stricter", new BandThresholds(90, 91, 95, 96));
  private static final ScoringModels KINDER = rules("kinder", new BandThresholds(1, 2, 3, 4));

  @Test
  void anAccountThatOnlyTheRulesPutInRedAlertsNobody() {
    var stream = new StreamedAccount(wellUsed().on(TODAY, told("stricter")).signals(), TODAY);
    stream.deliver(0, 3);

    stream.under(STRICTER).deliver(3, 4);

    assertThat(stream.state().assessment().band()).isEqualTo(Band.RED);
    assertThat(stream.state().risk().episode().orElseThrow().cause())
        .isEqualTo(new EpisodeCause.NewScorecard("stricter"));
    assertThat(types(stream)).doesNotContain("AccountAtRisk");
  }

  @Test
  void norDoesItWithTheNextSignalThatSaysTheSame() {
    var story = wellUsed().on(TODAY, told("stricter")).on(TODAY, active(TODAY, 61));
    var stream = new StreamedAccount(story.signals(), TODAY);
    stream.deliver(0, 3);

    stream.under(STRICTER).deliver(3, 4);
    stream.deliver(4, 5);

    assertThat(types(stream)).doesNotContain("AccountAtRisk");
  }

  @Test
  void aSignalThatComesBeforeTheNewsOfTheRulesAlertsNobodyEither() {
    var story = wellUsed().on(TODAY, active(TODAY, 61)).on(TODAY, told("stricter"));
    var stream = new StreamedAccount(story.signals(), TODAY);
    stream.deliver(0, 3);

    stream.under(STRICTER).deliver(3, 4);
    stream.deliver(4, 5);

    assertThat(types(stream)).doesNotContain("AccountAtRisk");
  }

  @Test
  void aTelltaleSignIsAnnouncedHoweverTheRulesChanged() {
    var story = wellUsed().on(TODAY, told("stricter")).on(TODAY, pulse(1));
    var stream = new StreamedAccount(story.signals(), TODAY);
    stream.deliver(0, 3);

    stream.under(STRICTER).deliver(3, 4);
    stream.deliver(4, 5);

    assertThat(types(stream)).containsOnlyOnce("AccountAtRisk");
    assertThat(stream.state().risk().episodeCount()).isEqualTo(2);
  }

  @Test
  void anAccountThatOnlyTheRulesTakeOutOfRedRingsNoGong() {
    var story = hardlyUsed().on(TODAY, told("kinder"));
    var stream = new StreamedAccount(story.signals(), TODAY);
    stream.deliver(0, 3);
    assertThat(types(stream)).containsOnlyOnce("AccountAtRisk");

    stream.under(KINDER).deliver(3, 4);

    assertThat(stream.state().risk().episode()).isEmpty();
    assertThat(types(stream)).contains("AccountRecovered").doesNotContain("GongRung");
  }

  @Test
  void anAccountThatOnlyAWordHeldInRedRingsNoGong() {
    var until = TODAY.plusDays(9);
    var story =
        wellUsed()
            .on(
                TODAY,
                new HealthOverridden(
                    OptionalInt.of(20),
                    Optional.empty(),
                    "worse-than-it-looks",
                    Optional.empty(),
                    until,
                    new Csm("dana")))
            .on(until.plusDays(1), new DayPassed(until.plusDays(1)));
    var stream = new StreamedAccount(story.signals(), TODAY);
    stream.deliver(0, 3);
    stream.deliver(3, 4);
    assertThat(types(stream)).containsOnlyOnce("AccountAtRisk");

    stream.on(until.plusDays(1)).deliver(4, 5);

    assertThat(types(stream)).contains("AccountRecovered").doesNotContain("GongRung");
  }

  @Test
  void theLedgerTellsTheRulesFromWhatHappened() {
    var story = wellUsed().on(TODAY, active(TODAY, 20)).on(TODAY, told("kinder"));
    var stream = new StreamedAccount(story.signals(), TODAY);
    stream.deliver(0, 3);
    var before = stream.state().assessment();

    stream.under(lighterOnAdoption()).deliver(3, 5);

    var change = stream.state().history().latestChange().orElseThrow();
    assertThat(change.points())
        .isEqualTo(
            stream.state().assessment().score().orElseThrow() - before.score().orElseThrow());
    assertThat(change.lines())
        .extracting(line -> line.kind())
        .contains(Kind.COMPONENT)
        .containsOnlyOnce(Kind.SCORECARD);
  }

  @Test
  void theHistoryMarksTheDayOnWhichTheRulesChanged() {
    var stream = new StreamedAccount(wellUsed().on(TODAY, told("stricter")).signals(), TODAY);
    stream.on(YESTERDAY).deliver(0, 3);

    stream.on(TODAY).under(STRICTER).deliver(3, 4);

    assertThat(stream.state().history().on(YESTERDAY).orElseThrow().scorecardVersion()).isEmpty();
    assertThat(stream.state().history().on(TODAY).orElseThrow().scorecardVersion())
        .hasValue("stricter");
  }

  @Test
  void whatCameAgainIsNotJudgedAgain() {
    var stream = new StreamedAccount(wellUsed().on(TODAY, told("stricter")).signals(), TODAY);
    stream.deliver(0, 3);
    stream.under(STRICTER).deliver(3, 4);
    var version = stream.state().delivery().version();

    var again = stream.deliver(3, 4);

    assertThat(again).isNotInstanceOf(TransitionResult.Advanced.class);
    assertThat(stream.state().delivery().version()).isEqualTo(version);
  }

  private static AccountLog wellUsed() {
    return customer(62);
  }

  private static AccountLog hardlyUsed() {
    return customer(5);
  }

  private static AccountLog customer(int users) {
    return AccountLog.of("any")
        .on("2025-03-02", signed("C-1", "2025-03-02", 24, line("SEATS", 100, 900)))
        .on(YESTERDAY.minusDays(1), active(YESTERDAY.minusDays(1), users))
        .on(YESTERDAY, active(YESTERDAY, users));
  }

  private static ScorecardsChanged told(String version) {
    return new ScorecardsChanged(version);
  }

  private static ScoringModels rules(String version, BandThresholds bands) {
    var shipped = Scorecard.shipped();
    return rules(
        new Scorecard(
            version,
            shipped.componentRules(),
            bands,
            shipped.guardrailRules(),
            shipped.minimumCoverage()));
  }

  private static ScoringModels lighterOnAdoption() {
    var shipped = Scorecard.shipped();
    var parts =
        shipped.componentRules().stream()
            .map(part ->
                switch (part.component()) {
                  case ADOPTION ->
                      new Scorecard.ComponentRule(part.component(), 20, part.measureRules());
                  case GROWTH ->
                      new Scorecard.ComponentRule(part.component(), 20, part.measureRules());
                  default -> part;
                })
            .toList();
    return rules(
        new Scorecard("kinder", parts, shipped.bandThresholds(), shipped.guardrailRules(), 40));
  }

  private static ScoringModels rules(Scorecard scorecard) {
    return new ScoringModels(
        ScorecardSet.of(scorecard),
        StreamedAccount.MODELS.hazardModel(),
        List.of(ScorecardSet.shipped()));
  }

  private static List<String> types(StreamedAccount stream) {
    return stream.said().stream().map(Announcement::type).toList();
  }
}
