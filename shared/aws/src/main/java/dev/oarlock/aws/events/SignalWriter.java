package dev.oarlock.aws.events;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.account.Csm;
import dev.oarlock.domain.revenue.Money;
import dev.oarlock.domain.signal.ContractLine;
import dev.oarlock.domain.signal.Signal;
import dev.oarlock.domain.signal.Signal.*;
import java.time.LocalDate;

/// From the record of each type to fields.
final class SignalWriter {
  private SignalWriter() {}

  static ObjectNode write(Signal signal) {
    return fill(signal).node();
  }

  private static Filled fill(Signal signal) {
    var f = new Filled();
    return switch (signal) {
      case AccountRegistered s -> accountRegistered(f, s);
      case ContractChanged s -> contractChanged(f, s);
      case UsageReported s -> usageReported(f, s);
      case TicketOpened s ->
          f.text("ticket", s.ticket())
              .word("priority", s.priority())
              .flag("escalated", s.escalated());
      case TicketClosed s -> ticketClosed(f, s);
      case SurveyAnswered s ->
          f.word("survey", s.survey()).number("score", s.score()).maybeWord("role", s.role());
      case InvoiceIssued s -> invoice(f, s.invoice(), s.amount(), s.due());
      case InvoicePaid s -> invoice(f, s.invoice(), s.amount(), s.due());
      case InvoiceOverdue s -> invoice(f, s.invoice(), s.amount(), s.due());
      case ContactChanged s ->
          f.text("contact", s.contact()).word("role", s.role()).word("movement", s.movement());
      case MarketingEngaged s -> f.word("action", s.action());
      case CommunityActed s -> f.word("action", s.action());
      case AdvocacyGiven s -> f.word("kind", s.kind());
      case MeetingHeld s -> meetingHeld(f, s);
      case MilestoneReached s -> f.text("milestone", s.milestone());
      case MeasureReported s -> measureReported(f, s);
      case ServiceDisrupted s -> f.word("severity", s.severity()).number("minutes", s.minutes());
      case CorporateEventNoted s -> f.word("kind", s.kind());
      case FeatureRequested s -> f.text("feature", s.feature()).word("urgency", s.urgency());
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
      case RulesChanged s -> f.text("version", s.version());
      case ModelChanged s -> f.text("version", s.version());
      case TideNoted s ->
          f.text("feed", s.feed())
              .date("since", s.since())
              .number("moved", s.moved())
              .number("of", s.of())
              .maybeDate("until", s.until())
              .flag("real", s.real());
      case FeedInterrupted s ->
          f.text("feed", s.feed())
              .text("source", s.source())
              .date("since", s.since())
              .maybeDate("until", s.until());
    };
  }

  private static Filled accountRegistered(Filled f, AccountRegistered s) {
    return f.text("name", s.name())
        .texts("aliases", s.aliases())
        .each(
            "identities",
            s.identities(),
            id -> new Filled().text("system", id.system()).text("id", id.id()))
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

  private static Filled contractChanged(Filled f, ContractChanged s) {
    return f.text("contract", s.contract())
        .word("order", s.order())
        .date("effective", s.effective())
        .number("termMonths", s.termMonths())
        .flag("autoRenew", s.autoRenew())
        .each("lines", s.lines(), SignalWriter::line)
        .maybeText("reason", s.reason())
        .maybeText("comment", s.comment());
  }

  private static Filled line(ContractLine line) {
    var filled =
        new Filled()
            .text("sku", line.sku())
            .number("quantity", line.quantity())
            .money("amount", line.amount())
            .word("per", line.per());
    return line.discountPercent() == 0
        ? filled
        : filled.number("discountPercent", line.discountPercent());
  }

  private static Filled usageReported(Filled f, UsageReported s) {
    return f.date("day", s.day())
        .maybeNumber("activeUsers", s.activeUsers())
        .maybeNumber("logins", s.logins())
        .counts("features", s.features())
        .maybeNumber("featuresUsed", s.featuresUsed())
        .maybeNumber("featuresOffered", s.featuresOffered())
        .maybeNumber("executivesActive", s.executivesActive());
  }

  private static Filled ticketClosed(Filled f, TicketClosed s) {
    return f.text("ticket", s.ticket())
        .flag("escalated", s.escalated())
        .maybeNumber("satisfaction", s.satisfaction())
        .maybeNumber("minutesToFirstResponse", s.minutesToFirstResponse())
        .maybeNumber("minutesToResolve", s.minutesToResolve());
  }

  private static Filled invoice(Filled f, String invoice, Money amount, LocalDate due) {
    return f.text("invoice", invoice).money("amount", amount).date("due", due);
  }

  private static Filled meetingHeld(Filled f, MeetingHeld s) {
    return f.word("kind", s.kind())
        .texts("attendees", s.attendees().stream().map(Words::of).sorted().toList())
        .flag("customerExecutive", s.customerExecutive())
        .flag("ourExecutive", s.ourExecutive());
  }

  private static Filled measureReported(Filled f, MeasureReported s) {
    return f.text("measure", s.measure())
        .number("value", s.value())
        .maybeNumber("baseline", s.baseline())
        .maybeNumber("target", s.target());
  }

  private static Filled sentimentNoted(Filled f, SentimentNoted s) {
    return f.number("pulse", s.pulse())
        .texts("reasons", s.reasons())
        .maybeText("note", s.note())
        .maybeDate("expires", s.expires())
        .maybeText("by", s.by().map(Csm::name));
  }

  private static Filled healthOverridden(Filled f, HealthOverridden s) {
    return f.maybeNumber("score", s.score())
        .maybeWord("level", s.level())
        .text("reason", s.reason())
        .maybeText("note", s.note())
        .date("until", s.until())
        .text("by", s.by().name());
  }

  private static Filled churnCalled(Filled f, ChurnCalled s) {
    return f.date("renewal", s.renewal())
        .number("probability", s.probability())
        .maybeMoney("amount", s.amount())
        .maybeText("note", s.note())
        .text("by", s.by().name());
  }

  private static Filled callDecided(Filled f, CallDecided s) {
    return f.date("renewal", s.renewal())
        .word("choice", s.choice())
        .maybeNumber("probability", s.probability())
        .maybeMoney("amount", s.amount())
        .number("model", s.model())
        .maybeNumber("csm", s.csm())
        .maybeText("note", s.note())
        .text("by", s.by().name());
  }
}
