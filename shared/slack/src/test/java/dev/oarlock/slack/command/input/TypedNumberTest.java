package dev.oarlock.slack.command.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.slack.command.input.TypedNumber.EitherNumber;
import dev.oarlock.slack.command.input.TypedNumber.NoNumber;
import dev.oarlock.slack.command.input.TypedNumber.ReadNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumberTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12.5|12.5",
        "12,5|12.5",
        "0,125|0.125",
        "1234|1234",
        "1 234|1234",
        "1,234.5|1234.5",
        "1.234,5|1234.5",
        "1,234.567|1234.567",
        "1,234,567|1234567",
        "1.234.567|1234567",
        "-3,25|-3.25",
        "1.2340|1.234",
      })
  void itIsReadAsPeopleOfSomeCountryWriteIt(String typed, double value) {
    assertThat(TypedNumber.of(typed)).isEqualTo(new ReadNumber(value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1,234|1234|1.2340", "1.234|1234|1.2340", "-12,500|-12500|-12.5000"})
  void whatMayBeEitherIsAskedBack(String typed, String whole, String decimal) {
    assertThat(TypedNumber.of(typed)).isEqualTo(new EitherNumber(whole, decimal));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "many", "1,23,4", "12.", "1.2.3", "NaN", "1e5"})
  void whatIsNoNumberIsNone(String typed) {
    assertThat(TypedNumber.of(typed)).isEqualTo(new NoNumber());
  }
}
