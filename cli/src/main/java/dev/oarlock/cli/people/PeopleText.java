package dev.oarlock.cli.people;

import dev.oarlock.aws.store.people.KnownPeople;
import dev.oarlock.aws.store.people.SlackUserEntry;
import dev.oarlock.cli.instance.InstanceTable;
import dev.oarlock.domain.access.RoleSettings;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Person;
import dev.oarlock.domain.account.identity.PersonDirectory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// People in lines.
final class PeopleText {
  private static final int MOST_STRANGERS = 20;

  private PeopleText() {}

  static String counted(PersonDirectory directory) {
    var people = directory.people();
    var emails = people.stream().filter(it -> it.email().isPresent()).count();
    return (people.size() == 1 ? "1 person" : people.size() + " people")
        + ", "
        + (emails == people.size() ? "all" : emails)
        + " with an e-mail";
  }

  /// Who may what, in one line.
  static String roles(RoleSettings roles) {
    return roles.areInForce()
        ? "Roles are in force: %d of people, %d of user groups; others are '%s'."
            .formatted(roles.people().size(), roles.groups().size(), roles.others().word())
        : "No roles are given, so every member of the workspace may everything.";
  }

  /// `dana: Dana Lee, also D. Lee, d.lee@acme.com; Slack has them as U024BE7LH`.
  static String line(Person person, KnownPeople known, Instant now) {
    var also = new ArrayList<>(person.aliases());
    person.email().ifPresent(also::add);
    return "  "
        + person.id()
        + ": "
        + person.name()
        + (also.isEmpty() ? "" : ", also " + String.join(", ", also))
        + person.manager().map(it -> ", led by " + it).orElse("")
        + person.zone().map(it -> ", in " + it).orElse("")
        + "; "
        + slack(person, known, now);
  }

  private static String slack(Person person, KnownPeople known, Instant now) {
    var csm = new Csm(person.name());
    var questions = known.questions(csm);
    if (questions.isEmpty()) {
      return "never mentioned, for want of an e-mail";
    }
    var answers = questions.stream().flatMap(it -> known.answer(it, now).stream()).toList();
    return answers.stream()
        .flatMap(answer -> answer.user().stream())
        .findFirst()
        .map(user -> "Slack has them as " + user)
        .orElseGet(() ->
            answers.isEmpty()
                ? "Slack is asked with the next message"
                : "Slack did not have them on " + latest(answers));
  }

  private static Instant latest(List<SlackUserEntry> answers) {
    return answers.stream().map(SlackUserEntry::checkedAt).max(Instant::compareTo).orElseThrow();
  }

  /// Owners of accounts who are in no file: perhaps another name for somebody who is.
  static List<String> strangers(InstanceTable table, PersonDirectory directory) {
    if (directory.people().isEmpty()) {
      return List.of();
    }
    var accounts = new TreeMap<String, Integer>();
    table
        .owners()
        .filter(csm -> directory.find(csm).isEmpty())
        .forEach(csm -> accounts.merge(csm.name(), 1, Integer::sum));
    var lines = new ArrayList<String>();
    accounts.entrySet().stream()
        .limit(MOST_STRANGERS)
        .map(it -> "  " + it.getKey() + " (" + it.getValue() + ")")
        .forEach(lines::add);
    if (!lines.isEmpty()) {
      lines.addFirst(
          "Owners of accounts who are not in the file, with how many; another name of somebody who"
              + " is belongs into 'names':");
    }
    return lines;
  }
}
