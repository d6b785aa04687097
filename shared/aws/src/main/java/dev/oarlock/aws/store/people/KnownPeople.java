package dev.oarlock.aws.store.people;

import dev.oarlock.domain.access.RoleSettings;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Person;
import dev.oarlock.domain.account.identity.PersonDirectory;
import dev.oarlock.domain.account.identity.PersonId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Our people with their roles and what Slack has said of them; `appliedAt` is empty while nobody
/// gave a directory.
public record KnownPeople(
    PersonDirectory directory,
    RoleSettings roles,
    Optional<Instant> appliedAt,
    Map<PersonId, SlackUserEntry> users) {
  private static final Pattern USER_ID = Pattern.compile("[UW][A-Z0-9]{7,}");

  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

  public KnownPeople {
    users = Map.copyOf(users);
  }

  public static KnownPeople nobody() {
    return new KnownPeople(
        PersonDirectory.empty(), RoleSettings.none(), Optional.empty(), Map.of());
  }

  /// What Slack can be asked about somebody, in the order in which to ask: a user id that was
  /// given, an e-mail. Whether a name that looks like an id is one, Slack knows.
  public List<SlackQuestion> questions(Csm csm) {
    var person = directory.find(csm);
    var ids = Stream.concat(person.flatMap(Person::slackUser).stream(), Stream.of(csm.name()));
    var emails = Stream.concat(person.flatMap(Person::email).stream(), Stream.of(csm.name()));
    return Stream.<SlackQuestion>concat(
            ids.filter(name -> USER_ID.matcher(name).matches()).map(SlackQuestion.ById::new),
            emails.filter(KnownPeople::isEmail).map(SlackQuestion.ByEmail::new))
        .distinct()
        .toList();
  }

  /// Whether a name may well be the id of a Slack user: a word in capitals has no digit.
  public static boolean isUserId(String name) {
    return USER_ID.matcher(name).matches() && name.chars().anyMatch(Character::isDigit);
  }

  /// Whether a name is an e-mail address.
  public static boolean isEmail(String name) {
    return EMAIL.matcher(name).matches();
  }

  /// What Slack said, if that still holds.
  public Optional<SlackUserEntry> answer(SlackQuestion question, Instant now) {
    return Optional.ofNullable(users.get(question.key())).filter(entry -> entry.holdsAt(now));
  }

  /// The person's Slack user, as far as Slack has been asked. An id with a digit in it is one until
  /// Slack says no: of who has just clicked for the first time it was not asked.
  public Optional<String> slackUser(Csm csm, Instant now) {
    return questions(csm).stream()
        .flatMap(question -> slackUser(question, now).stream())
        .findFirst();
  }

  private Optional<String> slackUser(SlackQuestion question, Instant now) {
    return answer(question, now)
        .map(SlackUserEntry::user)
        .orElseGet(() ->
            question instanceof SlackQuestion.ById(var user)
                    && user.chars().anyMatch(Character::isDigit)
                ? Optional.of(user)
                : Optional.empty());
  }

  /// What colleagues call the person.
  public String name(Csm csm) {
    return directory.canonical(csm).name();
  }

  /// The directory in which people are found by their Slack users, too.
  public PersonDirectory withSlackUsers(Instant now) {
    var taken = new HashSet<PersonId>();
    return PersonDirectory.of(
        directory.people().stream()
            .map(person ->
                slackUser(new Csm(person.name()), now)
                    .filter(
                        user -> isFree(PersonId.of(user), person) && taken.add(PersonId.of(user)))
                    .map(user -> person.withSlackUser(Optional.of(user)))
                    .orElse(person))
            .toList());
  }

  /// Slack may name one user for the e-mails of two people.
  private boolean isFree(PersonId user, Person person) {
    return directory.find(user).filter(other -> !other.equals(person)).isEmpty();
  }
}
