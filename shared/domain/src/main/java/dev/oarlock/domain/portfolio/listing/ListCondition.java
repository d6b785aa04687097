package dev.oarlock.domain.portfolio.listing;

import dev.oarlock.domain.account.contract.AccountStanding;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.PersonId;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.portfolio.listing.ListedAttention.HeldRisk;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// What an account must be to be in a list.
public sealed interface ListCondition {
  /// From so many points on a score has moved.
  int MOVED_POINTS = 5;

  boolean includes(ListedAccount account);

  /// Of the accounts that have left, only the list of changes tells.
  default boolean includesLeft() {
    return false;
  }

  record InBand(Band band) implements ListCondition {
    @Override
    public boolean includes(ListedAccount account) {
      return account.health().band() == band;
    }
  }

  /// Whose risk episode is open, red or not.
  record AtRisk() implements ListCondition {
    @Override
    public boolean includes(ListedAccount account) {
      return account.health().risk().isPresent();
    }
  }

  /// Those that decide again between two days, both included, or leave then after notice.
  record RenewsWithin(LocalDate from, LocalDate until) implements ListCondition {
    @Override
    public boolean includes(ListedAccount account) {
      var terms = account.terms();
      if (terms.ends().isPresent()) {
        return isWithin(terms.ends().get());
      }
      return terms.renewal().isPresent() && !terms.isOverdue() && isWithin(terms.renewal().get());
    }

    private boolean isWithin(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(until);
    }
  }

  /// Whose renewal nobody has signed though it was due.
  record RenewalOverdue() implements ListCondition {
    @Override
    public boolean includes(ListedAccount account) {
      return account.terms().isOverdue();
    }
  }

  /// Which since the end of a day changed their band, moved by five points or more, came to be at
  /// risk, came as customers or left.
  record ChangedSince(LocalDate day) implements ListCondition {
    @Override
    public boolean includes(ListedAccount account) {
      var terms = account.terms();
      return terms
          .left()
          .map(this::isLater)
          .orElseGet(() ->
              moved(account.health())
                  || account.health().risk().filter(risk -> isLater(risk.since())).isPresent()
                  || terms.since().filter(this::isLater).isPresent());
    }

    @Override
    public boolean includesLeft() {
      return true;
    }

    private boolean isLater(LocalDate other) {
      return other.isAfter(day);
    }

    private boolean moved(ListedHealth health) {
      return health.on(day).filter(then -> moved(then, health)).isPresent();
    }

    private static boolean moved(ListedHealth.ScorePoint then, ListedHealth now) {
      if (then.band() != now.band() || then.score().isPresent() != now.score().isPresent()) {
        return true;
      }
      return then.score().isPresent()
          && Math.abs(then.score().getAsInt() - now.score().orElseThrow()) >= MOVED_POINTS;
    }
  }

  /// Who became a customer after a day, or has signed.
  record NewSince(LocalDate day) implements ListCondition {
    @Override
    public boolean includes(ListedAccount account) {
      return account.terms().since().filter(since -> since.isAfter(day)).isPresent();
    }
  }

  /// `names` is everything that means the owner.
  record OwnedBy(Csm owner, Set<PersonId> names) implements ListCondition {
    public OwnedBy {
      names = Set.copyOf(names);
    }

    @Override
    public boolean includes(ListedAccount account) {
      return account.profile().csm().filter(csm -> names.contains(csm.person())).isPresent();
    }
  }

  record WithoutOwner() implements ListCondition {
    @Override
    public boolean includes(ListedAccount account) {
      return account.profile().csm().isEmpty();
    }
  }

  /// Whose last contract is cancelled and has not ended.
  record GaveNotice() implements ListCondition {
    @Override
    public boolean includes(ListedAccount account) {
      return account.terms().ends().isPresent();
    }
  }

  record OnTrial() implements ListCondition {
    @Override
    public boolean includes(ListedAccount account) {
      return account.terms().standing() == AccountStanding.TRIAL;
    }
  }

  /// Who pays nothing for the time being.
  record Paused() implements ListCondition {
    @Override
    public boolean includes(ListedAccount account) {
      return account.terms().standing() == AccountStanding.PAUSED;
    }
  }

  /// Whose open risk nobody has.
  record Unclaimed() implements ListCondition {
    @Override
    public boolean includes(ListedAccount account) {
      return account
          .attention()
          .risk()
          .filter(risk -> risk.owner().isEmpty() && !risk.isResolved())
          .isPresent();
    }
  }

  /// Whose open risk somebody has, `by` them if they are named.
  record Claimed(Optional<OwnedBy> by) implements ListCondition {
    @Override
    public boolean includes(ListedAccount account) {
      return account
          .attention()
          .risk()
          .filter(risk -> !risk.isResolved())
          .flatMap(HeldRisk::owner)
          .filter(owner -> by.isEmpty() || by.get().names().contains(owner.person()))
          .isPresent();
    }
  }

  record InSegment(String name) implements ListCondition {
    @Override
    public boolean includes(ListedAccount account) {
      return account.profile().segment().name().equalsIgnoreCase(name);
    }
  }

  record InRegion(String name) implements ListCondition {
    @Override
    public boolean includes(ListedAccount account) {
      return account.profile().region().filter(name::equalsIgnoreCase).isPresent();
    }
  }
}
