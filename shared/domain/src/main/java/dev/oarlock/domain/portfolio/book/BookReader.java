package dev.oarlock.domain.portfolio.book;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.PersonId;
import dev.oarlock.domain.portfolio.listing.ListCondition.OwnedBy;
import dev.oarlock.domain.portfolio.listing.ListedAccount;
import dev.oarlock.domain.portfolio.listing.ListedAttention.HeldRisk;
import java.util.List;
import java.util.stream.Stream;

/// Whoever looks at their book: an owner, and those whom they lead. `user` is who they are to
/// Slack.
public record BookReader(String user, OwnedBy self, List<OwnedBy> team) {
  public BookReader {
    team = List.copyOf(team);
  }

  public boolean isLead() {
    return !team.isEmpty();
  }

  /// Whether an account may be in their book: theirs, of somebody they lead, or one whose risk they
  /// took on.
  public boolean hears(ListedAccount account) {
    return owns(account)
        || leads(account)
        || (account.attention().risk().isPresent() && has(account.attention().risk().get()));
  }

  /// Whether they are who has a risk.
  boolean has(HeldRisk risk) {
    return risk.owner().isPresent() && is(risk.owner().get());
  }

  boolean owns(ListedAccount account) {
    return self.includes(account);
  }

  boolean leads(ListedAccount account) {
    for (var member : team) {
      if (member.includes(account)) {
        return true;
      }
    }
    return false;
  }

  boolean is(Csm somebody) {
    return self.names().contains(somebody.person()) || somebody.person().equals(PersonId.of(user));
  }

  /// Whose accounts are in the book.
  public List<OwnedBy> owners() {
    return Stream.concat(Stream.of(self), team.stream()).toList();
  }
}
