package dev.oarlock.aws.events;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.EnumNames;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.signal.BusinessSignal.AccountRegistered;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.BusinessSignal.CorporateEventNoted;
import dev.oarlock.domain.account.signal.BusinessSignal.InvoiceIssued;
import dev.oarlock.domain.account.signal.BusinessSignal.InvoiceOverdue;
import dev.oarlock.domain.account.signal.BusinessSignal.InvoicePaid;
import dev.oarlock.domain.account.signal.ContractLine;
import dev.oarlock.domain.account.signal.JudgmentSignal.CallDecided;
import dev.oarlock.domain.account.signal.JudgmentSignal.ChurnCalled;
import dev.oarlock.domain.account.signal.JudgmentSignal.HealthOverridden;
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
import dev.oarlock.domain.account.signal.SystemSignal.ModelChanged;
import dev.oarlock.domain.account.signal.SystemSignal.ScorecardsChanged;
import dev.oarlock.domain.account.signal.SystemSignal.SourceInterrupted;
import java.time.LocalDate;

/// From the record of each type to fields.
final class SignalWriter {
  private SignalWriter() {}

  static ObjectNode write(Signal signal) {
    return fields(signal).node();
  }

  private static FieldWriter fields(Signal signal) {
    var f = new FieldWriter();
    return switch (signal) {
      case AccountRegistered s -> accountRegistered(f, s);
      case ContractChanged s -> contractChanged(f, s);
      case UsageReported s -> usageReported(f, s);
      case TicketOpened s ->
          f.text("ticket", s.ticket())
              .enumValue("priority", s.priority())
              .flag("escalated", s.escalated());
      case TicketClosed s -> ticketClosed(f, s);
      case SurveyAnswered s ->
          f.enumValue("survey", s.survey())
              .number("score", s.score())
              .maybeEnumValue("role", s.role());
      case InvoiceIssued s -> invoice(f, s.invoice(), s.amount(), s.due());
      case InvoicePaid s -> invoice(f, s.invoice(), s.amount(), s.due());
      case InvoiceOverdue s -> invoice(f, s.invoice(), s.amount(), s.due());
      case ContactChanged s ->
          f.text("contact", s.contact())
              .enumValue("role", s.role())
              .enumValue("movement", s.movement());
      case MarketingEngaged s -> f.enumValue("action", s.action());
      case CommunityActed s -> f.enumValue("action", s.action());
      case AdvocacyGiven s -> f.enumValue("kind", s.kind());
      case MeetingHeld s -> meetingHeld(f, s);
      case MilestoneReached s -> f.text("milestone", s.milestone());
      case MeasureReported s -> measureReported(f, s);
      case ServiceDisrupted s ->
          f.enumValue("severity", s.severity()).number("minutes", s.minutes());
      case CorporateEventNoted s -> f.enumValue("kind", s.kind());
      case FeatureRequested s -> f.text("feature", s.feature()).enumValue("urgency", s.urgency());
      case SentimentNoted s -> sentimentNoted(f, s);
      case HealthOverridden s -> healthOverridden(f, s);
      case OverrideJudged s ->
          f.flag("right", s.right())
              .text("reason", s.reason())
              .text("by", s.by().name())
              .date("override", s.override());
      case ChurnCalled s -> churnCalled(f, s);
      case CallDecided s -> callDecided(f, s);
      case DayPassed s -> f.date("day", s.day());
      case ScorecardsChanged s -> f.text("version", s.version());
      case ModelChanged s -> f.text("version", s.version());
      case AnomalyNoted s ->
          f.text("feed", s.signalType())
              .date("since", s.since())
              .number("moved", s.moved())
              .number("of", s.accounts())
              .maybeDate("until", s.until())
              .flag("real", s.real());
      case SourceInterrupted s ->
          f.text("feed", s.signalType())
              .text("source", s.source())
              .date("since", s.since())
              .maybeDate("until", s.until());
    };
  }

  private static FieldWriter accountRegistered(FieldWriter f, AccountRegistered s) {
    return f.text("name", s.name())
        .texts("aliases", s.aliases())
        .objects(
            "identities",
            s.identities(),
            id -> new FieldWriter().text("system", id.system()).text("id", id.id()))
        .text("segment", s.segment().name())
        .maybeText("csm", s.csm().map(Csm::name))
        .maybeText("industry", s.industry())
        .maybeText("region", s.region())
        .maybeNumber("size", s.size())
        .maybeText("channel", s.channel())
        .maybeText("parent", s.parent().map(AccountId::value))
        .maybeText("slackChannel", s.slackChannel())
        .maybeDate("since", s.since());
  }

  private static FieldWriter contractChanged(FieldWriter f, ContractChanged s) {
    return f.text("contract", s.contract())
        .enumValue("order", s.order())
        .date("effective", s.effective())
        .number("termMonths", s.termMonths())
        .flag("autoRenew", s.autoRenew())
        .objects("lines", s.lines(), SignalWriter::line)
        .maybeText("reason", s.reason())
        .maybeText("comment", s.comment());
  }

  private static FieldWriter line(ContractLine line) {
    var filled =
        new FieldWriter()
            .text("sku", line.sku())
            .number("quantity", line.quantity())
            .money("amount", line.amount())
            .enumValue("per", line.per());
    return line.discountPercent() == 0
        ? filled
        : filled.number("discountPercent", line.discountPercent());
  }

  private static FieldWriter usageReported(FieldWriter f, UsageReported s) {
    return f.date("day", s.day())
        .maybeNumber("activeUsers", s.activeUsers())
        .maybeNumber("logins", s.logins())
        .counts("features", s.features())
        .maybeNumber("featuresUsed", s.featuresUsed())
        .maybeNumber("featuresOffered", s.featuresOffered())
        .maybeNumber("executivesActive", s.executivesActive());
  }

  private static FieldWriter ticketClosed(FieldWriter f, TicketClosed s) {
    return f.text("ticket", s.ticket())
        .flag("escalated", s.escalated())
        .maybeNumber("satisfaction", s.satisfaction())
        .maybeNumber("minutesToFirstResponse", s.minutesToFirstResponse())
        .maybeNumber("minutesToResolve", s.minutesToResolve());
  }

  private static FieldWriter invoice(FieldWriter f, String invoice, Money amount, LocalDate due) {
    return f.text("invoice", invoice).money("amount", amount).date("due", due);
  }

  private static FieldWriter meetingHeld(FieldWriter f, MeetingHeld s) {
    return f.enumValue("kind", s.kind())
        .texts("attendees", s.attendees().stream().map(EnumNames::of).sorted().toList())
        .flag("customerExecutive", s.customerExecutive())
        .flag("ourExecutive", s.ourExecutive());
  }

  private static FieldWriter measureReported(FieldWriter f, MeasureReported s) {
    return f.text("measure", s.measure())
        .number("value", s.value())
        .maybeNumber("baseline", s.baseline())
        .maybeNumber("target", s.target());
  }

  private static FieldWriter sentimentNoted(FieldWriter f, SentimentNoted s) {
    return f.number("pulse", s.pulse())
        .texts("reasons", s.reasons())
        .maybeText("note", s.note())
        .maybeDate("expires", s.expires())
        .maybeText("by", s.by().map(Csm::name));
  }

  private static FieldWriter healthOverridden(FieldWriter f, HealthOverridden s) {
    return f.maybeNumber("score", s.score())
        .maybeEnumValue("level", s.level())
        .text("reason", s.reason())
        .maybeText("note", s.note())
        .date("until", s.until())
        .text("by", s.by().name());
  }

  private static FieldWriter churnCalled(FieldWriter f, ChurnCalled s) {
    return f.date("renewal", s.renewal())
        .number("probability", s.probability())
        .maybeMoney("amount", s.amount())
        .maybeText("note", s.note())
        .text("by", s.by().name());
  }

  private static FieldWriter callDecided(FieldWriter f, CallDecided s) {
    return f.date("renewal", s.renewal())
        .enumValue("choice", s.choice())
        .maybeNumber("probability", s.probability())
        .maybeMoney("amount", s.amount())
        .number("model", s.model())
        .maybeNumber("csm", s.csm())
        .maybeText("note", s.note())
        .text("by", s.by().name());
  }
}
