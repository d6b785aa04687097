package dev.oarlock.domain.transition.announcement;

import dev.oarlock.domain.account.contract.renewal.OverdueRenewal;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.HandlingSignal.KudosGiven;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.ledger.ScoreChange;
import dev.oarlock.domain.play.PlayRun;
import dev.oarlock.domain.risk.episode.Episode;
import dev.oarlock.domain.risk.episode.EpisodeCause;
import dev.oarlock.domain.risk.episode.RecoverySummary;
import dev.oarlock.domain.risk.escalation.EscalationNews;
import dev.oarlock.domain.risk.escalation.EscalationRoom;
import dev.oarlock.domain.risk.handling.RiskHandling;
import dev.oarlock.domain.risk.handling.RiskNews;
import dev.oarlock.domain.transition.order.ContractionSummary;
import dev.oarlock.domain.transition.order.LossOutcome;
import dev.oarlock.domain.transition.order.LossSummary;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/// What the rest of the company is told about an account's change; the simple name is its
/// detail-type on the bus. Two with the same `id` are one announcement.
public sealed interface Announcement {
  String id();

  AccountSnapshot about();

  /// The score moved by a whole point or more, or the band changed.
  record HealthChanged(String id, AccountSnapshot about, ScoreChange change)
      implements Announcement {}

  /// `causeNow` is there if what put it at risk, before it could be told, holds no more and
  /// something else does.
  record AccountAtRisk(
      String id,
      AccountSnapshot about,
      int episode,
      EpisodeCause cause,
      Optional<EpisodeCause> causeNow)
      implements Announcement {

    public AccountAtRisk(String id, AccountSnapshot about, int episode, EpisodeCause cause) {
      this(id, about, episode, cause, Optional.empty());
    }
  }

  /// There is something new of a risk that was announced. `version` is that of the account's state:
  /// of two the higher one is later. `handling` is all that was done so far.
  record RiskUpdated(
      String id,
      AccountSnapshot about,
      Episode episode,
      long version,
      RiskHandling handling,
      RiskNews news)
      implements Announcement {

    /// Somebody took a step about it.
    public RiskUpdated(
        String id, AccountSnapshot about, Episode episode, long version, RiskHandling handling) {
      this(id, about, episode, version, handling, new RiskNews.StepTaken());
    }

    /// It tells nobody anything: the card is drawn from what is stored, which has what has changed.
    public boolean isForCardAlone() {
      return news instanceof RiskNews.FactsChanged;
    }
  }

  record AccountRecovered(
      String id,
      AccountSnapshot about,
      int episode,
      LocalDate atRiskSince,
      RecoverySummary recovery)
      implements Announcement {

    public AccountRecovered(String id, AccountSnapshot about, int episode, LocalDate atRiskSince) {
      this(id, about, episode, atRiskSince, RecoverySummary.none());
    }
  }

  /// A renewal is overdue, told on the day it was due and weekly after.
  record RenewalOverdue(String id, AccountSnapshot about, OverdueRenewal renewal)
      implements Announcement {}

  /// A renewal was not signed within the grace, of a customer who stays with other contracts.
  record RenewalLapsed(String id, AccountSnapshot about, OverdueRenewal renewal)
      implements Announcement {}

  /// A customer has left.
  record AccountChurned(String id, AccountSnapshot about, DepartureSummary departure)
      implements Announcement {}

  /// A customer pays less from a day on and stays one. Nothing of it rings.
  record RevenueContracted(String id, AccountSnapshot about, ContractionSummary contraction)
      implements Announcement {}

  /// What a contraction told came to less within a week, or to nothing: `contracted` is its id,
  /// `told` by how much less a month it said that is paid, `now` what is left of it. `version` is
  /// that of the account's state: of two corrections the higher one is later.
  record ContractionCorrected(
      String id,
      AccountSnapshot about,
      String contracted,
      long version,
      MultiCurrencyAmount told,
      Optional<ContractionSummary> now)
      implements Announcement {}

  record GongRung(String id, AccountSnapshot about, Win win) implements Announcement {}

  /// What a gong told came to something else within a week: `gong` is its id, `told` what it said
  /// to be worth a month, `now` the win that is left of it. `version` is that of the account's
  /// state: of two corrections the higher one is later.
  record GongCorrected(
      String id,
      AccountSnapshot about,
      String gong,
      long version,
      MultiCurrencyAmount told,
      Optional<Win> now)
      implements Announcement {}

  /// Somebody told a success of the account, or who helped with a win.
  record KudosTold(String id, AccountSnapshot about, KudosGiven kudos) implements Announcement {}

  /// There is something new of an escalation, which has a room of its own.
  record EscalationUpdated(
      String id, AccountSnapshot about, EscalationRoom room, EscalationNews news)
      implements Announcement {}

  /// An override has ended. `override` has its score and band, and the score computed beside it at
  /// its end; what is computed now is in `about`.
  record OverrideEnded(String id, AccountSnapshot about, EndedOverride override)
      implements Announcement {
    public record EndedOverride(
        OptionalInt score,
        Band band,
        OptionalInt computed,
        String reason,
        Csm by,
        LocalDate until) {}
  }

  /// The account has a new owner, who is asked for a pulse because that of the former owner no
  /// longer counts. `lastPulse` is the former one, 1 to 5, if there was one.
  record PulseRequested(String id, AccountSnapshot about, Csm from, OptionalInt lastPulse)
      implements Announcement {}

  /// Who was asked for a pulse has the account no more, on the day on which it was handed over:
  /// `asked` need not answer, and the owner in `about` has it.
  record PulseWithdrawn(String id, AccountSnapshot about, Csm asked) implements Announcement {}

  /// The forecasts of model and CSM for the next renewal are in different categories, and a lead is
  /// asked to decide. `number` is that of the disagreement within the account.
  record ForecastsDisagree(
      String id, AccountSnapshot about, int number, DisagreementSummary disagreement)
      implements Announcement {}

  /// The forecasts agree again, or a lead has decided. `disagreement` has the latest forecasts of
  /// both.
  record DisagreementResolved(
      String id,
      AccountSnapshot about,
      int number,
      DisagreementSummary disagreement,
      DisagreementResolution resolution)
      implements Announcement {}

  /// The owner of an account is reminded to say why something was lost; `due` is the last day on
  /// which they are.
  record ReasonRequested(String id, AccountSnapshot about, LossSummary loss, LocalDate due)
      implements Announcement {}

  /// Somebody has said why something was lost, or it is lost no more.
  record ReasonSettled(String id, AccountSnapshot about, LossSummary loss, LossOutcome outcome)
      implements Announcement {}

  /// A play was started, or a step of it was marked. `version` is that of the account's state: of
  /// two about one run the higher one is later.
  record PlayUpdated(String id, AccountSnapshot about, PlayRun play, long version)
      implements Announcement {}

  default String type() {
    return getClass().getSimpleName();
  }
}
