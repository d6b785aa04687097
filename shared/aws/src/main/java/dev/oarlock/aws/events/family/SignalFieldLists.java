package dev.oarlock.aws.events.family;

import dev.oarlock.aws.events.field.SignalFields;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.policy.SignalType;

/// The list of fields of each type of signal.
public final class SignalFieldLists {
  private SignalFieldLists() {}

  /// The signal that a reader finds, or that a writer has written.
  public static Signal walk(SignalType type, SignalFields f) {
    return switch (type) {
      case ACCOUNT_REGISTERED -> BusinessFields.accountRegistered(f);
      case ACCOUNT_UPDATED -> BusinessFields.accountUpdated(f);
      case IDENTITY_LINKED -> BusinessFields.identityLinked(f);
      case ACCOUNTS_MERGED -> BusinessFields.accountsMerged(f);
      case ACCOUNTS_SPLIT -> BusinessFields.accountsSplit(f);
      case CONTRACT_CHANGED -> BusinessFields.contractChanged(f);
      case INVOICE_ISSUED -> BillingFields.invoiceIssued(f);
      case INVOICE_PAID -> BillingFields.invoicePaid(f);
      case INVOICE_OVERDUE -> BillingFields.invoiceOverdue(f);
      case INVOICE_VOIDED -> BillingFields.invoiceVoided(f);
      case INVOICE_WRITTEN_OFF -> BillingFields.invoiceWrittenOff(f);
      case CREDIT_ISSUED -> BillingFields.creditIssued(f);
      case CORPORATE_EVENT_NOTED -> BusinessFields.corporateEventNoted(f);
      case USAGE_REPORTED -> ProductFields.usageReported(f);
      case TICKET_OPENED -> ProductFields.ticketOpened(f);
      case TICKET_CLOSED -> ProductFields.ticketClosed(f);
      case SERVICE_DISRUPTED -> ProductFields.serviceDisrupted(f);
      case MILESTONE_REACHED -> ProductFields.milestoneReached(f);
      case MEASURE_REPORTED -> ProductFields.measureReported(f);
      case FEATURE_REQUESTED -> ProductFields.featureRequested(f);
      case SURVEY_ANSWERED -> RelationshipFields.surveyAnswered(f);
      case CONTACT_CHANGED -> RelationshipFields.contactChanged(f);
      case MARKETING_ENGAGED -> RelationshipFields.marketingEngaged(f);
      case COMMUNITY_ACTED -> RelationshipFields.communityActed(f);
      case ADVOCACY_GIVEN -> RelationshipFields.advocacyGiven(f);
      case MEETING_HELD -> RelationshipFields.meetingHeld(f);
      case SENTIMENT_NOTED -> RelationshipFields.sentimentNoted(f);
      case HEALTH_OVERRIDDEN -> JudgmentFields.healthOverridden(f);
      case OVERRIDE_JUDGED -> JudgmentFields.overrideJudged(f);
      case CHURN_CALLED -> JudgmentFields.churnCalled(f);
      case CALL_DECIDED -> JudgmentFields.callDecided(f);
      case CHURN_REASON_GIVEN -> JudgmentFields.churnReasonGiven(f);
      case LOSS_REVIEWED -> JudgmentFields.lossReviewed(f);
      case RISK_HANDLED -> JudgmentFields.riskHandled(f);
      case NOTE_LOGGED -> JudgmentFields.noteLogged(f);
      case ESCALATION_NOTED -> JudgmentFields.escalationNoted(f);
      case KUDOS_GIVEN -> JudgmentFields.kudosGiven(f);
      case SIGNAL_WITHDRAWN -> JudgmentFields.signalWithdrawn(f);
      case ALERT_RATED -> JudgmentFields.alertRated(f);
      case PLAY_STARTED -> JudgmentFields.playStarted(f);
      case PLAY_STEP_MARKED -> JudgmentFields.playStepMarked(f);
      case DAY_PASSED -> SystemFields.dayPassed(f);
      case SCORECARDS_CHANGED -> SystemFields.scorecardsChanged(f);
      case MODEL_CHANGED -> SystemFields.modelChanged(f);
      case MERGE_NOTED -> SystemFields.mergeNoted(f);
      case SOURCE_INTERRUPTED -> SystemFields.sourceInterrupted(f);
      case ANOMALY_NOTED -> SystemFields.anomalyNoted(f);
      case USAGE_PEAK -> SystemFields.usagePeak(f);
    };
  }
}
