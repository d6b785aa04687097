package dev.oarlock.domain.transition;

import static dev.oarlock.domain.testing.ContractOrders.lapsing;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.renewed;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static dev.oarlock.domain.testing.SampleSignals.active;
import static dev.oarlock.domain.testing.SampleSignals.pulse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.SystemSignal.DayPassed;
import dev.oarlock.domain.account.signal.SystemSignal.ModelChanged;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.health.selection.ScorecardSet;
import dev.oarlock.domain.risk.episode.ChurnMark;
import dev.oarlock.domain.risk.episode.EpisodeCause;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.ContractOrders;
import dev.oarlock.domain.transition.announcement.Announcement.AccountAtRisk;
import dev.oarlock.domain.transition.announcement.Announcement.AccountRecovered;
import dev.oarlock.domain.transition.announcement.Announcement.GongRung;
import dev.oarlock.domain.transition.announcement.Win;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A chance of churning at the renewal that reaches the mark is told like any other risk.
class RenewalInDoubtTransitionTest {
  private static final LocalDate DUE = LocalDate.parse("2026-03-02");
  private static final LocalDate TODAY = DUE.minusDays(60);
  private static final ScoringModels LOW = models(0.02);
  private static final ScoringModels HIGH = models(0.9);

  @Test
  void itIsAnnouncedOnce() {
    var told = stream(year().on(TODAY, active(TODAY, 61)).on(TODAY, active(TODAY, 62)), LOW);

    told.deliver(0, 3);
    told.deliver(3, 4);

    assertThat(told.said().stream().filter(AccountAtRisk.class::isInstance))
        .singleElement()
        .satisfies(it ->
            assertThat(((AccountAtRisk) it).cause())
                .isInstanceOfSatisfying(
                    EpisodeCause.RenewalInDoubt.class,
                    doubt -> assertThat(doubt.renewal()).contains(DUE)));
  }

  @Test
  void timeWakesTheAccountWhenItsRenewalComesNear() {
    var early = DUE.minusDays(120);
    var told = new StreamedAccount(yearUntil(early).signals(), early).under(LOW);

    told.deliver(0, 2);

    assertThat(told.state().risk().episode()).isEmpty();
    assertThat(told.state().scores().nextChangeDay())
        .hasValueSatisfying(day -> assertThat(day).isBeforeOrEqualTo(DUE.minusDays(90)));
  }

  @Test
  void anotherModelAloneAlertsNobody() {
    var log = year().on(TODAY, new ModelChanged("m2")).on(TODAY, active(TODAY, 61));
    var told = stream(log, models(0.3));
    told.deliver(0, 2);

    told.under(models(0.3, 0.8)).deliver(2, 3);
    told.deliver(3, 4);

    assertThat(told.state().risk().episode().orElseThrow().cause())
        .isInstanceOf(EpisodeCause.NewModel.class);
    assertThat(told.said()).noneMatch(AccountAtRisk.class::isInstance);
  }

  @Test
  void aSignThatComesAfterThatIsAnnounced() {
    var log = year().on(TODAY, new ModelChanged("m2")).on(TODAY, pulse(1));
    var told = stream(log, models(0.3));
    told.deliver(0, 2);

    told.under(models(0.3, 0.8)).deliver(2, 3);
    told.deliver(3, 4);

    assertThat(told.said()).anyMatch(AccountAtRisk.class::isInstance);
  }

  @Test
  void aBackfillAlertsNobody() {
    var log = year().on(TODAY, active(TODAY, 61)).signals().stream().map(LoggedSignal::asBackfill);
    var told = new StreamedAccount(log.toList(), TODAY).under(LOW);

    told.deliver(0, 3);

    assertThat(told.state().risk().episode().orElseThrow().cause())
        .isInstanceOf(EpisodeCause.Imported.class);
    assertThat(told.said()).noneMatch(AccountAtRisk.class::isInstance);
  }

  @Test
  void theRenewalEndsIt() {
    var log =
        year()
            .on(TODAY, active(TODAY, 61))
            .on(TODAY, renewed("C-1", DUE.toString(), 12, line("SEATS", 100, 900)));
    var told = stream(log, LOW);
    told.deliver(0, 3);

    told.deliver(3, 4);

    assertThat(told.state().risk().episode()).isEmpty();
    assertThat(told.said()).anyMatch(AccountRecovered.class::isInstance);
  }

  @Test
  void aRenewalSignedEarlyForHalfTheSeatsEndsItAndIsNoSave() {
    var log =
        year()
            .on(TODAY, active(TODAY, 61))
            .on(TODAY.plusDays(30), renewed("C-1", DUE.toString(), 12, line("SEATS", 50, 450)));
    var told = stream(log, LOW);
    told.deliver(0, 3);

    told.deliver(3, 4);

    assertThat(told.said().stream().filter(AccountRecovered.class::isInstance))
        .singleElement()
        .satisfies(it ->
            assertThat(((AccountRecovered) it).recovery().contractedFrom())
                .contains(ContractOrders.euros(900)));
    assertThat(told.said())
        .noneMatch(it -> it instanceof GongRung gong && gong.win() instanceof Win.Saved);
  }

  @Test
  void noticeForTheContractInDoubtIsNoSaveWhereAnotherGoesOn() {
    var log =
        year()
            .on("2025-09-01", signed("C-2", "2025-09-01", 24, line("PRO", 10, 100)))
            .on(TODAY, active(TODAY, 61))
            .on(TODAY.plusDays(30), ContractOrders.cancelled("C-1", DUE.toString()));
    var told = stream(log, LOW);
    told.deliver(0, 4);

    told.deliver(4, 5);

    assertThat(told.said().stream().filter(AccountRecovered.class::isInstance))
        .singleElement()
        .satisfies(it -> {
          var recovery = ((AccountRecovered) it).recovery();
          assertThat(recovery.endedBy())
              .containsExactly("the renewal that was in doubt is not due then any more");
          assertThat(recovery.contractedFrom()).contains(ContractOrders.euros(1_000));
        });
    assertThat(told.said())
        .noneMatch(it -> it instanceof GongRung gong && gong.win() instanceof Win.Saved);
  }

  @Test
  void underAHighMarkNobodyHearsOfIt() {
    var told = stream(year().on(TODAY, new DayPassed(TODAY)), HIGH);

    told.deliver(0, 3);

    assertThat(told.state().risk().episode()).isEmpty();
  }

  @Test
  void theEndOfATrialIsNoRenewal() {
    var bought = stream(yearFor(900), LOW);
    var tried = stream(yearFor(0), LOW);

    bought.deliver(0, 2);
    tried.deliver(0, 2);

    assertThat(bought.state().risk().episode()).isPresent();
    assertThat(tried.state().risk().episode()).isEmpty();
  }

  private static AccountLog yearFor(int price) {
    var year = signed("C-1", "2025-03-02", 12, line("SEATS", 100, price));
    return AccountLog.of("any").on("2025-03-02", lapsing(year)).on(TODAY, active(TODAY, 60));
  }

  /// A customer of a year with use, whose band is known.
  private static AccountLog year() {
    return yearUntil(TODAY);
  }

  private static AccountLog yearUntil(LocalDate day) {
    return AccountLog.of("any")
        .on("2025-03-02", signed("C-1", "2025-03-02", 12, line("SEATS", 100, 900)))
        .on(day.minusDays(2), active(day.minusDays(2), 60));
  }

  private static StreamedAccount stream(AccountLog log, ScoringModels models) {
    return new StreamedAccount(log.signals(), TODAY).under(models);
  }

  private static ScoringModels models(double mark) {
    return models(mark, 0.1);
  }

  private static ScoringModels models(double mark, double rate) {
    return new ScoringModels(
        ScorecardSet.shipped(),
        HazardModel.expert(new Probability(rate)),
        List.of(),
        new ChurnMark(new Probability(mark), 90));
  }
}
