package dev.oarlock.slack.text.health;

import static dev.oarlock.slack.language.LocalizedText.figure;
import static dev.oarlock.slack.language.LocalizedText.text;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a signal says, in a few words and without naming anybody.
public final class SignalText {
  private SignalText() {}

  public static String of(Signal signal) {
    return switch (signal) {
      case AccountRegistered _ -> text("registration updated");
      case IdentityLinked _ -> text("known by another id");
      case AccountsMerged _ -> text("another account merged into this one");
      case AccountsSplit _ -> text("an account split from this one");
      case AccountUpdated updated -> updated(updated);
      case ContractChanged order ->
          text("{0} of contract {1}", WordText.of(order.order()), order.contract());
      case UsageReported use -> use(use);
      case TicketOpened ticket -> opened(ticket);
      case TicketClosed ticket -> closed(ticket);
      case SurveyAnswered answer -> text("{0} answer {1}", answer.survey(), answer.score());
      case InvoiceIssued invoice ->
          text(
              "{0} issued",
              (invoice.asCredit().isPresent() ? text("credit ") : text("invoice "))
                  + invoice.invoice());
      case InvoicePaid invoice ->
          text("payment of invoice {0}, due {1}", invoice.invoice(), DayText.of(invoice.due()));
      case InvoiceOverdue invoice ->
          text("invoice {0} overdue since {1}", invoice.invoice(), DayText.of(invoice.due()));
      case InvoiceVoided invoice -> text("invoice {0} voided", invoice.invoice());
      case InvoiceWrittenOff invoice -> text("invoice {0} written off", invoice.invoice());
      case CreditIssued credit -> credit(credit);
      case ContactChanged contact ->
          text("a {0} {1}", WordText.of(contact.role()), WordText.of(contact.movement()));
      case MarketingEngaged engaged -> text("mail or event: {0}", WordText.of(engaged.action()));
      case CommunityActed acted -> text("in the community: {0}", WordText.of(acted.action()));
      case AdvocacyGiven given -> text("gave a {0}", WordText.of(given.kind()));
      case MeetingHeld meeting -> meeting(meeting);
      case MilestoneReached reached -> text("reached {0}", reached.milestone());
      case MeasureReported measure ->
          text("{0} at {1}", measure.measure(), number(measure.value()));
      case ServiceDisrupted outage ->
          text("{0} disruption of {1} minutes", WordText.of(outage.severity()), outage.minutes());
      case CorporateEventNoted event -> WordText.of(event.kind());
      case FeatureRequested request -> text("asked for {0}", request.feature());
      case SentimentNoted pulse -> text("pulse {0} of 5", pulse.pulse());
      case HealthOverridden override ->
          text(
              "overridden to {0} until {1}: {2}",
              held(override), DayText.of(override.until()), override.reason());
      case OverrideJudged judged ->
          text("an override was judged {0}", judged.right() ? text("right") : text("wrong"));
      case ChurnCalled call ->
          text(
              "forecast {0} churn at the renewal on {1}",
              ProbabilityText.of(new Probability(call.probability())), DayText.of(call.renewal()));
      case CallDecided decision ->
          text(
              "committed for the renewal on {0}: {1}",
              DayText.of(decision.renewal()), WordText.of(decision.choice()));
      case ChurnReasonGiven given ->
          text(
              "reason of the loss on {0}: {1}{2}",
              DayText.of(given.on()),
              given.reason(),
              given.avoidable() ? "" : text(", unavoidable"));
      case LossReviewed review -> text("retro of the loss on {0}", DayText.of(review.on()));
      case RiskHandled handled -> handled(handled);
      case EscalationNoted escalation ->
          text(
              "escalation: {0}{1}",
              WordText.of(escalation.step()), escalation.note().map(it -> ", " + it).orElse(""));
      case KudosGiven kudos ->
          text("kudos") + kudos.text().map(it -> ": " + it).orElse(text(" for a win"));
      case NoteLogged logged -> text("noted: {0}", logged.note());
      case SignalWithdrawn _ -> text("something was taken back");
      case AlertRated rated -> text("the alert was rated: {0}", WordText.of(rated.rating()));
      case PlayStarted started -> text("the play {0} was started", text(started.title()));
      case PlayStepMarked marked ->
          text("a step of a play was marked: {0}", WordText.of(marked.mark()));
      case MergeNoted merge ->
          (merge.undone() ? text("split from ") : text("merged into ")) + merge.called();
      case DayPassed _ -> text("time passed");
      case UsagePeak peak -> text("used until {0}", DayText.of(peak.lastUsed()));
      case ScorecardsChanged rules -> text("scorecard {0} applied", rules.version());
      case ModelChanged model -> text("churn model {0} applied", model.version());
      case AnomalyNoted anomaly ->
          text(anomaly.signalType().label())
              + (anomaly.until().isEmpty()
                  ? text(
                      ": anomaly, {0} of {1} accounts changed at once",
                      anomaly.moved(), anomaly.accounts())
                  : anomaly.real() ? text(" confirmed as real") : text(" wrong and excluded"));
      case SourceInterrupted outage ->
          outage.source()
              + (outage.until().isPresent() ? text(" reports again") : text(" went silent"));
    };
  }

  /// `20`, `red` or `20, red`.
  private static String held(HealthOverridden override) {
    return Stream.concat(
            override.score().stream().mapToObj(Integer::toString),
            override.level().map(WordText::of).stream())
        .collect(Collectors.joining(", "));
  }

  private static String handled(RiskHandled handled) {
    return switch (handled.step()) {
      case REMIND -> text("somebody was reminded of the risk");
      case ESCALATE -> text("the risk was escalated");
      case CLAIM -> text("the risk was claimed");
      case HAND_OVER -> text("the risk was handed over");
      case SNOOZE -> text("the risk may rest until {0}", DayText.of(handled.until().orElseThrow()));
      case RESOLVE -> text("the risk was called resolved");
    };
  }

  private static String updated(AccountUpdated updated) {
    return text(
        "{0} changed",
        EnglishPhrases.join(updated.named().keySet().stream().map(WordText::of).sorted().toList()));
  }

  private static String use(UsageReported use) {
    var said = new ArrayList<String>();
    use.activeUsers().ifPresent(it -> said.add(text("{0 active user}", it)));
    use.logins().ifPresent(it -> said.add(text("{0 login}", it)));
    use.featuresUsed().ifPresent(it -> said.add(text("{0 feature}", it)));
    return said.isEmpty()
        ? text("{0 feature} used", use.features().size())
        : EnglishPhrases.join(said);
  }

  private static String opened(TicketOpened ticket) {
    var priority = ticket.escalated() ? text("escalated") : WordText.of(ticket.priority());
    return text("ticket {0} opened, {1}", ticket.ticket(), priority);
  }

  private static String closed(TicketClosed ticket) {
    var stars = ticket.satisfaction();
    var rated = stars.isPresent() ? text(", rated {0} of 5", stars.getAsInt()) : "";
    return text("ticket {0} closed{1}", ticket.ticket(), rated);
  }

  private static String meeting(MeetingHeld meeting) {
    var kind =
        switch (meeting.kind()) {
          case QBR, EBR -> meeting.kind().name();
          case ON_SITE, CHECK_IN -> WordText.of(meeting.kind());
        };
    return kind
        + (meeting.customerExecutive() ? text(" with an executive of theirs") : text(" held"));
  }

  private static String credit(CreditIssued credit) {
    return text(
        "{0} issued",
        credit.credit().map(number -> text("credit {0}", number)).orElse(text("a credit"))
            + credit.invoice().map(number -> text(" for invoice {0}", number)).orElse(""));
  }

  private static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : figure("%.2f", value);
  }
}
