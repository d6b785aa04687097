package dev.oarlock.slack.text.health;

import dev.oarlock.domain.account.signal.BillingSignal.CreditIssued;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceIssued;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceOverdue;
import dev.oarlock.domain.account.signal.BillingSignal.InvoicePaid;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceVoided;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceWrittenOff;
import dev.oarlock.domain.account.signal.BusinessSignal.AccountRegistered;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.BusinessSignal.CorporateEventNoted;
import dev.oarlock.domain.account.signal.HandlingSignal.AlertRated;
import dev.oarlock.domain.account.signal.HandlingSignal.EscalationNoted;
import dev.oarlock.domain.account.signal.HandlingSignal.KudosGiven;
import dev.oarlock.domain.account.signal.HandlingSignal.NoteLogged;
import dev.oarlock.domain.account.signal.HandlingSignal.PlayStarted;
import dev.oarlock.domain.account.signal.HandlingSignal.PlayStepMarked;
import dev.oarlock.domain.account.signal.HandlingSignal.RiskHandled;
import dev.oarlock.domain.account.signal.HandlingSignal.SignalWithdrawn;
import dev.oarlock.domain.account.signal.IdentitySignal.AccountUpdated;
import dev.oarlock.domain.account.signal.IdentitySignal.AccountsMerged;
import dev.oarlock.domain.account.signal.IdentitySignal.AccountsSplit;
import dev.oarlock.domain.account.signal.IdentitySignal.IdentityLinked;
import dev.oarlock.domain.account.signal.JudgmentSignal.CallDecided;
import dev.oarlock.domain.account.signal.JudgmentSignal.ChurnCalled;
import dev.oarlock.domain.account.signal.JudgmentSignal.ChurnReasonGiven;
import dev.oarlock.domain.account.signal.JudgmentSignal.HealthOverridden;
import dev.oarlock.domain.account.signal.JudgmentSignal.LossReviewed;
import dev.oarlock.domain.account.signal.JudgmentSignal.OverrideJudged;
import dev.oarlock.domain.account.signal.ProductSignal.FeatureRequested;
import dev.oarlock.domain.account.signal.ProductSignal.MeasureReported;
import dev.oarlock.domain.account.signal.ProductSignal.MilestoneReached;
import dev.oarlock.domain.account.signal.ProductSignal.ServiceDisrupted;
import dev.oarlock.domain.account.signal.ProductSignal.TicketClosed;
import dev.oarlock.domain.account.signal.ProductSignal.TicketOpened;
import dev.oarlock.domain.account.signal.ProductSignal.UsageReported;
import dev.oarlock.domain.account.signal.RelationshipSignal.AdvocacyGiven;
import dev.oarlock.domain.account.signal.RelationshipSignal.CommunityActed;
import dev.oarlock.domain.account.signal.RelationshipSignal.ContactChanged;
import dev.oarlock.domain.account.signal.RelationshipSignal.MarketingEngaged;
import dev.oarlock.domain.account.signal.RelationshipSignal.MeetingHeld;
import dev.oarlock.domain.account.signal.RelationshipSignal.SentimentNoted;
import dev.oarlock.domain.account.signal.RelationshipSignal.SurveyAnswered;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.SystemSignal.AnomalyNoted;
import dev.oarlock.domain.account.signal.SystemSignal.DayPassed;
import dev.oarlock.domain.account.signal.SystemSignal.MergeNoted;
import dev.oarlock.domain.account.signal.SystemSignal.ModelChanged;
import dev.oarlock.domain.account.signal.SystemSignal.ScorecardsChanged;
import dev.oarlock.domain.account.signal.SystemSignal.SourceInterrupted;
import dev.oarlock.domain.account.signal.SystemSignal.UsagePeak;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.ProbabilityText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a signal says, in a few words and without naming anybody.
public final class SignalText {
  private SignalText() {}

  public static String of(Signal signal) {
    return switch (signal) {
      case AccountRegistered _ -> "registration updated";
      case IdentityLinked _ -> "known by another id";
      case AccountsMerged _ -> "another account merged into this one";
      case AccountsSplit _ -> "an account split from this one";
      case AccountUpdated updated -> updated(updated);
      case ContractChanged order -> word(order.order()) + " of contract " + order.contract();
      case UsageReported use -> use(use);
      case TicketOpened ticket -> opened(ticket);
      case TicketClosed ticket -> closed(ticket);
      case SurveyAnswered answer -> answer.survey() + " answer " + answer.score();
      case InvoiceIssued invoice ->
          (invoice.asCredit().isPresent() ? "credit " : "invoice ") + invoice.invoice() + " issued";
      case InvoicePaid invoice ->
          "payment of invoice " + invoice.invoice() + ", due " + DayText.of(invoice.due());
      case InvoiceOverdue invoice ->
          "invoice " + invoice.invoice() + " overdue since " + DayText.of(invoice.due());
      case InvoiceVoided invoice -> "invoice " + invoice.invoice() + " voided";
      case InvoiceWrittenOff invoice -> "invoice " + invoice.invoice() + " written off";
      case CreditIssued credit -> credit(credit);
      case ContactChanged contact -> "a " + word(contact.role()) + " " + word(contact.movement());
      case MarketingEngaged engaged -> "mail or event: " + word(engaged.action());
      case CommunityActed acted -> "in the community: " + word(acted.action());
      case AdvocacyGiven given -> "gave a " + word(given.kind());
      case MeetingHeld meeting -> meeting(meeting);
      case MilestoneReached reached -> "reached " + reached.milestone();
      case MeasureReported measure -> measure.measure() + " at " + number(measure.value());
      case ServiceDisrupted outage ->
          word(outage.severity()) + " disruption of " + outage.minutes() + " minutes";
      case CorporateEventNoted event -> word(event.kind());
      case FeatureRequested request -> "asked for " + request.feature();
      case SentimentNoted pulse -> "pulse " + pulse.pulse() + " of 5";
      case HealthOverridden override ->
          "overridden to %s until %s: %s"
              .formatted(held(override), DayText.of(override.until()), override.reason());
      case OverrideJudged judged ->
          "an override was judged " + (judged.right() ? "right" : "wrong");
      case ChurnCalled call ->
          "forecast "
              + ProbabilityText.of(new Probability(call.probability()))
              + " churn at the renewal on "
              + DayText.of(call.renewal());
      case CallDecided decision ->
          "committed for the renewal on "
              + DayText.of(decision.renewal())
              + ": "
              + word(decision.choice());
      case ChurnReasonGiven given ->
          "reason of the loss on "
              + DayText.of(given.on())
              + ": "
              + given.reason()
              + (given.avoidable() ? "" : ", unavoidable");
      case LossReviewed review -> "retro of the loss on " + DayText.of(review.on());
      case RiskHandled handled -> handled(handled);
      case EscalationNoted escalation ->
          "escalation: "
              + escalation.step().name().toLowerCase(Locale.ROOT)
              + escalation.note().map(it -> ", " + it).orElse("");
      case KudosGiven kudos -> "kudos" + kudos.text().map(it -> ": " + it).orElse(" for a win");
      case NoteLogged logged -> "noted: " + logged.note();
      case SignalWithdrawn _ -> "something was taken back";
      case AlertRated rated -> "the alert was rated: " + word(rated.rating());
      case PlayStarted started -> "the play " + started.title() + " was started";
      case PlayStepMarked marked -> "a step of a play was marked: " + word(marked.mark());
      case MergeNoted merge -> (merge.undone() ? "split from " : "merged into ") + merge.called();
      case DayPassed _ -> "time passed";
      case UsagePeak peak -> "used until " + DayText.of(peak.lastUsed());
      case ScorecardsChanged rules -> "scorecard " + rules.version() + " applied";
      case ModelChanged model -> "churn model " + model.version() + " applied";
      case AnomalyNoted anomaly ->
          anomaly.signalType().label()
              + (anomaly.until().isEmpty()
                  ? ": anomaly, %d of %d accounts changed at once"
                      .formatted(anomaly.moved(), anomaly.accounts())
                  : anomaly.real() ? " confirmed as real" : " wrong and excluded");
      case SourceInterrupted outage ->
          outage.source() + (outage.until().isPresent() ? " reports again" : " went silent");
    };
  }

  /// `20`, `red` or `20, red`.
  private static String held(HealthOverridden override) {
    return Stream.concat(
            override.score().stream().mapToObj(Integer::toString),
            override.level().map(SignalText::word).stream())
        .collect(Collectors.joining(", "));
  }

  private static String handled(RiskHandled handled) {
    return switch (handled.step()) {
      case REMIND -> "somebody was reminded of the risk";
      case ESCALATE -> "the risk was escalated";
      case CLAIM -> "the risk was claimed";
      case HAND_OVER -> "the risk was handed over";
      case SNOOZE -> "the risk may rest until " + DayText.of(handled.until().orElseThrow());
      case RESOLVE -> "the risk was called resolved";
    };
  }

  private static String updated(AccountUpdated updated) {
    return EnglishPhrases.join(
            updated.named().keySet().stream().map(SignalText::word).sorted().toList())
        + " changed";
  }

  private static String use(UsageReported use) {
    var said = new ArrayList<String>();
    add(said, use.activeUsers(), "active user");
    add(said, use.logins(), "login");
    add(said, use.featuresUsed(), "feature");
    return said.isEmpty()
        ? EnglishPhrases.counted(use.features().size(), "feature") + " used"
        : EnglishPhrases.join(said);
  }

  private static void add(List<String> said, OptionalInt count, String noun) {
    count.ifPresent(it -> said.add(EnglishPhrases.counted(it, noun)));
  }

  private static String opened(TicketOpened ticket) {
    var priority = ticket.escalated() ? "escalated" : word(ticket.priority());
    return "ticket " + ticket.ticket() + " opened, " + priority;
  }

  private static String closed(TicketClosed ticket) {
    var stars = ticket.satisfaction();
    var rated = stars.isPresent() ? ", rated " + stars.getAsInt() + " of 5" : "";
    return "ticket " + ticket.ticket() + " closed" + rated;
  }

  private static String meeting(MeetingHeld meeting) {
    var kind =
        switch (meeting.kind()) {
          case QBR, EBR -> meeting.kind().name();
          case ON_SITE, CHECK_IN -> word(meeting.kind());
        };
    return kind + (meeting.customerExecutive() ? " with an executive of theirs" : " held");
  }

  private static String credit(CreditIssued credit) {
    return credit.credit().map(number -> "credit " + number).orElse("a credit")
        + credit.invoice().map(number -> " for invoice " + number).orElse("")
        + " issued";
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.2f", value);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
