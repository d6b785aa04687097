package dev.oarlock.aws.events;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.account.Csm;
import dev.oarlock.domain.revenue.Money;
import dev.oarlock.domain.signal.ContractLine;
import dev.oarlock.domain.signal.Signal;
import dev.oarlock.domain.signal.Signal.AccountRegistered;
import dev.oarlock.domain.signal.Signal.AdvocacyGiven;
import dev.oarlock.domain.signal.Signal.CallDecided;
import dev.oarlock.domain.signal.Signal.ChurnCalled;
import dev.oarlock.domain.signal.Signal.CommunityActed;
import dev.oarlock.domain.signal.Signal.ContactChanged;
import dev.oarlock.domain.signal.Signal.ContractChanged;
import dev.oarlock.domain.signal.Signal.CorporateEventNoted;
import dev.oarlock.domain.signal.Signal.DayPassed;
import dev.oarlock.domain.signal.Signal.FeatureRequested;
import dev.oarlock.domain.signal.Signal.FeedInterrupted;
import dev.oarlock.domain.signal.Signal.HealthOverridden;
import dev.oarlock.domain.signal.Signal.InvoiceIssued;
import dev.oarlock.domain.signal.Signal.InvoiceOverdue;
import dev.oarlock.domain.signal.Signal.InvoicePaid;
import dev.oarlock.domain.signal.Signal.MarketingEngaged;
import dev.oarlock.domain.signal.Signal.MeasureReported;
import dev.oarlock.domain.signal.Signal.MeetingHeld;
import dev.oarlock.domain.signal.Signal.MilestoneReached;
import dev.oarlock.domain.signal.Signal.ModelChanged;
import dev.oarlock.domain.signal.Signal.OverrideJudged;
import dev.oarlock.domain.signal.Signal.RulesChanged;
import dev.oarlock.domain.signal.Signal.SentimentNoted;
import dev.oarlock.domain.signal.Signal.ServiceDisrupted;
import dev.oarlock.domain.signal.Signal.SurveyAnswered;
import dev.oarlock.domain.signal.Signal.TicketClosed;
import dev.oarlock.domain.signal.Signal.TicketOpened;
import dev.oarlock.domain.signal.Signal.TideNoted;
import dev.oarlock.domain.signal.Signal.UsageReported;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;

/// One JSON object, filled field by field; what is absent, empty or false is left out.
final class SignalWriter {
  private final ObjectNode node = Json.object();

  static ObjectNode write(Signal signal) {
    return new SignalWriter().fill(signal).node;
  }

  private SignalWriter fill(Signal signal) {
    return switch (signal) {
      case AccountRegistered s -> accountRegistered(s);
      case ContractChanged s -> contractChanged(s);
      case UsageReported s -> usageReported(s);
      case TicketOpened s ->
          text("ticket", s.ticket())
              .word("priority", s.priority())
              .flag("escalated", s.escalated());
      case TicketClosed s -> ticketClosed(s);
      case SurveyAnswered s ->
          word("survey", s.survey()).number("score", s.score()).maybeWord("role", s.role());
      case InvoiceIssued s -> invoice(s.invoice(), s.amount(), s.due());
      case InvoicePaid s -> invoice(s.invoice(), s.amount(), s.due());
      case InvoiceOverdue s -> invoice(s.invoice(), s.amount(), s.due());
      case ContactChanged s ->
          text("contact", s.contact()).word("role", s.role()).word("movement", s.movement());
      case MarketingEngaged s -> word("action", s.action());
      case CommunityActed s -> word("action", s.action());
      case AdvocacyGiven s -> word("kind", s.kind());
      case MeetingHeld s -> meetingHeld(s);
      case MilestoneReached s -> text("milestone", s.milestone());
      case MeasureReported s -> measureReported(s);
      case ServiceDisrupted s -> word("severity", s.severity()).number("minutes", s.minutes());
      case CorporateEventNoted s -> word("kind", s.kind());
      case FeatureRequested s -> text("feature", s.feature()).word("urgency", s.urgency());
      case SentimentNoted s -> sentimentNoted(s);
      case HealthOverridden s -> healthOverridden(s);
      case OverrideJudged s ->
          flag("right", s.right())
              .text("reason", s.reason())
              .text("by", s.by().name())
              .date("override", s.override());
      case ChurnCalled s -> churnCalled(s);
      case CallDecided s -> callDecided(s);
      case DayPassed s -> date("day", s.day());
      case RulesChanged s -> text("version", s.version());
      case ModelChanged s -> text("version", s.version());
      case TideNoted s ->
          text("feed", s.feed())
              .date("since", s.since())
              .number("moved", s.moved())
              .number("of", s.of())
              .maybeText("until", s.until().map(LocalDate::toString))
              .flag("real", s.real());
      case FeedInterrupted s ->
          text("feed", s.feed())
              .text("source", s.source())
              .date("since", s.since())
              .maybeText("until", s.until().map(LocalDate::toString));
    };
  }

  private SignalWriter accountRegistered(AccountRegistered s) {
    text("name", s.name()).texts("aliases", s.aliases());
    if (!s.identities().isEmpty()) {
      var array = node.putArray("identities");
      s.identities().forEach(id -> array.addObject().put("system", id.system()).put("id", id.id()));
    }
    return text("segment", s.segment().name())
        .maybeText("csm", s.csm().map(Csm::name))
        .maybeText("industry", s.industry())
        .maybeText("region", s.region())
        .maybeNumber("size", s.size())
        .maybeText("channel", s.channel())
        .maybeText("parent", s.parent().map(AccountId::value))
        .maybeText("slackChannel", s.slackChannel())
        .maybeText("since", s.since().map(LocalDate::toString));
  }

  private SignalWriter contractChanged(ContractChanged s) {
    return text("contract", s.contract())
        .word("order", s.order())
        .date("effective", s.effective())
        .number("termMonths", s.termMonths())
        .flag("autoRenew", s.autoRenew())
        .lines(s.lines())
        .maybeText("reason", s.reason())
        .maybeText("comment", s.comment());
  }

  private SignalWriter lines(List<ContractLine> lines) {
    if (!lines.isEmpty()) {
      var array = node.putArray("lines");
      lines.forEach(line -> array.add(new SignalWriter().line(line).node));
    }
    return this;
  }

  private SignalWriter line(ContractLine line) {
    text("sku", line.sku()).number("quantity", line.quantity()).money("amount", line.amount());
    word("per", line.per());
    return line.discountPercent() == 0 ? this : number("discountPercent", line.discountPercent());
  }

  private SignalWriter usageReported(UsageReported s) {
    date("day", s.day())
        .maybeNumber("activeUsers", s.activeUsers())
        .maybeNumber("logins", s.logins());
    if (!s.features().isEmpty()) {
      var counts = node.putObject("features");
      new TreeMap<>(s.features()).forEach(counts::put);
    }
    return maybeNumber("featuresUsed", s.featuresUsed())
        .maybeNumber("featuresOffered", s.featuresOffered())
        .maybeNumber("executivesActive", s.executivesActive());
  }

  private SignalWriter ticketClosed(TicketClosed s) {
    return text("ticket", s.ticket())
        .flag("escalated", s.escalated())
        .maybeNumber("satisfaction", s.satisfaction())
        .maybeNumber("minutesToFirstResponse", s.minutesToFirstResponse())
        .maybeNumber("minutesToResolve", s.minutesToResolve());
  }

  private SignalWriter invoice(String invoice, Money amount, LocalDate due) {
    return text("invoice", invoice).money("amount", amount).date("due", due);
  }

  private SignalWriter meetingHeld(MeetingHeld s) {
    return word("kind", s.kind())
        .texts("attendees", s.attendees().stream().map(Words::of).sorted().toList())
        .flag("customerExecutive", s.customerExecutive())
        .flag("ourExecutive", s.ourExecutive());
  }

  private SignalWriter measureReported(MeasureReported s) {
    node.put("measure", s.measure()).put("value", s.value());
    return maybeNumber("baseline", s.baseline()).maybeNumber("target", s.target());
  }

  private SignalWriter sentimentNoted(SentimentNoted s) {
    return number("pulse", s.pulse())
        .texts("reasons", s.reasons())
        .maybeText("note", s.note())
        .maybeText("expires", s.expires().map(LocalDate::toString))
        .maybeText("by", s.by().map(Csm::name));
  }

  private SignalWriter healthOverridden(HealthOverridden s) {
    return maybeNumber("score", s.score())
        .maybeWord("level", s.level())
        .text("reason", s.reason())
        .maybeText("note", s.note())
        .date("until", s.until())
        .text("by", s.by().name());
  }

  private SignalWriter churnCalled(ChurnCalled s) {
    return date("renewal", s.renewal())
        .share("probability", s.probability())
        .maybeMoney("amount", s.amount())
        .maybeText("note", s.note())
        .text("by", s.by().name());
  }

  private SignalWriter callDecided(CallDecided s) {
    return date("renewal", s.renewal())
        .word("choice", s.choice())
        .maybeNumber("probability", s.probability())
        .maybeMoney("amount", s.amount())
        .share("model", s.model())
        .maybeNumber("csm", s.csm())
        .maybeText("note", s.note())
        .text("by", s.by().name());
  }

  private SignalWriter text(String name, String value) {
    node.put(name, value);
    return this;
  }

  private SignalWriter maybeText(String name, Optional<String> value) {
    value.ifPresent(present -> node.put(name, present));
    return this;
  }

  private SignalWriter texts(String name, Collection<String> values) {
    if (!values.isEmpty()) {
      var array = node.putArray(name);
      values.forEach(array::add);
    }
    return this;
  }

  private SignalWriter word(String name, Enum<?> value) {
    return text(name, Words.of(value));
  }

  private SignalWriter maybeWord(String name, Optional<? extends Enum<?>> value) {
    return maybeText(name, value.map(Words::of));
  }

  private SignalWriter number(String name, int value) {
    node.put(name, value);
    return this;
  }

  private SignalWriter maybeNumber(String name, OptionalInt value) {
    value.ifPresent(present -> node.put(name, present));
    return this;
  }

  private SignalWriter maybeNumber(String name, OptionalDouble value) {
    value.ifPresent(present -> node.put(name, present));
    return this;
  }

  private SignalWriter share(String name, double value) {
    node.put(name, value);
    return this;
  }

  private SignalWriter flag(String name, boolean value) {
    if (value) {
      node.put(name, true);
    }
    return this;
  }

  private SignalWriter date(String name, LocalDate value) {
    return text(name, value.toString());
  }

  private SignalWriter maybeMoney(String name, Optional<Money> value) {
    value.ifPresent(present -> money(name, present));
    return this;
  }

  private SignalWriter money(String name, Money value) {
    node.putObject(name)
        .put("amount", value.minor())
        .put("currency", value.currency().getCurrencyCode());
    return this;
  }
}
