package dev.oarlock.slack.text.advice;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.account.identity.ContactRole;
import dev.oarlock.domain.account.signal.ProductSignal.TicketOpened;
import dev.oarlock.domain.risk.reason.ChurnReason;
import dev.oarlock.domain.transition.state.AccountState;

/// Whom to call: of those who are there, the one who knows.
record TopicContact(AccountState state) {
  /// Whom to ask about a reason why they may leave.
  String against(ChurnReason reason) {
    return switch (reason) {
      case VALUE_NOT_REALISED, WRONG_SOLUTION -> sponsor();
      case STALLED_IMPLEMENTATION -> text("their project lead");
      case SPONSOR_OR_POWER_USER_LOST -> stillThere();
      case LOW_ADOPTION ->
          has(ContactRole.CHAMPION) ? text("their champion") : text("their administrator");
      case ACQUISITION -> text("whoever decides after the deal");
      case MISSING_FEATURES -> text("whoever asked");
      case NEW_LEADERSHIP -> text("the person who decides now");
      case QUALITY_OR_PERFORMANCE ->
          state.facts().of(TicketOpened.class).isEmpty()
              ? sponsor()
              : text("whoever filed their tickets");
      case HUMAN_FACTOR -> text("somebody there who speaks openly");
    };
  }

  private String stillThere() {
    if (has(ContactRole.SPONSOR)) {
      return sponsor();
    }
    return has(ContactRole.CHAMPION) ? text("their champion") : text("whoever is left");
  }

  String sponsor() {
    return has(ContactRole.SPONSOR) ? text("their sponsor") : text("the person who signs");
  }

  boolean has(ContactRole role) {
    return !AccountEvidence.of(state.facts()).contacts().contactsIn(role).isEmpty();
  }
}
