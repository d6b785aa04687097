package dev.oarlock.slack.view.escalation;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.risk.departure.ReasonCatalog;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.ButtonRow;
import dev.oarlock.slack.view.alert.AccountChurnedView;
import dev.oarlock.slack.view.alert.GongView;
import dev.oarlock.slack.view.alert.RecoveredView;
import dev.oarlock.slack.view.alert.RenewalLapsedView;
import dev.oarlock.slack.view.alert.RenewalOverdueView;
import dev.oarlock.slack.view.alert.RevenueContractedView;
import dev.oarlock.slack.view.handling.RiskCardView;
import java.util.Optional;
import java.util.function.Supplier;

/// What else happens to an escalated account, as its room reads it: steps of its risk, plays, and
/// what becomes of its contracts. Buttons stay where the card itself is.
public final class EscalationMirrorView {
  private EscalationMirrorView() {}

  /// Empty for what is none of the room's: its own news, questions to somebody, forecasts. A loss
  /// names its reason by `reasons`.
  public static Optional<Card> of(Announcement announcement, Supplier<ReasonCatalog> reasons) {
    return card(announcement, reasons)
        .map(card ->
            new Card(card.elements().stream().filter(it -> !(it instanceof ButtonRow)).toList()));
  }

  private static Optional<Card> card(Announcement announcement, Supplier<ReasonCatalog> reasons) {
    return switch (announcement) {
      case Announcement.RiskUpdated updated when updated.isForCardAlone() -> Optional.empty();
      case Announcement.RiskUpdated updated -> Optional.of(RiskCardView.news(updated));
      case Announcement.AccountRecovered over -> Optional.of(RecoveredView.of(over));
      case Announcement.PlayUpdated updated -> Optional.of(play(updated));
      case Announcement.RenewalOverdue overdue ->
          Optional.of(RenewalOverdueView.of(overdue, Optional.empty()));
      case Announcement.RenewalLapsed lapsed -> Optional.of(RenewalLapsedView.of(lapsed));
      case Announcement.RevenueContracted less ->
          Optional.of(RevenueContractedView.of(less, reasons.get()));
      case Announcement.AccountChurned churned ->
          Optional.of(AccountChurnedView.of(churned, reasons.get()));
      case Announcement.GongRung gong -> Optional.of(GongView.of(gong));
      case Announcement.AccountAtRisk _,
          Announcement.GongCorrected _,
          Announcement.ContractionCorrected _,
          Announcement.KudosTold _,
          Announcement.EscalationUpdated _,
          Announcement.OverrideEnded _,
          Announcement.PulseRequested _,
          Announcement.PulseWithdrawn _,
          Announcement.ForecastsDisagree _,
          Announcement.DisagreementResolved _,
          Announcement.ReasonRequested _,
          Announcement.ReasonSettled _,
          Announcement.HealthChanged _ ->
          Optional.empty();
    };
  }

  private static Card play(Announcement.PlayUpdated updated) {
    var run = updated.play();
    return Card.saying(
        text(
            "*{0}*: play *{1}*, {2} of {3 step} done.",
            Mrkdwn.escape(updated.about().name()),
            Mrkdwn.escape(text(run.started().title())),
            run.done(),
            run.steps().size()));
  }
}
