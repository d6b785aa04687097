package dev.oarlock.api;

import dev.oarlock.aws.store.people.KnownPeople;
import dev.oarlock.domain.access.AccessRights;
import dev.oarlock.domain.account.identity.PersonId;
import java.util.Set;

/// Who asks: the last part of their ARN, which is a user's name, or the name of a session, which
/// single sign-on makes their e-mail.
record ApiCaller(String name) {
  static ApiCaller of(String arn) {
    return new ApiCaller(arn.substring(Math.max(arn.lastIndexOf('/'), arn.lastIndexOf(':')) + 1));
  }

  /// What they may, by the same file of people as in Slack; there are no user groups here.
  AccessRights rights(KnownPeople people) {
    var person = people.directory().find(PersonId.of(name));
    return people.roles().rightsOf(person, Set.of(), people.directory());
  }
}
