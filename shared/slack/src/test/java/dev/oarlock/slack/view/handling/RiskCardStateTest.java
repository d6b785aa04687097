package dev.oarlock.slack.view.handling;

import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.renewed;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static dev.oarlock.domain.testing.SampleSignals.active;
import static dev.oarlock.domain.testing.SampleSignals.customer;
import static dev.oarlock.domain.testing.SampleSignals.met;
import static dev.oarlock.domain.testing.SampleSignals.pulse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.HandlingSignal.PlayStarted;
import dev.oarlock.domain.account.signal.HandlingSignal.RiskHandled;
import dev.oarlock.domain.account.signal.HandlingSignal.RiskHandled.Step;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.RelationshipSignal.MeetingHeld;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.health.scorecard.Scorecard;
import dev.oarlock.domain.play.PlayCatalog;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.transition.AccountTransition;
import dev.oarlock.domain.transition.ScoringModels;
import dev.oarlock.domain.transition.TransitionResult;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.state.Account;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.transition.state.SignalBatch;
import dev.oarlock.slack.testing.VisibleText;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// A card that is drawn while more of its account is known than when it was announced, or less.
class RiskCardStateTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-28");
  private static final AccountId ACME = new AccountId("acme");
  private static final ScoringModels MODELS =
      new ScoringModels(Scorecard.shipped(), HazardModel.expert(new Probability(0.1)));

  private static final List<LoggedSignal> LOADED =
      AccountLog.of(ACME.value())
          .on("2026-01-01", customer("Acme"))
          .on(TODAY, pulse(1), signed("C-1", "2026-02-01", 12, line("SEATS", 10, 900)))
          .signals();

  private static final List<LoggedSignal> FALLING =
      AccountLog.of(ACME.value())
          .on("2026-01-01", customer("Acme"))
          .on(TODAY.minusDays(1), pulse(5), active(TODAY.minusDays(1), 8))
          .on(TODAY, pulse(1), met(MeetingHeld.Kind.CHECK_IN, false))
          .signals();

  private static final List<LoggedSignal> CLAIMED =
      AccountLog.of(ACME.value())
          .on(
              TODAY,
              new RiskHandled(
                  1,
                  Step.CLAIM,
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  new Csm("dana")))
          .signals();

  private static final AccountState AT_ALERT =
      advanced(new Account.Unscored(ACME), LOADED.subList(0, 2), 1);
  private static final AccountState LOADED_STATE = advanced(AT_ALERT, LOADED.subList(2, 3), 2);
  private static final Announcement ALERT = alert(AT_ALERT);

  @Test
  void factsAndAdviceOfAnAlertThatWasOvertakenAreBothOfNow() {
    assertThat(card(ALERT, Optional.of(LOADED_STATE)))
        .contains("is at risk")
        .contains("€900")
        .contains("renewal in 65 days")
        .doesNotContain("no contract", "did not move");
  }

  @Test
  void whyItsScoreMovedIsStillToldWhereItHasNotMovedSince() {
    var well = advanced(new Account.Unscored(ACME), FALLING.subList(0, 3), 1);
    var fallen = advanced(well, FALLING.subList(3, 4), 2);
    var later = advanced(fallen, FALLING.subList(4, 5), 3);
    var alert = alert(fallen);

    assertThat(later.assessment().score()).isEqualTo(fallen.assessment().score());
    assertThat(card(alert, Optional.of(fallen))).contains("Why its score moved");
    assertThat(card(alert, Optional.of(later))).contains("Why its score moved");
  }

  /// A claim or a snooze moves no score.
  @Test
  void aStepLeavesStandingWhyTheScoreMoved() {
    var well = advanced(new Account.Unscored(ACME), FALLING.subList(0, 3), 1);
    var fallen = advanced(well, FALLING.subList(3, 4), 2);
    var claimed = advanced(fallen, CLAIMED, 3);
    var told = List.of(alert(fallen), step(claimed));

    for (var stored : List.of(Optional.of(claimed), Optional.<AccountState>empty())) {
      assertThat(card(told, stored))
          .contains("Why its score moved", "has it")
          .doesNotContain("did not move");
    }
  }

  @Test
  void aStateFromBeforeTheAlertGivesNeitherFactsNorAdvice() {
    var before = advanced(new Account.Unscored(ACME), LOADED.subList(0, 1), 1);

    assertThat(card(ALERT, Optional.of(before))).isEqualTo(card(ALERT, Optional.empty()));
  }

  @Test
  void factsThatChangeAfterTheAlertAreToldForTheCardAlone() {
    assertThat(LOADED_STATE.delivery().outbox().announcements())
        .filteredOn(Announcement.RiskUpdated.class::isInstance)
        .hasSize(1);
  }

  /// The risk is open for the pulse; a play is judged by the renewal.
  @Test
  void aPlayIsOverOnTheCardOnceItsRenewalIsSigned() {
    var sprint = PlayCatalog.shipped().find("adoption-sprint").orElseThrow();
    var start = TODAY.minusDays(5);
    var log =
        AccountLog.of(ACME.value())
            .on("2026-01-01", customer("Acme"))
            .on("2026-01-01", signed("C-1", "2026-02-01", 12, line("SEATS", 10, 900)))
            .on(start, pulse(1))
            .on(
                start,
                new PlayStarted(
                    "adoption-sprint:1",
                    sprint.title(),
                    OptionalInt.of(1),
                    Optional.of(start),
                    sprint.plannedFrom(start),
                    new Csm("dana")))
            .on(TODAY, renewed("C-1", "2027-02-01", 12, line("SEATS", 10, 900)))
            .signals();
    var fallen = advanced(new Account.Unscored(ACME), log.subList(0, 3), 1);
    var played = advanced(fallen, log.subList(3, 4), 2);
    var renewed = advanced(played, log.subList(4, 5), 3);
    var told = List.of(alert(fallen), play(played));

    assertThat(card(told, Optional.of(played)))
        .contains("Play *Adoption sprint* is under way since 23 Nov 2026");
    assertThat(card(told, Optional.of(renewed)))
        .contains("Play *Adoption sprint*, started 23 Nov 2026, is over since 28 Nov 2026")
        .doesNotContain("under way");
  }

  private static Announcement play(AccountState state) {
    return state.delivery().outbox().announcements().stream()
        .filter(Announcement.PlayUpdated.class::isInstance)
        .findFirst()
        .orElseThrow();
  }

  private static String card(Announcement told, Optional<AccountState> stored) {
    return card(List.of(told), stored);
  }

  private static String card(List<Announcement> told, Optional<AccountState> stored) {
    return VisibleText.of(RiskCardView.of(told, _ -> stored).orElseThrow());
  }

  private static Announcement step(AccountState state) {
    return state.delivery().outbox().announcements().stream()
        .filter(Announcement.RiskUpdated.class::isInstance)
        .findFirst()
        .orElseThrow();
  }

  private static Announcement alert(AccountState state) {
    return state.delivery().outbox().announcements().stream()
        .filter(Announcement.AccountAtRisk.class::isInstance)
        .findFirst()
        .orElseThrow();
  }

  private static AccountState advanced(Account before, List<LoggedSignal> signals, long position) {
    var from = BigInteger.valueOf(position);
    var batch = new SignalBatch(ACME, signals, from, from);
    return switch (new AccountTransition(MODELS, TODAY).decide(before, batch)) {
      case TransitionResult.Advanced advanced -> advanced.after();
      case TransitionResult other -> throw new AssertionError(other.toString());
    };
  }
}
