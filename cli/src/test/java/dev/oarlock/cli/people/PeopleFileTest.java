package dev.oarlock.cli.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oarlock.domain.access.AccessRole;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Person;
import dev.oarlock.domain.account.identity.PersonId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleFileTest {
  @TempDir Path temporary;

  @Test
  void theExampleOfTheGuideIsRight() throws IOException {
    var guide = Files.readString(Path.of("..", "docs", "operate.md"));
    var example = guide.split("```yaml\n")[1].split("```")[0];

    var people = PeopleFile.read(write(example)).orThrow();

    assertThat(people.people()).extracting(Person::name).containsExactly("Dana Lee", "Kim Novak");
    assertThat(people.canonical(new Csm("D. LEE"))).isEqualTo(new Csm("Dana Lee"));
  }

  @Test
  void moreThanTheTableKeepsIsToldBeforeItIsAsked() throws IOException {
    var many = new StringBuilder("people:\n");
    IntStream.range(0, 8_000)
        .forEach(i ->
            many.append(
                "  - {id: p%d, name: Person %d, email: p%d@example.com}%n".formatted(i, i, i)));
    var file = write(many.toString());

    assertThatThrownBy(() -> PeopleFile.read(file).orThrow())
        .hasMessageStartingWith("These are 8000 people of")
        .hasMessageContaining("399000 bytes are kept");
  }

  @Test
  void manyMistakesAreCountedAndTheFirstOnesShown() throws IOException {
    var file = write("people:\n" + "  - name: Kim\n".repeat(150));

    assertThatThrownBy(() -> PeopleFile.read(file).orThrow())
        .hasMessageContaining("people[99]")
        .hasMessageContaining("... and so on")
        .hasMessageContaining("150 mistakes")
        .message()
        .doesNotContain("people[100]");
  }

  @Test
  void everyMistakeIsToldAtOnceWithItsLine() throws IOException {
    var mistakes =
        PeopleFile.read(
                write(
                    """
                    people:
                      - id: dana
                        names: [D. Lee]
                        manager: nobody
                      - id: bo
                        names: [d. lee]
                      - name: Kim
                      - id: li
                        email: li at acme
                      - id: mo
                        slack: WILLI
                      - id: jo
                        mail: jo@acme.com
                    """))
            .mistakes();

    assertThat(String.join("\n", mistakes))
        .contains(
            "people.yaml:5 people[1]: 'd. lee' means dana already",
            "people.yaml:7 people[2]: 'id' is missing",
            "people.yaml:9 people[3].email: not an e-mail address",
            "people.yaml:11 people[4].slack: not a user id of Slack",
            "people.yaml:13 people[5].mail: unknown key",
            "people.yaml:2 people[0]: the manager 'nobody' is nobody here");
    assertThat(mistakes).hasSize(6);
  }

  @Test
  void theRolesOfTheGuideAreRight() throws IOException {
    var guide = Files.readString(Path.of("..", "docs", "operate.md"));
    var example = guide.split("## Roles")[1].split("```yaml\n")[1].split("```")[0];

    var file = PeopleFile.read(write(example));

    assertThat(file.orThrow().people()).hasSize(2);
    assertThat(file.roles().people()).containsKey(PersonId.of("kim"));
    assertThat(file.roles().groups()).containsEntry("S0614TZR7", AccessRole.OPS);
    assertThat(file.roles().channels()).containsExactlyInAnyOrder("#cs-team", "C024BE91L");
  }

  @Test
  void rolesWithoutALeadAreRefused() throws IOException {
    var file = PeopleFile.read(write("people:\n  - id: dana\n    role: ops\n"));

    assertThatThrownBy(file::orThrow).hasMessageContaining("nobody is a lead");
  }

  @Test
  void whatIsNoRoleNoGroupAndNoChannelIsToldWithItsLine() throws IOException {
    assertThat(mistakes("people:\n  - id: dana\n    role: boss\n"))
        .contains("people.yaml:3", "'boss' is no role", "everyone, csm, lead, ops");
    assertThat(mistakes("people: []\nroles:\n  groups:\n    leads: lead\n"))
        .contains("people.yaml:4", "'leads' is no id of a user group");
    assertThat(mistakes("people: []\nroles:\n  channels: [cs team]\n"))
        .contains("people.yaml:3", "is no channel");
  }

  private String mistakes(String text) throws IOException {
    return String.join("\n", PeopleFile.read(write(text)).mistakes());
  }

  @Test
  void aFileWithMistakesIsNotApplied() throws IOException {
    var file = PeopleFile.read(write("people:\n  - name: Kim\n"));

    assertThatThrownBy(file::orThrow).hasMessageContaining("1 mistake. The people in force stay.");
  }

  private Path write(String text) throws IOException {
    return Files.writeString(temporary.resolve("people.yaml"), text);
  }
}
