package dev.oarlock.cli.demo;

import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.people.PeopleStore;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Person;
import dev.oarlock.domain.account.identity.PersonDirectory;
import dev.oarlock.domain.account.identity.PersonId;
import dev.oarlock.local.cloud.LocalCloud;
import dev.oarlock.local.slack.directory.WorkspaceMember;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The CSMs of the sample book are people of the built-in Slack, so that `/health mine` knows whose
/// accounts are meant.
final class SampleTeam {
  private SampleTeam() {}

  static void introduce(LocalCloud cloud, Instant now) {
    var table = cloud.template().tableName();
    var people =
        new AccountDirectory(cloud.dynamo(), table)
            .all().stream()
                .flatMap(account -> account.csm().stream())
                .map(Csm::name)
                .distinct()
                .map(SampleTeam::person)
                .toList();
    new PeopleStore(cloud.dynamo(), table).apply(PersonDirectory.of(people), now);
  }

  private static Person person(String name) {
    var user = new WorkspaceMember(name).id();
    return new Person(
        PersonId.of(name), name, List.of(), Optional.empty(), Optional.of(user), Optional.empty());
  }
}
