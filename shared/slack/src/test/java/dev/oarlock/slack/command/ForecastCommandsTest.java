package dev.oarlock.slack.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.slack.command.ForecastCommand.Account;
import dev.oarlock.slack.command.ForecastCommand.Accuracy;
import dev.oarlock.slack.command.ForecastCommand.AskCall;
import dev.oarlock.slack.command.ForecastCommand.AskDecide;
import dev.oarlock.slack.command.ForecastCommand.Book;
import dev.oarlock.slack.command.ForecastCommand.Bridge;
import dev.oarlock.slack.command.ForecastCommand.Call;
import dev.oarlock.slack.command.ForecastCommand.Calls;
import dev.oarlock.slack.command.ForecastCommand.Choice;
import dev.oarlock.slack.command.ForecastCommand.Decide;
import dev.oarlock.slack.command.ForecastCommand.Estimate;
import dev.oarlock.slack.command.ForecastCommand.Help;
import dev.oarlock.slack.command.ForecastCommand.Unclear;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForecastCommandsTest {
  @Test
  void aWordAloneAsksForTheWholeBook() {
    assertThat(ForecastCommands.read(" ")).isEqualTo(new Book());
    assertThat(ForecastCommands.read("Bridge")).isEqualTo(new Bridge());
    assertThat(ForecastCommands.read("accuracy ")).isEqualTo(new Accuracy());
    assertThat(ForecastCommands.read("calls")).isEqualTo(new Calls());
    assertThat(ForecastCommands.read("HELP")).isEqualTo(new Help());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Acme Iberia", " acme  iberia", "Call of Duty", "callisto", "bridge ltd"})
  void anythingElseIsAName(String typed) {
    assertThat(ForecastCommands.read(typed))
        .isEqualTo(new Account(typed.strip().replaceAll(" +", " ")));
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

    assertThat(ForecastCommands.read(typed))
        .isEqualTo(new Call("acme", estimate, Optional.ofNullable(note)));
  }

  @Test
  void aLeadDecidesWhoseCallCounts() {
    assertThat(ForecastCommands.read("acme decide model"))
        .isEqualTo(new Decide("acme", new Choice.Model(), Optional.empty()));
    assertThat(ForecastCommands.read("acme decide CSM: budget is signed"))
        .isEqualTo(new Decide("acme", new Choice.Csm(), Optional.of("budget is signed")));
    assertThat(ForecastCommands.read("acme corp decide monitor"))
        .isEqualTo(new Decide("acme corp", new Choice.Monitor(), Optional.empty()));
    var own = new Estimate(new Probability(0.25), Optional.of(new BigDecimal("12000")));
    assertThat(ForecastCommands.read("acme decide 25% of 12000: my call"))
        .isEqualTo(new Decide("acme", new Choice.Own(own), Optional.of("my call")));
  }

  @Test
  void aNoteMayHaveTheWordOfAnotherQuestion() {
    var chance = new Estimate(new Probability(0.3), Optional.empty());

    assertThat(ForecastCommands.read("acme call 30%: they will decide in May"))
        .isEqualTo(new Call("acme", chance, Optional.of("they will decide in May")));
    assertThat(ForecastCommands.read("acme decide model: good call by all"))
        .isEqualTo(new Decide("acme", new Choice.Model(), Optional.of("good call by all")));
  }

  @Test
  void soMayAName() {
    var chance = new Estimate(new Probability(0.3), Optional.empty());

    assertThat(ForecastCommands.read("Best Call Centre call 30%"))
        .isEqualTo(new Call("Best Call Centre", chance, Optional.empty()));
    assertThat(ForecastCommands.read("Best Call Centre decide csm"))
        .isEqualTo(new Decide("Best Call Centre", new Choice.Csm(), Optional.empty()));
  }

  @Test
  void aQuestionMarkIsNotMeant() {
    assertThat(ForecastCommands.read("bridge?")).isEqualTo(new Bridge());
  }

  @ParameterizedTest
  @ValueSource(strings = {"acme call lots", "acme call 101%", "acme call -3%", "acme call 30% of"})
  void aCallThatCannotBeReadIsToldWhatToType(String typed) {
    assertThat(ForecastCommands.read(typed)).isInstanceOf(Unclear.class);
    assertThat(((Unclear) ForecastCommands.read(typed)).said())
        .contains("`/forecast acme call 30% of 12000: sponsor confirmed`");
  }

  @ParameterizedTest
  @ValueSource(strings = {"acme decide nobody", "acme decide 120%"})
  void soIsADecision(String typed) {
    assertThat(((Unclear) ForecastCommands.read(typed)).said())
        .contains("`/forecast acme decide csm: budget is signed`");
  }

  @Test
  void nothingBehindTheWordAsksForAForm() {
    assertThat(ForecastCommands.read("acme call")).isEqualTo(new AskCall("acme"));
    assertThat(ForecastCommands.read("acme decide ")).isEqualTo(new AskDecide("acme"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          acme call 101%         | A chance is from 0 to 100 %, not 101.
          acme call 30% of 1.2.3 | I cannot read 1.2.3 as an amount a month
          acme decide 120%       | A chance is from 0 to 100 %, not 120.
          """)
  void whatIsWrongIsNamed(String typed, String complaint) {
    assertThat(((Unclear) ForecastCommands.read(typed)).said()).contains(complaint);
  }
}
