package dev.oarlock.slack.command.parser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.portfolio.rollup.PortfolioDimension;
import dev.oarlock.slack.command.HealthCommand.AccountHealth;
import dev.oarlock.slack.command.HealthCommand.AsOf;
import dev.oarlock.slack.command.HealthCommand.Family;
import dev.oarlock.slack.command.HealthCommand.Help;
import dev.oarlock.slack.command.HealthCommand.Portfolio;
import dev.oarlock.slack.command.HealthCommand.Signs;
import dev.oarlock.slack.command.HealthCommand.Since;
import dev.oarlock.slack.command.HealthCommand.Unclear;
import dev.oarlock.slack.command.HealthCommand.WhatIf;
import dev.oarlock.slack.command.HealthCommand.Why;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HealthCommandParserTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  private final HealthCommandParser commands = new HealthCommandParser(TODAY, Locale.US);

  @Test
  void aNameAloneAsksForTheCard() {
    assertThat(commands.parse(" Acme  Iberia ")).isEqualTo(new AccountHealth("Acme Iberia"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "help", "HELP"})
  void nothingAndHelpAskWhatCanBeTyped(String typed) {
    assertThat(commands.parse(typed)).isEqualTo(new Help());
  }

  @ParameterizedTest
  @ValueSource(strings = {"acme why", "why acme", "acme WHY", "acme why since last look"})
  void whyComparesWithTheLastLook(String typed) {
    assertThat(commands.parse(typed)).isEqualTo(new Why("acme", new Since.LastView()));
  }

  @Test
  void whyMayBeginWithTheLastBand() {
    assertThat(commands.parse("acme why since last band"))
        .isEqualTo(new Why("acme", new Since.LastBand()));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-01, 2026-06-01",
    "1 Jun 2026, 2026-06-01",
    "1 june 2026, 2026-06-01",
    "1 Jun, 2026-06-01",
    "1 dec, 2025-12-01",
    "yesterday, 2026-11-21",
    "3 weeks ago, 2026-11-01",
    "a month ago, 2026-10-22",
  })
  void daysAreReadAsPeopleWriteThem(String typed, LocalDate day) {
    assertThat(commands.parse("acme why since " + typed))
        .isEqualTo(new Why("acme", new Since.Day(day)));
    assertThat(commands.parse("acme as of " + typed)).isEqualTo(new AsOf("acme", day));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2027-01-01", "2026-11-22", "2026-02-30", "soon"})
  void aDayThatIsNotOverIsRefusedWithAnExample(String typed) {
    assertThat(commands.parse("acme as of " + typed))
        .isInstanceOfSatisfying(
            Unclear.class,
            unclear ->
                assertThat(unclear.explanation())
                    .contains("`" + typed + "`", "`/health acme as of 1 Jun`"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"acme as of", "acme why since"})
  void aDayThatIsMissingIsAskedFor(String typed) {
    assertThat(commands.parse(typed))
        .isInstanceOfSatisfying(
            Unclear.class,
            unclear ->
                assertThat(unclear.explanation()).startsWith("A day that is over is missing."));
  }

  @Test
  void aLeapDayWithoutAYearIsTheLatestOne() {
    var leap = LocalDate.parse("2024-02-29");
    var early = new HealthCommandParser(LocalDate.parse("2028-01-15"), Locale.US);

    assertThat(commands.parse("acme as of 29 Feb")).isEqualTo(new AsOf("acme", leap));
    assertThat(early.parse("acme as of 29 Feb")).isEqualTo(new AsOf("acme", leap));
  }

  @Test
  void theMarkThatEndsASentenceIsNotMeant() {
    assertThat(commands.parse("acme why?")).isEqualTo(new Why("acme", new Since.LastView()));
    assertThat(commands.parse("acme signs!")).isEqualTo(new Signs("acme"));
  }

  @Test
  void whatIfMayCarryAnAssumption() {
    assertThat(commands.parse("acme if active users = 60"))
        .isEqualTo(new WhatIf("acme", Optional.of("active users = 60")));
    assertThat(commands.parse("acme if")).isEqualTo(new WhatIf("acme", Optional.empty()));
  }

  @Test
  void signsAndFamilyFollowTheName() {
    assertThat(commands.parse("acme iberia signs")).isEqualTo(new Signs("acme iberia"));
    assertThat(commands.parse("acme Family")).isEqualTo(new Family("acme"));
  }

  @Test
  void aPortfolioIsGroupedByCsmUnlessSomethingElseIsSaid() {
    assertThat(commands.parse("portfolio")).isEqualTo(new Portfolio(PortfolioDimension.CSM));
    assertThat(commands.parse("portfolio by Region"))
        .isEqualTo(new Portfolio(PortfolioDimension.REGION));
    assertThat(commands.parse("portfolio by mood"))
        .isEqualTo(
            new Unclear(
                "A portfolio is grouped by csm, segment or region, not by `mood`: type"
                    + " `/health portfolio by segment`."));
  }
}
