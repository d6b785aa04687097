package dev.oarlock.slack.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.signal.Signal.HealthOverridden.Level;
import dev.oarlock.slack.command.HealthCommand.AskOverride;
import dev.oarlock.slack.command.HealthCommand.AskPulse;
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
import org.junit.jupiter.params.provider.CsvSource;
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
  @ValueSource(
      strings = {
        "acme pulse 2.5",
        "acme pulse -1",
        "acme pulse 22",
        "acme pulse 2 until Friday: call"
      })
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

  @Test
  void nothingBehindTheWordAsksForAForm() {
    assertThat(commands.read("acme override")).isEqualTo(new AskOverride("acme"));
    assertThat(commands.read("acme pulse")).isEqualTo(new AskPulse("acme"));
  }

  @Test
  void aPulseMayCountForItsOwnTime() {
    assertThat(commands.read("acme pulse 2 for 30 days because adoption"))
        .isEqualTo(new Pulse("acme", 2, List.of("adoption"), Optional.empty(), OptionalInt.of(30)));
    assertThat(commands.read("acme pulse 2 for 90 days"))
        .isEqualTo(new Pulse("acme", 2, List.of(), Optional.empty(), OptionalInt.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          acme override 101 because other        | A score is a whole number from 0 to 100, not 101.
          acme override because other            | Give a score from 0 to 100, or a band
          acme override 80                       | Say why: one of renewal-agreed
          acme override 80 because i-say-so      | i-say-so is no reason that is counted
          acme override 80 for 91 days because other | 21 Feb 2027 is in 91 days: choose a day from 29 Nov 2026 to 20 Feb 2027
          acme override 80 until <soon> because other | I cannot read &lt;soon&gt; as a day
          acme pulse 6                           | A pulse is from 1 (will leave) to 5 (delighted), not 6.
          acme pulse 2 for 400 days              | A pulse counts for 1 to 365 days, not 400
          acme pulse 2 because a, b, c, d        | Those are 4 reasons: name the three that weigh most.
          """)
  void whatIsWrongIsNamed(String typed, String complaint) {
    assertThat(((Unclear) commands.read(typed)).said()).contains(complaint);
  }

  @Test
  void aNoteThatNobodyWouldKeepIsRefused() {
    assertThat(((Unclear) commands.read("acme pulse 2: " + "x".repeat(2_001))).said())
        .contains("A note has at most 2,000 characters, and this one has 2,001.")
        .hasSizeLessThan(1_000);
  }
}
