package dev.oarlock.slack.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.signal.Signal.HealthOverridden.Level;
import dev.oarlock.slack.command.HealthCommand.Card;
import dev.oarlock.slack.command.HealthCommand.OverrideOff;
import dev.oarlock.slack.command.HealthCommand.Overrule;
import dev.oarlock.slack.command.HealthCommand.Pulse;
import dev.oarlock.slack.command.HealthCommand.Unclear;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  private final HealthCommands commands = new HealthCommands(TODAY);

  @Test
  void aScoreIsHeldForSoLongWithAReasonAndANote() {
    assertThat(
            commands.read("acme override 80 for 20 days because renewal-agreed: signed on Friday"))
        .isEqualTo(
            new Overrule(
                "acme",
                new Overrule.Said(
                    OptionalInt.of(80),
                    Optional.empty(),
                    "renewal-agreed",
                    Optional.of("signed on Friday")),
                TODAY.plusDays(20)));
  }

  @Test
  void aBandIsHeldForAMonthWhereNobodySaysHowLong() {
    assertThat(commands.read("acme override green because data-wrong"))
        .isEqualTo(
            new Overrule(
                "acme",
                new Overrule.Said(
                    OptionalInt.empty(), Optional.of(Level.GREEN), "data-wrong", Optional.empty()),
                TODAY.plusDays(30)));
  }

  @Test
  void aNoteMayHaveTheWordOfAnotherQuestion() {
    assertThat(commands.read("acme pulse 2 because adoption: we should override this as of May"))
        .isEqualTo(
            new Pulse(
                "acme",
                2,
                List.of("adoption"),
                Optional.of("we should override this as of May"),
                OptionalInt.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"acme pulse 2.5", "acme pulse -1", "acme pulse 22"})
  void aPulseThatIsNoneIsToldWhatToType(String typed) {
    assertThat(commands.read(typed))
        .isInstanceOfSatisfying(
            Unclear.class, it -> assertThat(it.said()).contains("`/health acme pulse 2"));
  }

  @Test
  void aNameMayHaveTheWordInIt() {
    assertThat(commands.read("Heart Pulse Media pulse 4"))
        .isEqualTo(
            new Pulse("Heart Pulse Media", 4, List.of(), Optional.empty(), OptionalInt.empty()));
    assertThat(commands.read("heart pulse media")).isEqualTo(new Card("heart pulse media"));
  }

  @Test
  void itMayBeTakenBack() {
    assertThat(commands.read("acme override off")).isEqualTo(new OverrideOff("acme"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "acme override 101 because other",
        "acme override 80",
        "acme override 80 because i-say-so",
        "acme override 80 for 6 days because other",
        "acme override 80 for 91 days because other",
        "acme override 80 until 2026-11-23 because other",
        "acme pulse 6",
        "acme pulse 2 because a, b, c, d",
      })
  void whatCannotBeIsAnsweredWithAnExample(String typed) {
    assertThat(commands.read(typed))
        .isInstanceOfSatisfying(
            Unclear.class, unclear -> assertThat(unclear.said()).contains("`/health acme "));
  }

  @Test
  void aPulseMayHaveReasonsAndANote() {
    assertThat(commands.read("acme pulse 2 because adoption, Sponsor gone: no call back"))
        .isEqualTo(
            new Pulse(
                "acme",
                2,
                List.of("adoption", "sponsor-gone"),
                Optional.of("no call back"),
                OptionalInt.empty()));
    assertThat(commands.read("acme pulse 4"))
        .isEqualTo(new Pulse("acme", 4, List.of(), Optional.empty(), OptionalInt.empty()));
  }
}
