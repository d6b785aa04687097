package dev.oarlock.answer.digest;

import dev.oarlock.answer.listing.ListQuestions;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.people.CurrentPeople;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Person;
import dev.oarlock.domain.account.identity.PersonId;
import dev.oarlock.domain.portfolio.listing.ListCondition.OwnedBy;
import java.util.List;
import java.util.Optional;

/// Who reads which version of the digest. Where the directory of people says whom somebody reports
/// to, and nobody reports to them, they read their own book; everybody else reads all.
public record DigestReaders(ListQuestions lists, CurrentPeople people, AppContext appContext) {

  boolean mayReadAll(String user) {
    var directory = people.now().withSlackUsers(appContext.clock().instant());
    return directory
        .find(PersonId.of(user))
        .filter(person -> person.manager().isPresent())
        .filter(person -> directory.people().stream().noneMatch(it -> reportsTo(it, person)))
        .isEmpty();
  }

  private static boolean reportsTo(Person somebody, Person lead) {
    return somebody.manager().filter(lead.id()::equals).isPresent();
  }

  /// Whose accounts are those of whoever asks.
  Optional<Csm> self(String user) {
    return lists.vocabulary(user).asker().map(OwnedBy::owner);
  }

  /// An owner by any of their names.
  Optional<Csm> owner(String name, String user) {
    var id = PersonId.of(name);
    return lists.vocabulary(user).owners().stream()
        .filter(it -> it.names().contains(id) || it.owner().person().equals(id))
        .map(OwnedBy::owner)
        .findFirst();
  }

  List<String> owners(String user) {
    return lists.vocabulary(user).owners().stream().map(it -> it.owner().name()).toList();
  }

  List<String> segments(String user) {
    return lists.vocabulary(user).segments();
  }
}
