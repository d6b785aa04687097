package dev.oarlock.domain.transition.policy;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.AccountStanding;
import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.account.evidence.relationship.OwnershipEvidence;
import dev.oarlock.domain.account.evidence.relationship.OwnershipEvidence.Handover;
import dev.oarlock.domain.account.facts.AccountProfile;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.announcement.Announcement.OverrideEnded;
import dev.oarlock.domain.transition.announcement.Announcement.PulseRequested;
import dev.oarlock.domain.transition.announcement.Announcement.PulseWithdrawn;
import dev.oarlock.domain.transition.announcement.AnnouncementIds;
import dev.oarlock.domain.transition.snapshot.AccountSnapshots;
import dev.oarlock.domain.transition.state.Account;
import dev.oarlock.domain.transition.state.AccountState;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// What a transition gives reason to ask a person: whether an override that ended was right, and
/// what pulse the new owner of an account gives it, or no more.
record PromptPolicy(Account before, AccountState after) {

  Stream<Announcement> all() {
    return Stream.of(overrideReview(), pulseWithdrawal(), pulseRequest()).flatMap(Optional::stream);
  }

  /// A CSM who removed the override before its end is not asked.
  private Optional<Announcement> overrideReview() {
    return before.scored().map(AccountState::assessment).flatMap(this::overrideReview);
  }

  private Optional<Announcement> overrideReview(HealthAssessment assessment) {
    var unreviewed =
        AccountEvidence.of(after.facts()).overrides().unjudged(after.assessment().day());
    return assessment
        .override()
        .filter(_ -> after.assessment().override().isEmpty())
        .filter(ended -> unreviewed.filter(it -> it.until().equals(ended.until())).isPresent())
        .map(ended ->
            new OverrideEnded(
                AnnouncementIds.overrideEnded(after.id(), ended.until()),
                AccountSnapshots.of(before, after),
                new OverrideEnded.EndedOverride(
                    assessment.score(),
                    assessment.band(),
                    ended.computedScore(),
                    ended.reason(),
                    ended.by(),
                    ended.until())));
  }

  /// Only who has not had the account so far and has it now is asked, once a handover, and while
  /// there is something to win or to lose.
  private Optional<Announcement> pulseRequest() {
    var known = ownershipBefore();
    return ownership()
        .latestHandover()
        .filter(handover -> known.owner().filter(handover.to()::isSamePersonAs).isEmpty())
        .filter(handover -> known.handovers().stream().noneMatch(handover::isSameAs))
        .filter(handover -> owner().filter(handover.to()::isSamePersonAs).isPresent())
        .filter(_ -> !standing().isOver())
        .map(this::pulseRequest);
  }

  /// Whoever lost it on the day on which it came need not answer any more.
  private Optional<Announcement> pulseWithdrawal() {
    var today = after.assessment().day();
    return ownershipBefore()
        .latestHandover()
        .filter(known -> known.on().equals(today))
        .filter(known -> ownership().handovers().stream().noneMatch(known::isSameAs))
        .filter(_ -> !standing().isOver())
        .map(known ->
            new PulseWithdrawn(
                AnnouncementIds.pulseWithdrawn(
                    after.id(), today, known.to().person(), ownership().turns(today)),
                AccountSnapshots.of(before, after),
                known.to()));
  }

  private OwnershipEvidence ownership() {
    return AccountEvidence.of(after.facts()).ownership();
  }

  /// Of the facts before nothing else is looked at, so that nothing else of them is sorted.
  private OwnershipEvidence ownershipBefore() {
    return before.facts().trusted().view(OwnershipEvidence.class, OwnershipEvidence::of);
  }

  private Optional<Csm> owner() {
    return AccountProfile.of(after.facts()).csm();
  }

  private AccountStanding standing() {
    return AccountContracts.of(after.facts()).standing(after.assessment().day());
  }

  private Announcement pulseRequest(Handover handover) {
    var inherited = AccountEvidence.of(after.facts()).sentiment().inheritedPulse();
    return new PulseRequested(
        AnnouncementIds.pulseRequested(
            after.id(), handover.on(), handover.to().person(), ownership().turns(handover.on())),
        AccountSnapshots.of(before, after),
        handover.from(),
        inherited.map(fact -> OptionalInt.of(fact.signal().pulse())).orElse(OptionalInt.empty()));
  }
}
