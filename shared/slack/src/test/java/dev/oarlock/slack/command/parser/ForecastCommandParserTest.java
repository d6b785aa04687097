package dev.oarlock.slack.command.parser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.slack.command.ForecastCommand.AccountForecast;
import dev.oarlock.slack.command.ForecastCommand.Accuracy;
import dev.oarlock.slack.command.ForecastCommand.Bridge;
import dev.oarlock.slack.command.ForecastCommand.Choice;
import dev.oarlock.slack.command.ForecastCommand.DecideForecast;
import dev.oarlock.slack.command.ForecastCommand.Estimate;
import dev.oarlock.slack.command.ForecastCommand.GiveForecast;
import dev.oarlock.slack.command.ForecastCommand.Help;
import dev.oarlock.slack.command.ForecastCommand.OpenDecisionForm;
import dev.oarlock.slack.command.ForecastCommand.OpenDecisions;
import dev.oarlock.slack.command.ForecastCommand.OpenForecastForm;
import dev.oarlock.slack.command.ForecastCommand.Unclear;
import dev.oarlock.slack.command.ForecastCommand.WholePortfolio;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForecastCommandParserTest {
  @Test
  void aWordAloneAsksForTheWholeBook() {
    assertThat(ForecastCommandParser.parse(" ")).isEqualTo(new WholePortfolio());
    assertThat(ForecastCommandParser.parse("Bridge")).isEqualTo(new Bridge());
    assertThat(ForecastCommandParser.parse("accuracy ")).isEqualTo(new Accuracy());
    assertThat(ForecastCommandParser.parse("calls")).isEqualTo(new OpenDecisions());
    assertThat(ForecastCommandParser.parse("HELP")).isEqualTo(new Help());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Acme Iberia", " acme  iberia", "Call of Duty", "callisto", "bridge ltd"})
  void anythingElseIsAName(String typed) {
    assertThat(ForecastCommandParser.parse(typed))
        .isEqualTo(new AccountForecast(typed.strip().replaceAll(" +", " ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          acme call 30%                    | 0.3   |         |
          acme call 30                     | 0.3   |         |
          acme CALL 2.5 %                  | 0.025 |         |
          acme call 30% of 12000           | 0.3   | 12000   |
          acme call 30% of 12,000.50: soon | 0.3   | 12000.50| soon
          acme call 0% of 12k :  signed    | 0     | 12000   | signed
          acme call 100%: gone: really     | 1     |         | gone: really
          """)
  void aCsmCallsAChanceAndPerhapsAnAmount(
      String typed, double chance, BigDecimal amount, String note) {
    var estimate = new Estimate(new Probability(chance), Optional.ofNullable(amount));

    assertThat(ForecastCommandParser.parse(typed))
        .isEqualTo(new GiveForecast("acme", estimate, Optional.ofNullable(note)));
  }

  @Test
  void aLeadDecidesWhoseCallCounts() {
    assertThat(ForecastCommandParser.parse("acme decide model"))
        .isEqualTo(new DecideForecast("acme", new Choice.Model(), Optional.empty()));
    assertThat(ForecastCommandParser.parse("acme decide CSM: budget is signed"))
        .isEqualTo(new DecideForecast("acme", new Choice.Csm(), Optional.of("budget is signed")));
    assertThat(ForecastCommandParser.parse("acme corp decide monitor"))
        .isEqualTo(new DecideForecast("acme corp", new Choice.Monitor(), Optional.empty()));
    var own = new Estimate(new Probability(0.25), Optional.of(new BigDecimal("12000")));
    assertThat(ForecastCommandParser.parse("acme decide 25% of 12000: my call"))
        .isEqualTo(new DecideForecast("acme", new Choice.Own(own), Optional.of("my call")));
  }

  @Test
  void aNoteMayHaveTheWordOfAnotherQuestion() {
    var chance = new Estimate(new Probability(0.3), Optional.empty());

    assertThat(ForecastCommandParser.parse("acme call 30%: they will decide in May"))
        .isEqualTo(new GiveForecast("acme", chance, Optional.of("they will decide in May")));
    assertThat(ForecastCommandParser.parse("acme decide model: good call by all"))
        .isEqualTo(new DecideForecast("acme", new Choice.Model(), Optional.of("good call by all")));
  }

  @Test
  void soMayAName() {
    var chance = new Estimate(new Probability(0.3), Optional.empty());

    assertThat(ForecastCommandParser.parse("Best Call Centre call 30%"))
        .isEqualTo(new GiveForecast("Best Call Centre", chance, Optional.empty()));
    assertThat(ForecastCommandParser.parse("Best Call Centre decide csm"))
        .isEqualTo(new DecideForecast("Best Call Centre", new Choice.Csm(), Optional.empty()));
  }

  @Test
  void aQuestionMarkIsNotMeant() {
    assertThat(ForecastCommandParser.parse("bridge?")).isEqualTo(new Bridge());
  }

  @ParameterizedTest
  @ValueSource(strings = {"acme call lots", "acme call 101%", "acme call -3%", "acme call 30% of"})
  void aCallThatCannotBeReadIsToldWhatToType(String typed) {
    assertThat(ForecastCommandParser.parse(typed)).isInstanceOf(Unclear.class);
    assertThat(((Unclear) ForecastCommandParser.parse(typed)).explanation())
        .contains("`/forecast acme call 30% of 9000: sponsor confirmed`");
  }

  @ParameterizedTest
  @ValueSource(strings = {"acme decide nobody", "acme decide 120%"})
  void soIsADecision(String typed) {
    assertThat(((Unclear) ForecastCommandParser.parse(typed)).explanation())
        .contains("`/forecast acme decide csm: budget is signed`");
  }

  @Test
  void nothingBehindTheWordAsksForAForm() {
    assertThat(ForecastCommandParser.parse("acme call")).isEqualTo(new OpenForecastForm("acme"));
    assertThat(ForecastCommandParser.parse("acme decide ")).isEqualTo(new OpenDecisionForm("acme"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          acme call 101%         | A probability is from 0 to 100 %, not 101.
          acme call 30% of 1.2.3 | I cannot read 1.2.3 as an amount a month
          acme decide 120%       | A probability is from 0 to 100 %, not 120.
          """)
  void whatIsWrongIsNamed(String typed, String complaint) {
    assertThat(((Unclear) ForecastCommandParser.parse(typed)).explanation()).contains(complaint);
  }
}
