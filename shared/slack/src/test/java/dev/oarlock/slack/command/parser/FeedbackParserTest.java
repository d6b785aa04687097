package dev.oarlock.slack.command.parser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.signal.JudgmentSignal.HealthOverridden.Level;
import dev.oarlock.slack.command.HealthCommand.AccountHealth;
import dev.oarlock.slack.command.HealthCommand.GivePulse;
import dev.oarlock.slack.command.HealthCommand.OpenOverrideForm;
import dev.oarlock.slack.command.HealthCommand.OpenPulseForm;
import dev.oarlock.slack.command.HealthCommand.RemoveOverride;
import dev.oarlock.slack.command.HealthCommand.SetOverride;
import dev.oarlock.slack.command.HealthCommand.Unclear;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedbackParserTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  private final HealthCommandParser commands = new HealthCommandParser(TODAY, Locale.US);

  @Test
  void aScoreIsHeldForSoLongWithAReasonAndANote() {
    assertThat(
            commands.parse("acme override 80 for 20 days because renewal-agreed: signed on Friday"))
        .isEqualTo(
            new SetOverride(
                "acme",
                new SetOverride.Terms(
                    OptionalInt.of(80),
                    Optional.empty(),
                    "renewal-agreed",
                    Optional.of("signed on Friday")),
                TODAY.plusDays(20)));
  }

  @Test
  void aBandIsHeldForAMonthWhereNobodySaysHowLong() {
    assertThat(commands.parse("acme override green because data-wrong"))
        .isEqualTo(
            new SetOverride(
                "acme",
                new SetOverride.Terms(
                    OptionalInt.empty(), Optional.of(Level.GREEN), "data-wrong", Optional.empty()),
                TODAY.plusDays(30)));
  }

  @Test
  void aNoteMayHaveTheWordOfAnotherQuestion() {
    assertThat(commands.parse("acme pulse 2 because adoption: we should override this as of May"))
        .isEqualTo(
            new GivePulse(
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
    assertThat(commands.parse(typed))
        .isInstanceOfSatisfying(
            Unclear.class, it -> assertThat(it.explanation()).contains("`/health acme pulse 2"));
  }

  @Test
  void aNameMayHaveTheWordInIt() {
    assertThat(commands.parse("Heart Pulse Media pulse 4"))
        .isEqualTo(
            new GivePulse(
                "Heart Pulse Media", 4, List.of(), Optional.empty(), OptionalInt.empty()));
    assertThat(commands.parse("heart pulse media"))
        .isEqualTo(new AccountHealth("heart pulse media"));
  }

  @Test
  void itMayBeTakenBack() {
    assertThat(commands.parse("acme override off")).isEqualTo(new RemoveOverride("acme"));
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
    assertThat(commands.parse(typed))
        .isInstanceOfSatisfying(
            Unclear.class, unclear -> assertThat(unclear.explanation()).contains("`/health acme "));
  }

  @Test
  void aPulseMayHaveReasonsAndANote() {
    assertThat(commands.parse("acme pulse 2 because adoption, Sponsor gone: no call back"))
        .isEqualTo(
            new GivePulse(
                "acme",
                2,
                List.of("adoption", "sponsor-gone"),
                Optional.of("no call back"),
                OptionalInt.empty()));
    assertThat(commands.parse("acme pulse 4"))
        .isEqualTo(new GivePulse("acme", 4, List.of(), Optional.empty(), OptionalInt.empty()));
  }

  @Test
  void nothingBehindTheWordAsksForAForm() {
    assertThat(commands.parse("acme override")).isEqualTo(new OpenOverrideForm("acme"));
    assertThat(commands.parse("acme pulse")).isEqualTo(new OpenPulseForm("acme"));
  }

  @Test
  void aPulseMayCountForItsOwnTime() {
    assertThat(commands.parse("acme pulse 2 for 30 days because adoption"))
        .isEqualTo(
            new GivePulse("acme", 2, List.of("adoption"), Optional.empty(), OptionalInt.of(30)));
    assertThat(commands.parse("acme pulse 2 for 90 days"))
        .isEqualTo(new GivePulse("acme", 2, List.of(), Optional.empty(), OptionalInt.empty()));
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
          acme pulse 6                           | A pulse is from 1 (will churn) to 5 (delighted), not 6.
          acme pulse 2 for 400 days              | A pulse counts for 1 to 365 days, not 400
          acme pulse 2 because a, b, c, d        | Those are 4 reasons: name the three that weigh most.
          """)
  void whatIsWrongIsNamed(String typed, String complaint) {
    assertThat(((Unclear) commands.parse(typed)).explanation()).contains(complaint);
  }

  @Test
  void aNoteThatNobodyWouldKeepIsRefused() {
    assertThat(((Unclear) commands.parse("acme pulse 2: " + "x".repeat(2_001))).explanation())
        .contains("A note has at most 2,000 characters, and this one has 2,001.")
        .hasSizeLessThan(1_000);
  }
}
