package dev.oarlock.aws.store.people;

import dev.oarlock.aws.lambda.KeptValue;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.PersonId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Our people as a function sees them: read once a minute at most.
public final class CurrentPeople {
  private final AppContext appContext;
  private final PeopleStore store;
  private final KeptValue<KnownPeople> people;

  private CurrentPeople(AppContext appContext) {
    this.appContext = appContext;
    this.store = PeopleStore.of(appContext);
    this.people = KeptValue.ofAMinute(appContext, store::load);
  }

  public static CurrentPeople of(AppContext appContext) {
    return new CurrentPeople(appContext);
  }

  /// As of a minute ago or later.
  public synchronized KnownPeople now() {
    return people.now();
  }

  /// The person's Slack user, as far as Slack has been asked. Whoever spoke a moment ago is kept by
  /// another container, so an id without an answer is looked up at once.
  public Optional<String> slackUser(Csm csm) {
    now().questions(csm).stream()
        .filter(SlackQuestion.ById.class::isInstance)
        .filter(question -> now().answer(question, appContext.clock().instant()).isEmpty())
        .forEach(
            question -> store.find(question.key()).ifPresent(entry -> remember(question, entry)));
    return now().slackUser(csm, appContext.clock().instant());
  }

  /// What colleagues call the person.
  public String name(Csm csm) {
    return now().name(csm);
  }

  /// Keeps that somebody whom Slack told us of is one of its users; a write only if that is new.
  public void keepUser(String id) {
    var question = new SlackQuestion.ById(id);
    if (now().answer(question, appContext.clock().instant()).isEmpty()) {
      keep(question, Optional.of(id));
    }
  }

  /// Keeps what Slack said, for everybody.
  public synchronized void keep(SlackQuestion question, Optional<String> user) {
    var entry = new SlackUserEntry(user, appContext.clock().instant());
    store.keep(question.key(), entry);
    remember(question, entry);
  }

  private synchronized void remember(SlackQuestion question, SlackUserEntry entry) {
    var known = people.now();
    Map<PersonId, SlackUserEntry> users = new HashMap<>(known.users());
    users.put(question.key(), entry);
    people.replace(new KnownPeople(known.directory(), known.roles(), known.appliedAt(), users));
  }
}
