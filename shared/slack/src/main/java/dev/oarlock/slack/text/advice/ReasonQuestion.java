package dev.oarlock.slack.text.advice;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.identity.ContactRole;
import dev.oarlock.domain.risk.reason.ReasonMatch;
import dev.oarlock.domain.transition.state.AccountState;

/// What to ask against a reason why they may leave.
record ReasonQuestion(AccountState state, boolean hasNeverStarted) {
  String of(ReasonMatch match) {
    var clue = match.clues().getFirst();
    return switch (match.reason()) {
      case VALUE_NOT_REALISED ->
          hasNeverStarted
              ? text("ask what keeps them from starting")
              : text("ask what changed in their use");
      case STALLED_IMPLEMENTATION -> text("agree on one use case and a day to go live");
      case SPONSOR_OR_POWER_USER_LOST ->
          new TopicContact(state).has(ContactRole.SPONSOR)
              ? text("ask what has changed on their side")
              : text("ask who stands behind it now");
      case LOW_ADOPTION -> text("name the ten people who should use it");
      case ACQUISITION -> text("ask what the buyer uses, and bring the results so far");
      case MISSING_FEATURES -> text("ask what it is for, and say yes or no");
      case NEW_LEADERSHIP ->
          clue.isTelltale()
              ? text("ask what they hope to find elsewhere")
              : text("ask what they must achieve this year");
      case QUALITY_OR_PERFORMANCE ->
          clue.knownSince().isPresent()
              ? text("say what broke and what has changed")
              : text("go through what they wait for");
      case WRONG_SOLUTION -> text("ask what they would buy today, and say what it is not for");
      case HUMAN_FACTOR -> text("ask what working with us is like, and listen");
    };
  }
}
