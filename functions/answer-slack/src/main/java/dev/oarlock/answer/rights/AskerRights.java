package dev.oarlock.answer.rights;

import dev.oarlock.aws.store.people.CurrentPeople;
import dev.oarlock.aws.store.people.KnownPeople;
import dev.oarlock.domain.access.AccessRights;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Person;
import dev.oarlock.domain.account.identity.PersonId;
import dev.oarlock.slack.access.WorkspacePerson;
import dev.oarlock.slack.workspace.KnownWorkspace;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/// What whoever asks may, by the file of people and the user groups that it names. Until that gives
/// somebody a role nothing is asked and nothing is looked up.
public record AskerRights(CurrentPeople people, KnownWorkspace workspace, InstantSource clock) {
  public AccessRights of(String user) {
    var known = people.now();
    var roles = known.roles();
    return roles.areInForce() && !isOurBot(user)
        ? roles.rightsOf(
            person(user, known),
            workspace.memberOf(user, roles.groups().keySet()),
            known.directory())
        : AccessRights.all();
  }

  /// Whom Slack lets type nothing: it asks for itself, before a snapshot of what it answers with.
  private boolean isOurBot(String user) {
    return workspace.installation().filter(it -> it.botUser().equals(user)).isPresent();
  }

  /// Whether the channel of these names is one into which figures may go.
  public boolean mayShareFigures(String channel, String name) {
    return people.now().roles().mayShareFigures(Set.of(channel, "#" + name));
  }

  /// The same person under the name that colleagues use.
  public Csm canonical(Csm csm) {
    return people.now().withSlackUsers(clock.instant()).canonical(csm);
  }

  /// By what Slack said of them before, or by the e-mail that Slack knows them by.
  private Optional<Person> person(String user, KnownPeople known) {
    return known
        .withSlackUsers(clock.instant())
        .find(PersonId.of(user))
        .or(() ->
            workspace
                .person(user)
                .flatMap(WorkspacePerson::email)
                .flatMap(email -> known.directory().find(PersonId.of(email))));
  }
}
