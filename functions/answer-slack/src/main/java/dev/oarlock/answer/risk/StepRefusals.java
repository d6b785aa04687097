package dev.oarlock.answer.risk;

import dev.oarlock.answer.feedback.SlackActor;
import dev.oarlock.answer.rights.AskerRights;
import dev.oarlock.domain.access.AccessRight;
import dev.oarlock.domain.account.facts.AccountProfile;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.risk.handling.RiskHandling;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.command.input.RiskFields.StepTerms;
import dev.oarlock.slack.view.access.MissingRightView;
import dev.oarlock.slack.view.handling.RiskReplyView;
import java.time.LocalDate;
import java.util.Optional;

/// Why a step about a risk is not taken: it was taken already, or is somebody else's.
record StepRefusals(AskerRights rights, LocalDate today) {
  /// Empty where the step may be taken.
  Optional<Card> of(AccountState state, RiskHandling handling, StepTerms terms, SlackActor actor) {
    return switch (terms.step()) {
      case CLAIM -> claimRefusal(state, handling, actor);
      case ESCALATE ->
          handling
              .escalation()
              .filter(it -> it.what().to().isEmpty())
              .map(_ -> RiskReplyView.escalatedAlready(state));
      case HAND_OVER, SNOOZE, RESOLVE ->
          mayHandle(state, handling, actor)
              ? theirsAlready(state, handling, terms)
              : Optional.of(MissingRightView.of(AccessRight.HANDLE_FOR_OTHERS));
      case REMIND -> Optional.empty();
    };
  }

  /// Nobody is handed what they have.
  private Optional<Card> theirsAlready(AccountState state, RiskHandling handling, StepTerms terms) {
    var to = terms.to().map(Csm::new).map(rights::canonical);
    return handling
        .owner()
        .filter(_ -> handling.stage(today) == RiskHandling.Stage.CLAIMED)
        .filter(owner -> to.filter(rights.canonical(owner)::isSamePersonAs).isPresent())
        .map(owner -> RiskReplyView.theirsAlready(state, owner));
  }

  /// Whoever has it, who owns the account, or who may for others.
  private boolean mayHandle(AccountState state, RiskHandling handling, SlackActor actor) {
    var owner = handling.owner();
    return owner.isEmpty()
        || isSame(owner.get(), actor)
        || AccountProfile.of(state.facts()).csm().filter(csm -> isSame(csm, actor)).isPresent()
        || rights.of(actor.user()).include(AccessRight.HANDLE_FOR_OTHERS);
  }

  private boolean isSame(Csm somebody, SlackActor actor) {
    return rights.canonical(somebody).isSamePersonAs(rights.canonical(actor.csm()));
  }

  /// Who has it needs no claim, and nobody takes it from another without a word.
  private Optional<Card> claimRefusal(AccountState state, RiskHandling handling, SlackActor actor) {
    return switch (handling.stage(today)) {
      case UNCLAIMED, SNOOZED, RESOLVED -> Optional.empty();
      case CLAIMED ->
          handling
              .owner()
              .map(owner ->
                  isSame(owner, actor)
                      ? RiskReplyView.alreadyYours(state)
                      : RiskReplyView.claimedBy(
                          state, owner, handling, mayHandle(state, handling, actor)));
    };
  }
}
