package dev.oarlock.answer.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.answer.RecordedSlackRequest;
import dev.oarlock.answer.SlackWorkspaceFixture;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.store.people.PeopleStore;
import dev.oarlock.domain.account.identity.Person;
import dev.oarlock.domain.account.identity.PersonDirectory;
import dev.oarlock.domain.account.identity.PersonId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What `/digest` answers; it is typed by the Slack user U2CERLKJA.
class DigestRequestsTest {
  private static final Optional<String> ASKER = Optional.of("U2CERLKJA");

  private final SlackWorkspaceFixture workspace = new SlackWorkspaceFixture();

  private String ask(String typed) {
    return workspace.reply(RecordedSlackRequest.recorded("digest-command").typing(typed));
  }

  private String version() {
    var asked = workspace.bus().entries().getLast();
    return JsonTree.parse(asked.detail()).path("version").asText();
  }

  /// Dana and whom she reports to, and which of the two the asker is.
  private void people(Optional<String> dana, Optional<String> lead) {
    PeopleStore.of(workspace.appContext())
        .apply(
            PersonDirectory.of(
                List.of(
                    person("dana", dana, Optional.of("kim")),
                    person("kim", lead, Optional.empty()))),
            Instant.parse("2026-11-20T08:00:00Z"));
  }

  private static Person person(String id, Optional<String> slack, Optional<String> manager) {
    return new Person(
        PersonId.of(id), id, List.of(), Optional.empty(), slack, manager.map(PersonId::of));
  }

  @Test
  void eachVersionIsAskedForByItsWords() {
    people(Optional.empty(), ASKER);

    assertThat(ask("segment enterprise")).startsWith("The digest is being written.");
    assertThat(version()).isEqualTo("segment:Enterprise");
    assertThat(ask("csm Dana")).startsWith("The digest is being written.");
    assertThat(version()).isEqualTo("csm:dana");
    assertThat(ask("board 2026q3")).startsWith("The digest is being written.");
    assertThat(version()).isEqualTo("board:Q3 2026");
    assertThat(ask("board")).startsWith("The digest is being written.");
    assertThat(version()).isEqualTo("board");
  }

  @Test
  void whoLeadsNobodyReadsTheirOwnBookAlone() {
    people(ASKER, Optional.empty());

    assertThat(ask("")).contains("for those who lead", "/digest mine");
    assertThat(ask("post")).contains("for those who lead");
    assertThat(ask("board")).contains("for those who lead");
    assertThat(workspace.bus().entries()).isEmpty();
    assertThat(ask("mine")).startsWith("The digest is being written.");
    assertThat(version()).isEqualTo("csm:dana");
    assertThat(ask("csm dana")).startsWith("The digest is being written.");
  }

  @Test
  void whatNobodyKnowsIsAnsweredWithWhatThereIs() {
    assertThat(ask("segment moon")).isEqualTo("There is no segment “moon”. There are: Enterprise.");
    assertThat(ask("csm tom")).isEqualTo("There is no CSM “tom”. There are: dana.");
    assertThat(ask("mine")).startsWith("I don't know which owner you are");
    assertThat(ask("board Q1 2031")).startsWith("Q1 2031 has not begun.");
    assertThat(ask("board soon")).startsWith("“/digest” has no “board soon”.");
    assertThat(workspace.bus().entries()).isEmpty();
  }

  @Test
  void aWeekThatIsOverIsAskedForWithTheVersionItIsOf() {
    people(Optional.empty(), ASKER);

    assertThat(ask("last week"))
        .startsWith("The digest of ")
        .contains("as it was known at its end");
    assertThat(week())
        .isEqualTo(SlackWorkspaceFixture.TODAY.minusWeeks(1).with(DayOfWeek.MONDAY).toString());
    assertThat(ask("csm dana 2026-09-16")).contains("14 Sep 2026 to 20 Sep 2026");
    assertThat(week()).isEqualTo("2026-09-14");
    assertThat(version()).isEqualTo("csm:dana");
  }

  @Test
  void aWeekThatIsNotOverIsNotShownAndNoPastOneIsPosted() {
    assertThat(ask("post last week")).startsWith("A week that is over is not posted again");
    assertThat(ask(SlackWorkspaceFixture.TODAY.with(DayOfWeek.MONDAY).toString()))
        .contains("is not over");
    assertThat(ask("2031-01-01")).startsWith("“/digest” has no “2031-01-01”.");
    assertThat(workspace.bus().entries()).isEmpty();
  }

  private String week() {
    var asked = workspace.bus().entries().getLast();
    return JsonTree.parse(asked.detail()).path("week").asText();
  }
}
