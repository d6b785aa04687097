package dev.oarlock.aws.events;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.ExternalId;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.account.signal.BusinessSignal.AccountRegistered;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.BusinessSignal.CorporateEventNoted;
import dev.oarlock.domain.account.signal.BusinessSignal.InvoiceIssued;
import dev.oarlock.domain.account.signal.BusinessSignal.InvoiceOverdue;
import dev.oarlock.domain.account.signal.BusinessSignal.InvoicePaid;
import dev.oarlock.domain.account.signal.ContactRole;
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
import java.util.HashSet;

/// From fields to the record of each type; long because there are as many as signals.
final class SignalReader {
  private SignalReader() {}

  static Signal read(String type, FieldReader f) {
    return switch (type) {
      case "AccountRegistered" -> accountRegistered(f);
      case "ContractChanged" -> contractChanged(f);
      case "UsageReported" -> usageReported(f);
      case "TicketOpened" -> ticketOpened(f);
      case "TicketClosed" -> ticketClosed(f);
      case "SurveyAnswered" -> surveyAnswered(f);
      case "InvoiceIssued" ->
          new InvoiceIssued(f.text("invoice"), f.money("amount"), f.date("due"));
      case "InvoicePaid" -> new InvoicePaid(f.text("invoice"), f.money("amount"), f.date("due"));
      case "InvoiceOverdue" ->
          new InvoiceOverdue(f.text("invoice"), f.money("amount"), f.date("due"));
      case "ContactChanged" -> contactChanged(f);
      case "MarketingEngaged" ->
          new MarketingEngaged(f.enumValue(MarketingEngaged.Action.class, "action"));
      case "CommunityActed" ->
          new CommunityActed(f.enumValue(CommunityActed.Action.class, "action"));
      case "AdvocacyGiven" -> new AdvocacyGiven(f.enumValue(AdvocacyGiven.Kind.class, "kind"));
      case "MeetingHeld" -> meetingHeld(f);
      case "MilestoneReached" -> new MilestoneReached(f.text("milestone"));
      case "MeasureReported" -> measureReported(f);
      case "ServiceDisrupted" -> serviceDisrupted(f);
      case "CorporateEventNoted" ->
          new CorporateEventNoted(f.enumValue(CorporateEventNoted.Kind.class, "kind"));
      case "FeatureRequested" -> featureRequested(f);
      case "SentimentNoted" -> sentimentNoted(f);
      case "HealthOverridden" -> healthOverridden(f);
      case "OverrideJudged" ->
          new OverrideJudged(
              f.flag("right"), f.text("reason"), new Csm(f.text("by")), f.date("override"));
      case "ChurnCalled" -> churnCalled(f);
      case "CallDecided" -> callDecided(f);
      case "DayPassed" -> new DayPassed(f.date("day"));
      case "ScorecardsChanged" -> new ScorecardsChanged(f.text("version"));
      case "ModelChanged" -> new ModelChanged(f.text("version"));
      case "AnomalyNoted" ->
          new AnomalyNoted(
              f.text("feed"),
              f.date("since"),
              f.integer("moved"),
              f.integer("of"),
              f.maybeDate("until"),
              f.flag("real"));
      case "SourceInterrupted" ->
          new SourceInterrupted(
              f.text("feed"), f.text("source"), f.date("since"), f.maybeDate("until"));
      default -> throw new IllegalArgumentException("no signal is called " + type);
    };
  }

  private static AccountRegistered accountRegistered(FieldReader f) {
    return new AccountRegistered(
        f.text("name"),
        f.texts("aliases"),
        f.objects("identities", id -> new ExternalId(id.text("system"), id.text("id"))),
        f.maybeText("segment").map(Segment::new).orElse(Segment.UNASSIGNED),
        f.maybeText("csm").map(Csm::new),
        f.maybeText("industry"),
        f.maybeText("region"),
        f.maybeInteger("size"),
        f.maybeText("channel"),
        f.maybeText("parent").map(AccountId::new),
        f.maybeText("slackChannel"),
        f.maybeDate("since"));
  }

  private static ContractChanged contractChanged(FieldReader f) {
    return new ContractChanged(
        f.text("contract"),
        f.enumValue(ContractChanged.OrderType.class, "order"),
        f.date("effective"),
        f.maybeInteger("termMonths").orElse(0),
        f.flag("autoRenew"),
        f.objects("lines", SignalReader::line),
        f.maybeText("reason"),
        f.maybeText("comment"));
  }

  private static ContractLine line(FieldReader f) {
    return new ContractLine(
        f.text("sku"),
        f.integer("quantity"),
        f.money("amount"),
        f.enumValue(ContractLine.BillingPeriod.class, "per"),
        f.maybeInteger("discountPercent").orElse(0));
  }

  private static UsageReported usageReported(FieldReader f) {
    return new UsageReported(
        f.date("day"),
        f.maybeInteger("activeUsers"),
        f.maybeInteger("logins"),
        f.counts("features"),
        f.maybeInteger("featuresUsed"),
        f.maybeInteger("featuresOffered"),
        f.maybeInteger("executivesActive"));
  }

  private static TicketOpened ticketOpened(FieldReader f) {
    return new TicketOpened(
        f.text("ticket"),
        f.enumValue(TicketOpened.Priority.class, "priority"),
        f.flag("escalated"));
  }

  private static TicketClosed ticketClosed(FieldReader f) {
    return new TicketClosed(
        f.text("ticket"),
        f.flag("escalated"),
        f.maybeInteger("satisfaction"),
        f.maybeInteger("minutesToFirstResponse"),
        f.maybeInteger("minutesToResolve"));
  }

  private static SurveyAnswered surveyAnswered(FieldReader f) {
    return new SurveyAnswered(
        f.enumValue(SurveyAnswered.Survey.class, "survey"),
        f.integer("score"),
        f.maybeEnumValue(ContactRole.class, "role"));
  }

  private static ContactChanged contactChanged(FieldReader f) {
    return new ContactChanged(
        f.text("contact"),
        f.enumValue(ContactRole.class, "role"),
        f.enumValue(ContactChanged.Movement.class, "movement"));
  }

  private static MeetingHeld meetingHeld(FieldReader f) {
    return new MeetingHeld(
        f.enumValue(MeetingHeld.Kind.class, "kind"),
        new HashSet<>(f.enumValues(ContactRole.class, "attendees")),
        f.flag("customerExecutive"),
        f.flag("ourExecutive"));
  }

  private static MeasureReported measureReported(FieldReader f) {
    return new MeasureReported(
        f.text("measure"), f.number("value"), f.maybeNumber("baseline"), f.maybeNumber("target"));
  }

  private static ServiceDisrupted serviceDisrupted(FieldReader f) {
    return new ServiceDisrupted(
        f.enumValue(ServiceDisrupted.Severity.class, "severity"), f.integer("minutes"));
  }

  private static FeatureRequested featureRequested(FieldReader f) {
    return new FeatureRequested(
        f.text("feature"), f.enumValue(FeatureRequested.Urgency.class, "urgency"));
  }

  private static SentimentNoted sentimentNoted(FieldReader f) {
    return new SentimentNoted(
        f.integer("pulse"),
        f.texts("reasons"),
        f.maybeText("note"),
        f.maybeDate("expires"),
        f.maybeText("by").map(Csm::new));
  }

  private static HealthOverridden healthOverridden(FieldReader f) {
    return new HealthOverridden(
        f.maybeInteger("score"),
        f.maybeEnumValue(HealthOverridden.Level.class, "level"),
        f.text("reason"),
        f.maybeText("note"),
        f.date("until"),
        new Csm(f.text("by")));
  }

  private static ChurnCalled churnCalled(FieldReader f) {
    return new ChurnCalled(
        f.date("renewal"),
        f.number("probability"),
        f.maybeMoney("amount"),
        f.maybeText("note"),
        new Csm(f.text("by")));
  }

  private static CallDecided callDecided(FieldReader f) {
    return new CallDecided(
        f.date("renewal"),
        f.enumValue(CallDecided.Choice.class, "choice"),
        f.maybeNumber("probability"),
        f.maybeMoney("amount"),
        f.number("model"),
        f.maybeNumber("csm"),
        f.maybeText("note"),
        new Csm(f.text("by")));
  }
}
