package dev.oarlock.slack.command.team;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.HandlingSignal.KudosGiven;
import dev.oarlock.slack.command.input.FieldValues;
import dev.oarlock.slack.command.input.FormResult;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Who is credited with a win, as a form has it.
public final class AssistFields {
  public static final String PERSON = "person";
  public static final String TEAMS = "teams";
  public static final String TEXT = "text";

  private static final int MOST_TEAMS = 5;
  private static final int LONGEST_TEAM = 40;

  private AssistFields() {}

  public static FormResult<KudosGiven> read(FieldValues values, String gong, Csm by) {
    var people = values.all(PERSON);
    var teams =
        values.text(TEAMS).stream()
            .flatMap(typed -> Arrays.stream(typed.split(",")))
            .map(String::strip)
            .filter(it -> !it.isEmpty())
            .toList();
    var errors = new FormResult.FieldErrors();
    errors.add(PERSON, nobody(people, teams));
    errors.add(TEAMS, teamsError(teams));
    errors.add(
        TEXT,
        values
            .text(TEXT)
            .filter(it -> it.length() > GongCommand.LONGEST)
            .map(_ -> text("At most {0} characters.", GongCommand.LONGEST)));
    return errors.orElse(
        () -> new KudosGiven(Optional.of(gong), people, teams, values.text(TEXT), by));
  }

  private static Optional<String> nobody(List<String> people, List<String> teams) {
    return people.isEmpty() && teams.isEmpty()
        ? Optional.of(text("Choose a colleague, or name a team."))
        : Optional.empty();
  }

  private static Optional<String> teamsError(List<String> teams) {
    return teams.size() > MOST_TEAMS || teams.stream().anyMatch(it -> it.length() > LONGEST_TEAM)
        ? Optional.of(text("At most {0} teams of {1} characters.", MOST_TEAMS, LONGEST_TEAM))
        : Optional.empty();
  }
}
