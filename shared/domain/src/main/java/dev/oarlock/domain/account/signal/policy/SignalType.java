package dev.oarlock.domain.account.signal.policy;

import static dev.oarlock.domain.account.signal.policy.DedupRule.*;
import static dev.oarlock.domain.account.signal.policy.KeptContent.*;
import static dev.oarlock.domain.account.signal.policy.RetentionPolicy.*;
import static dev.oarlock.domain.account.signal.policy.RetentionPolicy.Selection.*;
import static dev.oarlock.domain.account.signal.policy.SourceCadence.*;
import static dev.oarlock.domain.phrase.DomainPhrase.phrase;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// One row a signal: its word on the bus and in the log, what people call such signals, and what
/// holds for all of them.
public enum SignalType {
  ACCOUNT_REGISTERED(
      "AccountRegistered",
      phrase("registrations"),
      new SignalPolicy(STATED, OCCASIONAL, MINIMIZED, forever(EACH_FIELD, 48))),
  ACCOUNT_UPDATED(
      "AccountUpdated",
      phrase("account updates"),
      new SignalPolicy(STATED, OCCASIONAL, MINIMIZED, forever(EACH_FIELD, 48))),
  IDENTITY_LINKED(
      "IdentityLinked",
      phrase("linked identities"),
      new SignalPolicy(STATED, OCCASIONAL, MINIMIZED, none())),
  ACCOUNTS_MERGED(
      "AccountsMerged",
      phrase("merged accounts"),
      new SignalPolicy(REPLACED, OCCASIONAL, WHOLE, forever(NEWEST, 200))),
  ACCOUNTS_SPLIT(
      "AccountsSplit",
      phrase("split accounts"),
      new SignalPolicy(REPLACED, OCCASIONAL, WHOLE, forever(NEWEST, 200))),
  // Whose first order is forgotten would seem to have left.
  CONTRACT_CHANGED(
      "ContractChanged",
      phrase("contracts"),
      new SignalPolicy(REPLACED, OCCASIONAL, MINIMIZED, forever(OPENING_BALANCE, 4_000))),
  // An invoice counts for 300 days after it was last reported, and what settles it is known for
  // longer. A daily invoice has room, so that none ever seems paid or unpaid for want of it. What
  // was billed is known for three years: without it a late part of it would seem to be the whole.
  INVOICE_ISSUED(
      "InvoiceIssued",
      phrase("invoices"),
      new SignalPolicy(DISTINCT, OCCASIONAL, WHOLE, withOutageAllowance(1_100, 400))),
  INVOICE_PAID(
      "InvoicePaid",
      phrase("payments"),
      new SignalPolicy(COUNTED, RECURRING, WHOLE, withOutageAllowance(665, 800))),
  INVOICE_OVERDUE(
      "InvoiceOverdue",
      phrase("overdue invoices"),
      new SignalPolicy(DISTINCT, OCCASIONAL, WHOLE, withOutageAllowance(1_100, 400))),
  INVOICE_VOIDED(
      "InvoiceVoided",
      phrase("voided invoices"),
      new SignalPolicy(DISTINCT, OCCASIONAL, WHOLE, withOutageAllowance(1_100, 400))),
  INVOICE_WRITTEN_OFF(
      "InvoiceWrittenOff",
      phrase("invoices written off"),
      new SignalPolicy(DISTINCT, OCCASIONAL, WHOLE, withOutageAllowance(665, 400))),
  CREDIT_ISSUED(
      "CreditIssued",
      phrase("credits"),
      new SignalPolicy(COUNTED, OCCASIONAL, WHOLE, withOutageAllowance(665, 400))),
  CORPORATE_EVENT_NOTED(
      "CorporateEventNoted",
      phrase("corporate events"),
      new SignalPolicy(COUNTED, OCCASIONAL, WHOLE, newest(365, 4))),
  USAGE_REPORTED(
      "UsageReported",
      phrase("use"),
      new SignalPolicy(STATED, STEADY, MINIMIZED, sinceNewest(98, 400))),
  TICKET_OPENED(
      "TicketOpened",
      phrase("new tickets"),
      new SignalPolicy(DISTINCT, STEADY, WHOLE, withOutageAllowance(180, 240))),
  TICKET_CLOSED(
      "TicketClosed",
      phrase("closed tickets"),
      new SignalPolicy(DISTINCT, RECURRING, MINIMIZED, withOutageAllowance(180, 240))),
  SERVICE_DISRUPTED(
      "ServiceDisrupted",
      phrase("service disruptions"),
      new SignalPolicy(COUNTED, OCCASIONAL, WHOLE, newest(90, 24))),
  MILESTONE_REACHED(
      "MilestoneReached",
      phrase("milestones"),
      new SignalPolicy(REPLACED, OCCASIONAL, WHOLE, forever(FIRST, 60))),
  MEASURE_REPORTED(
      "MeasureReported",
      phrase("success measures"),
      new SignalPolicy(REPLACED, RECURRING, WHOLE, withOutageAllowance(365, 60))),
  FEATURE_REQUESTED(
      "FeatureRequested",
      phrase("feature requests"),
      new SignalPolicy(COUNTED, OCCASIONAL, WHOLE, newest(180, 24))),
  SURVEY_ANSWERED(
      "SurveyAnswered",
      phrase("surveys"),
      new SignalPolicy(COUNTED, RECURRING, MINIMIZED, withOutageAllowance(365, 100))),
  CONTACT_CHANGED(
      "ContactChanged",
      phrase("contacts"),
      new SignalPolicy(REPLACED, OCCASIONAL, WHOLE, forever(NEWEST, 120))),
  MARKETING_ENGAGED(
      "MarketingEngaged",
      phrase("marketing"),
      new SignalPolicy(COUNTED, RECURRING, WHOLE, withOutageAllowance(90, 120))),
  COMMUNITY_ACTED(
      "CommunityActed",
      phrase("community"),
      new SignalPolicy(COUNTED, RECURRING, WHOLE, withOutageAllowance(90, 120))),
  ADVOCACY_GIVEN(
      "AdvocacyGiven",
      phrase("advocacy"),
      new SignalPolicy(COUNTED, OCCASIONAL, WHOLE, newest(365, 60))),
  MEETING_HELD(
      "MeetingHeld",
      phrase("meetings"),
      new SignalPolicy(COUNTED, RECURRING, MINIMIZED, sinceNewest(365, 16))),
  SENTIMENT_NOTED(
      "SentimentNoted",
      phrase("pulses"),
      new SignalPolicy(REPLACED, OCCASIONAL, MINIMIZED, newest(365, 1))),
  HEALTH_OVERRIDDEN(
      "HealthOverridden",
      phrase("overrides"),
      new SignalPolicy(STATED, OCCASIONAL, MINIMIZED, newest(365, 4))),
  OVERRIDE_JUDGED(
      "OverrideJudged",
      phrase("judged overrides"),
      new SignalPolicy(REPLACED, OCCASIONAL, WHOLE, newest(730, 60))),
  CHURN_CALLED(
      "ChurnCalled",
      phrase("forecasts of CSMs"),
      new SignalPolicy(REPLACED, OCCASIONAL, MINIMIZED, newest(730, 12))),
  CALL_DECIDED(
      "CallDecided",
      phrase("decided forecasts"),
      new SignalPolicy(REPLACED, OCCASIONAL, MINIMIZED, newest(730, 12))),
  CHURN_REASON_GIVEN(
      "ChurnReasonGiven",
      phrase("reasons of losses"),
      new SignalPolicy(REPLACED, OCCASIONAL, MINIMIZED, forever(NEWEST, 60))),
  LOSS_REVIEWED(
      "LossReviewed",
      phrase("reviewed losses"),
      new SignalPolicy(REPLACED, OCCASIONAL, MINIMIZED, forever(NEWEST, 60))),
  // An episode with all steps of the last ones: whoever reads an old card sees what was done.
  RISK_HANDLED(
      "RiskHandled",
      phrase("steps about risks"),
      new SignalPolicy(REPLACED, OCCASIONAL, MINIMIZED, newest(365, 36))),
  NOTE_LOGGED(
      "NoteLogged", phrase("notes"), new SignalPolicy(STATED, OCCASIONAL, MINIMIZED, none())),
  ESCALATION_NOTED(
      "EscalationNoted",
      phrase("steps of escalations"),
      new SignalPolicy(STATED, OCCASIONAL, MINIMIZED, newest(365, 40))),
  KUDOS_GIVEN(
      "KudosGiven",
      phrase("kudos"),
      new SignalPolicy(STATED, OCCASIONAL, MINIMIZED, newest(60, 12))),
  // Whoever reads the log leaves out what was taken back; the state knows of it, so that a signal
  // that comes after its withdrawal is left out as well.
  SIGNAL_WITHDRAWN(
      "SignalWithdrawn",
      phrase("withdrawals"),
      new SignalPolicy(REPLACED, OCCASIONAL, WHOLE, newest(365, 60))),
  ALERT_RATED(
      "AlertRated",
      phrase("rated alerts"),
      new SignalPolicy(REPLACED, OCCASIONAL, WHOLE, newest(180, 12))),
  // A renewal may be three years ahead, and what a play came to is known only then.
  PLAY_STARTED(
      "PlayStarted",
      phrase("started plays"),
      new SignalPolicy(REPLACED, OCCASIONAL, WHOLE, newest(1_200, 12))),
  PLAY_STEP_MARKED(
      "PlayStepMarked",
      phrase("steps of plays"),
      new SignalPolicy(REPLACED, OCCASIONAL, WHOLE, newest(1_200, 150))),
  MERGE_NOTED(
      "MergeNoted",
      phrase("merges into another account"),
      new SignalPolicy(REPLACED, INTERNAL, WHOLE, forever(NEWEST, 200))),
  DAY_PASSED(
      "DayPassed", phrase("passed days"), new SignalPolicy(REPORTED, INTERNAL, WHOLE, none())),
  SCORECARDS_CHANGED(
      "ScorecardsChanged",
      phrase("scorecards"),
      new SignalPolicy(REPORTED, INTERNAL, WHOLE, none())),
  MODEL_CHANGED(
      "ModelChanged", phrase("churn models"), new SignalPolicy(REPORTED, INTERNAL, WHOLE, none())),
  SOURCE_INTERRUPTED(
      "SourceInterrupted",
      phrase("silent sources"),
      new SignalPolicy(REPLACED, INTERNAL, WHOLE, withOutageAllowance(365, 12))),
  ANOMALY_NOTED(
      "AnomalyNoted",
      phrase("anomalies"),
      new SignalPolicy(REPLACED, INTERNAL, WHOLE, withOutageAllowance(365, 12))),
  USAGE_PEAK(
      "UsagePeak",
      phrase("weeks of use"),
      new SignalPolicy(DISTINCT, INTERNAL, WHOLE, joinedWeeks(95)));

  private static final Map<String, SignalType> BY_WORD = byWord();

  private final String word;
  private final String label;
  private final SignalPolicy policy;

  SignalType(String word, String label, SignalPolicy policy) {
    this.word = word;
    this.label = label;
    this.policy = policy;
  }

  private static Map<String, SignalType> byWord() {
    var types = new HashMap<String, SignalType>();
    for (var type : values()) {
      types.put(type.word, type);
    }
    return types;
  }

  /// The type of this word, if there is one.
  public static Optional<SignalType> find(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }

  /// The same, for a word that somebody sent: an [IllegalArgumentException] says so if there is
  /// none.
  public static SignalType named(String word) {
    var type = BY_WORD.get(word);
    if (type == null) {
      throw new IllegalArgumentException("no signal is called " + word);
    }
    return type;
  }

  /// The detail-type on the bus: the simple name of the record.
  public String word() {
    return word;
  }

  /// What people call signals of the type, in the plural and lower case: `new tickets`.
  public String label() {
    return label;
  }

  public SignalPolicy policy() {
    return policy;
  }

  /// Whether only Oarlock itself writes it.
  public boolean isInternal() {
    return policy.cadence() == INTERNAL;
  }
}
