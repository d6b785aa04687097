package dev.oarlock.domain.portfolio.listing;

import dev.oarlock.domain.account.contract.AccountStanding;
import dev.oarlock.domain.account.facts.AccountMerges;
import dev.oarlock.domain.account.facts.AccountProfile;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.transition.state.AccountState;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// All that a list needs of an account, made of its state alone, so that it changes only when the
/// state does. One that is a part of another account is in no list.
public record ListedAccount(
    AccountId id,
    ListedProfile profile,
    ListedHealth health,
    ListedTerms terms,
    ListedAttention attention) {

  /// Who it is and whose.
  public record ListedProfile(
      String name, Optional<Csm> csm, Segment segment, Optional<String> region, boolean isPart) {}

  public static ListedAccount of(AccountState state) {
    var profile = AccountProfile.of(state.facts());
    return new ListedAccount(
        state.id(),
        new ListedProfile(
            state.name(),
            profile.csm(),
            profile.segment(),
            profile.region(),
            AccountMerges.of(state.facts()).into().isPresent()),
        ListedHealth.of(state),
        ListedTerms.of(state),
        ListedAttention.of(state));
  }

  /// The same with its owner as everybody writes it.
  public ListedAccount ownedBy(UnaryOperator<Csm> spelling) {
    var named =
        new ListedProfile(
            profile.name(),
            profile.csm().map(spelling),
            profile.segment(),
            profile.region(),
            profile.isPart());
    return new ListedAccount(id, named, health, terms, attention);
  }

  /// Whether lists need not be written anew: it may know of moves that are over a month ago.
  public boolean showsSameAs(ListedAccount newer) {
    return id.equals(newer.id)
        && profile.equals(newer.profile)
        && terms.equals(newer.terms)
        && attention.equals(newer.attention)
        && health.showsSameAs(newer.health);
  }

  public AccountStanding standing() {
    return terms.standing();
  }

  /// Whether lists of the portfolio of today show it.
  public boolean isCurrent() {
    return !profile.isPart() && !standing().isOver();
  }

  /// Whether it has a risk that somebody may be reminded of.
  public boolean isAtRisk() {
    return isCurrent() && health.risk().isPresent();
  }
}
